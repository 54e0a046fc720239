"""The two texts: their lines, marks, and what is told of a mark."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCharFormat

from ocrfix.desktop.views.text_pane import PAUSE_MS

from ..conftest import Desk
from ..hands import ALT, CTRL, KEY, press, put_caret


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


def test_what_was_typed_is_put_together_first_and_reported_when_the_window_has_answered(
    desk: Desk,
) -> None:
    desk.open()
    pane = desk.window.panes.cleaned
    put_caret(desk, "little ferry")
    reports: list[str] = []
    pane.typed.connect(lambda _start, _end, typed: reports.append(typed))
    desk.bot.keyClicks(pane, "old")
    [pause] = [it for it in pane.findChildren(QTimer) if it.interval() == PAUSE_MS]
    pause.timeout.emit()
    assert "oldlittle ferry" in pane.text
    assert reports == []
    # What is typed meanwhile is another report, and who asks for it gets both, once.
    desk.bot.keyClicks(pane, "er ")
    pane.commit()
    assert reports == ["old", "er "]
    pane.commit()
    desk.bot.wait(20)
    assert reports == ["old", "er "]
    assert desk.text == pane.text
    assert "older little ferry" in desk.text
