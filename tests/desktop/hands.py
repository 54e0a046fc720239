"""Keys and clicks as a reader gives them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QWidget

from ocrfix.desktop.dialogs.preferences import PreferencesDialog
from ocrfix.desktop.dialogs.rules import RulesDialog

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


def preferences(desk: Desk) -> PreferencesDialog:
    """The preferences, opened."""
    press(desk, KEY.Key_Comma, CTRL)
    return dialog_of(desk, PreferencesDialog)


def close_message(desk: Desk) -> str:
    """Wait for a message that stops the work, close it, and return what it said."""
    desk.wait_until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    message = QApplication.activeModalWidget()
    assert isinstance(message, QMessageBox)
    said = message.text()
    message.accept()
    return said


def message(desk: Desk) -> str:
    """The notice in the status bar."""
    return desk.window.statusBar().currentMessage()


def take(desk: Desk, button: QWidget) -> None:
    """Click on what takes what a dialog shows, and have the window in front again."""
    click(desk, button)
    come_back(desk)


def words(desk: Desk) -> list[str]:
    """The doubtful words that are left."""
    return [it.word for it in desk.window.suspects.open_suspects]


def come_back(desk: Desk) -> None:
    """Off the screen nobody gives the window the keys back when a dialog closes."""
    desk.window.activateWindow()
    desk.wait_until(desk.window.isActiveWindow)


def entry_of(dialog: RulesDialog, rule: str) -> object:
    """The entry of a rule in the list of rules."""
    return next(it for it in dialog.entries() if it.toolTip(0) == rule)


def right_click(desk: Desk, widget: QWidget, point: QPoint) -> QMenu:
    """Press the right button and give the menu that opens."""
    desk.bot.mouseClick(widget, Qt.MouseButton.RightButton, pos=point)
    widget.parentWidget().customContextMenuRequested.emit(point)
    desk.settle()
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def titles(menu: QMenu) -> list[str]:
    """The words of the entries of a menu."""
    return [it.text().partition("\t")[0].replace("&", "") for it in menu.actions() if it.text()]


def pick(desk: Desk, menu: QMenu, title: str) -> None:
    """Take an entry of a menu."""
    action = next(it for it in menu.actions() if it.text().replace("&", "").startswith(title))
    assert action.isEnabled(), title
    menu.close()
    come_back(desk)
    action.trigger()
    desk.settle()
