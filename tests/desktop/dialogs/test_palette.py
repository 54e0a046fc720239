"""The command palette."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ..conftest import Desk
from ..hands import CTRL, KEY, SHIFT, press


def test_the_palette_finds_and_runs(desk: Desk) -> None:
    desk.open()
    press(desk, KEY.Key_P, CTRL | SHIFT)
    dialog = next(it for it in QApplication.topLevelWidgets() if "palette" in it.windowTitle())
    desk.bot.keyClicks(dialog.search, "reading")  # type: ignore[attr-defined]
    desk.bot.keyClick(dialog.search, KEY.Key_Return)  # type: ignore[attr-defined]
    assert desk.window.panes.faces.currentIndex() == 1
    assert "Harbour ferry returns" in desk.window.panes.reading.toPlainText()
