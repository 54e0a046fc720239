"""The strip of print in the inspector."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from ..conftest import Desk
from ..hands import KEY, press


def test_the_strip_can_be_moved_and_leads_to_the_page(desk: Desk, printed: Path) -> None:
    desk.open(printed)
    press(desk, KEY.Key_F8)
    view = desk.window.panel.print_view
    before = view.grab().toImage()
    middle = view.rect().center()
    left = Qt.MouseButton.LeftButton
    desk.bot.mousePress(view, left, pos=middle)
    desk.bot.mouseMove(view, middle - QPoint(60, 0))
    desk.bot.mouseRelease(view, left, pos=middle - QPoint(60, 0))
    assert view.grab().toImage() != before
    assert not desk.window.panes.page.isVisible()
    desk.bot.mouseDClick(view, left)
    desk.settle()
    assert desk.window.panes.page.view.isVisible()
