"""Some decisions, and the history opened by its keys."""

from __future__ import annotations

from ocrfix.desktop.dialogs.history import HistoryDialog
from tests.desktop.conftest import Desk
from tests.desktop.hands import CTRL, KEY, SHIFT, dialog_of, press


def opened(desk: Desk) -> HistoryDialog:
    press(desk, KEY.Key_Y, CTRL | SHIFT)
    return dialog_of(desk, HistoryDialog)


def decide(desk: Desk) -> None:
    desk.open()
    desk.window.reviewing.go(desk.item("hich"))
    press(desk, KEY.Key_Delete)
    desk.window.reviewing.go(desk.item("t he"))
    press(desk, KEY.Key_P)
    press(desk, KEY.Key_Z, CTRL)
