"""The two texts: their lines, marks, and what is told of a mark."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolTip

from ..conftest import Desk
from ..hands import ALT, CTRL, KEY, press


def test_lines_run_on_and_are_numbered(desk: Desk) -> None:
    desk.open()
    panes = desk.window.panes
    press(desk, KEY.Key_Z, ALT)
    desk.window.actions_["line_numbers"].trigger()
    for pane in (panes.raw, panes.cleaned):
        assert pane.lineWrapMode() is QPlainTextEdit.LineWrapMode.NoWrap
        assert pane.numbers.isVisible()
        assert pane.numbers.width() == pane.viewport().x() - pane.contentsRect().left()
    assert [number for number, _ in panes.raw.lines_in_view()][:3] == [1, 2, 3]
    desk.restart()
    desk.open()
    assert desk.window.panes.raw.numbers.isVisible()
    assert not desk.window.actions_["wrap"].isChecked()


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


def test_hovering_tells_rule_reason_and_confidence(desk: Desk) -> None:
    desk.open()
    item = desk.window.reviewing.items[desk.item("hich")]
    pane = desk.window.panes.cleaned
    pane.select(item.cleaned_start, item.cleaned_end)
    place = pane.cursorRect().center()
    place.setX(place.x() + 6)
    there = pane.viewport().mapToGlobal(place)
    QApplication.sendEvent(pane, QHelpEvent(QEvent.Type.ToolTip, place, there))
    told = QToolTip.text()
    assert "letters.lost-leading · sure 1.00" in told
    assert "is no word" in told
    QToolTip.hideText()
