"""Marks of a pane tell their rule."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ..conftest import Desk


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
    assert "First letter lost (letters.lost-leading) · sure 1.00" in told
    assert "is no word" in told
    QToolTip.hideText()
