"""Rows with ticks, set by the mouse and by the space bar of their table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ocrfix.desktop.models.ticked import TICK, TickedModel
from ocrfix.desktop.theme import load_theme
from ocrfix.desktop.views.tables import TickTable


class Pages(TickedModel):
    """Pages, of which some are ticked."""

    def __init__(self) -> None:
        super().__init__(load_theme("light"), ("", "Page"))
        self.ticked: set[int] = set()
        self._list(["one", "two", "three"])

    def turn(self, rows: Iterable[int]) -> None:
        self.ticked ^= set(rows)
        self._tell_ticks()

    def _cell(self, row: int, column: int, role: int) -> Any:
        return self._rows[row] if role == Qt.ItemDataRole.DisplayRole and column else None


def test_only_the_first_column_takes_a_tick() -> None:
    model, ticks = Pages(), Qt.ItemDataRole.CheckStateRole
    assert model.flags(model.index(0, TICK)) & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.setData(model.index(1, TICK), Qt.CheckState.Checked, ticks)
    assert model.ticked == {1}
    assert not model.setData(model.index(1, TICK), "two")


def test_the_space_bar_ticks_all_rows_chosen(qtbot: QtBot) -> None:
    model = Pages()
    table = TickTable(model, "Pages")
    qtbot.addWidget(table)
    table.choose([0, 2])
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert model.ticked == {0, 2}
