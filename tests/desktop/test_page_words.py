"""Words of the page answer the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ocrfix.desktop.views.page_view import PageView

from .conftest import Desk
from .hands import KEY, press
from .scans import sharp, show


def framed(view: PageView) -> list[tuple[float, float]]:
    """Return the places of the words that are framed, in pixels of the picture."""
    assert view.spot is not None
    return [(it.left(), it.top()) for it in view.spot.words]


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_click_on_the_page_leads_to_the_text(desk: Desk, ferry: Path, turns: int) -> None:
    view = show(desk, ferry)
    view.setFocus()
    for _ in range(turns):
        press(desk, KEY.Key_T)
    sharp(desk)
    words = desk.window.pages.showing.words
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    assert words is not None
    start = raw.index("nineteen")
    middle = view.to_view(words.within(start, start)[0].box).center().toPoint()
    desk.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    desk.settle()
    left, right = desk.window.panes.cleaned.chosen
    assert desk.text[left:right] == "nineteen"
    assert len(framed(view)) == 1


def test_a_click_on_a_doubtful_word_puts_it_in_front(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    words = desk.window.pages.showing.words
    assert words is not None
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    start = raw.index("IBuMb")
    middle = view.to_view(words.within(start, start)[0].box).center().toPoint()
    desk.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    desk.settle()
    suspect = desk.window.suspects.suspect
    assert suspect is not None
    assert suspect.word == "IBuMb"
    assert desk.window.tabs.currentWidget() is desk.window.suspects_panel
