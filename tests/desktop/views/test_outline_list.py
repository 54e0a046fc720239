"""Rows of the outline pulled by the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent

from tests.desktop.outlines import at_row, heads

from ..conftest import Desk


def test_a_row_let_go_of_by_the_mouse_says_where_and_moves_nothing_itself(outlined: Desk) -> None:
    entries = outlined.window.outline.list
    pulled: list[tuple[int, int]] = []
    entries.pulled.disconnect()
    entries.pulled.connect(lambda *rows: pulled.append(rows))
    at_row(outlined, 4)
    before = heads(outlined)
    for row, expected in ((1, 1), (None, 6)):
        place = (
            QPointF(entries.visualItemRect(entries.item(row)).center())
            if row is not None
            else QPointF(5, entries.viewport().height() - 2)
        )
        event = QDropEvent(
            place,
            Qt.DropAction.MoveAction,
            entries.mimeData([entries.item(4)]),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        entries.dropEvent(event)
        assert pulled[-1] == (4, expected)
        assert event.dropAction() is Qt.DropAction.IgnoreAction
    assert heads(outlined) == before
