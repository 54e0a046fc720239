"""The base of the window's tables, held to Qt's own rules."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from ocrfix.desktop.models.table import SoughtModel
from ocrfix.desktop.theme import load_theme


class Towns(SoughtModel):
    """Towns with their river."""

    def _shown(self, row: Any) -> tuple[str, ...]:
        return tuple(row)

    def _cell(self, row: int, column: int, role: int) -> Any:
        return self._rows[row][column] if role == Qt.ItemDataRole.DisplayRole else None


def test_rows_are_listed_in_whose_cells_a_text_stands(qtmodeltester: ModelTester) -> None:
    model = Towns(load_theme("light"), ("Town", ""))
    model.show_all([("Orrville", "Ormelune"), ("Wexmouth", "Wex")])
    qtmodeltester.check(model)
    model.set_filter("orm")
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Orrville"]
    model.set_filter("")
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    heads = [model.headerData(it, Qt.Orientation.Horizontal) for it in range(2)]
    assert heads == ["Town", None]


def test_other_colours_are_told_where_there_are_rows() -> None:
    model, told = Towns(load_theme("light"), ("Town", "River")), list[object]()
    model.dataChanged.connect(lambda *_: told.append(model))
    model.set_theme(load_theme("dark"))
    assert not told
    model.show_all([("Orrville", "Ormelune")])
    model.set_theme(load_theme("light"))
    assert told
