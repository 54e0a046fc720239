"""The text, the page, or both."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.desktop.conftest import Desk
from tests.desktop.hands import CTRL, KEY, press
from tests.desktop.scans import show


def test_the_page_shows_instead_of_the_text_or_beside_it(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    panes = desk.window.panes
    assert view.isVisible()
    assert not panes.raw.isVisible()
    assert desk.window.panes.page.note.text() == "ferry.png"
    press(desk, KEY.Key_5, CTRL | Qt.KeyboardModifier.AltModifier)
    assert view.isVisible()
    assert panes.raw.isVisible()
    press(desk, KEY.Key_3, CTRL | Qt.KeyboardModifier.AltModifier)
    assert not view.isVisible()
    assert panes.raw.isVisible()
