"""The page of print in the window: found, framed, marked, and leading to the text."""

from __future__ import annotations

import json
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt

from ocrfix.desktop.views.page_view import PageView
from ocrfix.desktop.views.scanned import BOTH, PAGE, TEXT

from .conftest import Desk
from .hands import CTRL, KEY, click, press
from .scans import has, looks, sharp, show, two_pages

ACCENT = "#1f5f8b"


def framed(view: PageView) -> list[tuple[float, float]]:
    """Return the places of the words that are framed, in pixels of the picture."""
    assert view.spot is not None
    return [(it.left(), it.top()) for it in view.spot.words]


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


def test_leaving_while_a_page_is_read_does_no_harm(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    Image.new("L", (6390, 6950), 255).save(ferry.with_suffix(".png"))
    desk.open(ferry)
    desk.window.panes.scanned.show_face(PAGE)
    desk.open(two_pages(tmp_path))
    sharp(desk)
    assert desk.window.panes.page.note.text() == "town.tif · page 1 of 2"
    desk.restart()
    assert json.dumps(desk.window.settings.page_face) == '"page"'
