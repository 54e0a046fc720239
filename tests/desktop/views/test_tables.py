"""Tables of whole rows."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ocrfix.desktop.models.table import TableModel
from ocrfix.desktop.theme import load_theme
from ocrfix.desktop.views.tables import RowsTable, choose_row


class Numbers(TableModel):
    """A hundred numbers."""

    def _cell(self, row: int, column: int, role: int) -> Any:
        return str(row * column) if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def table(qtbot: QtBot) -> RowsTable:
    model = Numbers(load_theme("light"), ("One", "Two", "Three"))
    model._list(range(100))  # noqa: SLF001 - as models of this kind do
    made = RowsTable(model, "Numbers")
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def test_several_rows_are_chosen_whatever_keys_are_held(table: RowsTable) -> None:
    table.choose([7, 3])
    assert table.rows == [3, 7]
    table.choose([5])
    assert table.rows == [5]


def test_a_row_of_several_chosen_leaves_the_others_chosen(table: RowsTable) -> None:
    table.choose([3, 7])
    choose_row(table, 7)
    assert table.rows == [3, 7]
    choose_row(table, 90)
    assert (table.rows, table.currentIndex().row()) == ([90], 90)
    choose_row(table, None)
    assert table.rows == [90]


def test_columns_have_their_width_or_share_the_room(table: RowsTable) -> None:
    table.show()
    table.fit({0: 80}, [1], [2])
    head = table.horizontalHeader()
    assert head.sectionSize(0) == 80
    assert head.sectionResizeMode(1) is head.ResizeMode.Stretch
