"""The two texts: their lines, marks, and what is told of a mark."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat

from ..conftest import Desk
from ..hands import ALT, CTRL, KEY, press


def test_the_page_shows_what_was_changed(desk: Desk) -> None:
    desk.open()
    reading = desk.window.panes.reading
    press(desk, KEY.Key_2, CTRL | ALT)
    assert "item:" not in reading.toHtml()
    desk.window.actions_["marks_in_reading"].trigger()
    index = desk.item("hich")
    assert f"item:{index}" in reading.toHtml()
    cursor = reading.document().find("which")
    look = cursor.charFormat()
    # By shape as well as by colour.
    assert look.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine
    reading.visited.emit(index)
    assert desk.window.reviewing.current == index
    # Marked or not, the words are the same.
    marked = reading.toPlainText()
    desk.window.actions_["marks_in_reading"].trigger()
    assert reading.toPlainText() == marked
