"""The page of print in the window: found, framed, marked, and leading to the text."""

from __future__ import annotations

from pathlib import Path

from ocrfix.desktop.views.page_view import PageView
from ocrfix.desktop.views.scanned import BOTH, TEXT

from .conftest import Desk
from .hands import KEY, click, press
from .scans import has, looks, sharp, show

ACCENT = "#1f5f8b"


def framed(view: PageView) -> list[tuple[float, float]]:
    """Return the places of the words that are framed, in pixels of the picture."""
    assert view.spot is not None
    return [(it.left(), it.top()) for it in view.spot.words]


def test_what_is_shown_is_remembered(desk: Desk, ferry: Path) -> None:
    show(desk, ferry, BOTH)
    desk.restart()
    desk.open(ferry)
    assert sharp(desk).isVisible()
    assert desk.window.panes.scanned.face == BOTH
    click(desk, desk.window.panes.scanned.face_button(TEXT))
    desk.restart()
    assert desk.window.panes.scanned.face == TEXT


def test_the_place_in_front_is_framed(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    press(desk, KEY.Key_F7)
    suspect = desk.window.suspects.suspect
    item = desk.window.reviewing.item
    assert suspect is not None or item is not None
    words = desk.window.pages.showing.words
    assert words is not None
    start = suspect.raw_start if suspect is not None else item.start  # type: ignore[union-attr]
    assert framed(view)[0] == (words.within(start, start)[0].box.left(), 73)
    sharp(desk)
    assert view.spot is not None
    assert has(looks(view), view.to_view(view.spot.words[0]).adjusted(-6, -6, 6, 6), ACCENT)


def test_the_caret_leads_to_the_page_where_nothing_is_doubtful(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    pane = desk.window.panes.cleaned
    pane.setFocus()
    at = desk.text.index("Captain Ellery")
    pane.select(at, at)
    press(desk, KEY.Key_Right)
    assert len(framed(view)) == 1
    word = desk.window.pages.showing.words.at(view.spot.words[0].center())  # type: ignore[union-attr]
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    assert raw[word.start : word.end] == "Captain"  # type: ignore[union-attr]
