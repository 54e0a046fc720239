"""The parts of the window, gone round by a key."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from .conftest import Desk
from .hands import KEY, press


def test_the_panes_are_gone_round_both_ways(desk: Desk) -> None:
    desk.open()
    desk.window.panes.raw.setFocus()
    desk.window.actions_["previous_pane"].trigger()
    here = QApplication.focusWidget()
    assert here is desk.window.panel.table
    press(desk, KEY.Key_F6)
    assert QApplication.focusWidget() is desk.window.panes.raw


def test_f6_goes_round(desk: Desk) -> None:
    desk.open()
    desk.window.panes.raw.setFocus()
    seen = []
    for _ in range(3):
        press(desk, KEY.Key_F6)
        seen.append(QApplication.focusWidget())
    panes = desk.window.panes
    assert seen == [panes.cleaned, desk.window.panel.table, panes.raw]
