"""Keys and clicks as a reader gives them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from .conftest import Desk

Kind = TypeVar("Kind", bound=QDialog)
KEY = Qt.Key
NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key wherever the focus is."""
    desk.bot.keyClick(QApplication.focusWidget() or desk.window, key, modifier)
    desk.settle()


def click(desk: Desk, widget: object) -> None:
    """Click on a button."""
    desk.bot.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[arg-type]
    desk.settle()


def put_caret(desk: Desk, before: str) -> None:
    """Put the caret in the cleaned pane in front of some words."""
    pane = desk.window.panes.cleaned
    pane.setFocus()
    place = desk.text.index(before)
    pane.select(place, place)


def dialog_of(desk: Desk, kind: type[Kind]) -> Kind:
    """The dialog of a kind that is open."""
    found = [it for it in desk.window.findChildren(kind) if it.isVisible()]
    assert len(found) == 1, found
    return found[0]
