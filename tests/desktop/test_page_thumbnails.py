"""Pages small at the side."""

from __future__ import annotations

from pathlib import Path

from .conftest import Desk
from .hands import KEY, click, press
from .scans import looks, sharp, show, two_pages


def test_pages_are_shown_small_and_followed(desk: Desk, tmp_path: Path) -> None:
    view = show(desk, two_pages(tmp_path))
    pane = desk.window.panes.page
    assert pane.thumbnails.isVisible()
    assert pane.thumbnails.count() == 2
    assert pane.note.text() == "town.tif · page 1 of 2"
    desk.wait_until(lambda: pane.thumbnails.item(1).icon().pixmap(96).toImage().pixelColor(
        48, 20).name() == "#c8c8c8")  # fmt: skip
    cleaned = desk.window.panes.cleaned
    cleaned.setFocus()
    at = desk.text.index("Second")
    cleaned.select(at, at)
    press(desk, KEY.Key_Right)
    sharp(desk)
    assert pane.note.text() == "town.tif · page 2 of 2"
    assert looks(view).pixelColor(view.viewport().rect().center()).name() == "#c8c8c8"
    view.setFocus()
    press(desk, KEY.Key_PageUp)
    sharp(desk)
    assert pane.note.text() == "town.tif · page 1 of 2"
    click(desk, pane.thumbnails)
    pane.pages.trigger()
    assert not pane.thumbnails.isVisible()
