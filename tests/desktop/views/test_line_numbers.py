"""Numbers of lines."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

from ..conftest import Desk
from ..hands import ALT, KEY, press


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
