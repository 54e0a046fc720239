"""The page of print in the window: found, framed, marked, and leading to the text."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from ocrfix.desktop.views.page_view import PageView
from ocrfix.desktop.views.scanned import BOTH, PAGE, TEXT

from .conftest import SCANS, Desk
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
    start = raw.index("wiU")
    middle = view.to_view(words.within(start, start)[0].box).center().toPoint()
    desk.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    desk.settle()
    suspect = desk.window.suspects.suspect
    assert suspect is not None
    assert suspect.word == "wiU"
    assert desk.window.tabs.currentWidget() is desk.window.suspects_panel


def test_marks_have_shapes_and_can_be_switched_off(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    with_marks = looks(view)
    desk.window.panes.page.marks.trigger()
    bare = looks(view)
    words = desk.window.pages.showing.words
    assert words is not None
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    place = words.within(raw.index("BoBrd"), raw.index("BoBrd"))[0].box
    wave = desk.window.theme.look("suspects").ink.name()
    under = view.to_view(place).adjusted(0, 0, 0, 6)
    assert has(with_marks, under, wave)
    assert not has(bare, under, wave)
    desk.window.panes.page.marks.trigger()
    assert looks(view) == with_marks


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


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("missing", "No scan of this page"),
        ("broken", "damaged or no picture"),
        ("other", "not of this page"),
        ("large", "more than the 300 million"),
        ("plain", "does not say which page"),
    ],
)
def test_why_there_is_no_page_is_one_sentence(
    desk: Desk, ferry: Path, what: str, told: str
) -> None:
    picture = ferry.with_suffix(".png")
    if what == "missing":
        picture.unlink()
    elif what == "broken":
        picture.write_bytes(picture.read_bytes()[:3000])
    elif what == "other":
        Image.new("L", (900, 300), 255).save(picture)
    elif what == "large":
        Image.new("1", (40_000, 25_000)).save(picture)
    else:
        ferry = ferry.with_suffix(".txt")
        ferry.write_text("The bills were paid.\n")
        picture.unlink()
    show(desk, ferry)
    pane = desk.window.panes.page
    assert told in pane.told.text()
    assert pane.told.isVisible()
    assert pane.choose.isVisible()
    # And the next document is shown as ever.
    good = ferry.parent / "good"
    good.mkdir()
    for name in ("ferry.xml", "ferry.png"):
        shutil.copy(SCANS / name, good / name)
    desk.open(good / "ferry.xml")
    assert sharp(desk).isVisible()
    assert not pane.told.isVisible()


def test_a_scan_that_is_saved_anew_is_read_anew(desk: Desk, ferry: Path) -> None:
    picture = ferry.with_suffix(".png")
    good = picture.read_bytes()
    picture.write_bytes(b"no picture")
    show(desk, ferry)
    assert desk.window.panes.page.told.isVisible()
    picture.write_bytes(good)
    desk.open(ferry)
    assert sharp(desk).isVisible()


def test_leaving_while_a_page_is_read_does_no_harm(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    Image.new("L", (6390, 6950), 255).save(ferry.with_suffix(".png"))
    desk.open(ferry)
    desk.window.panes.scanned.show_face(PAGE)
    desk.open(two_pages(tmp_path))
    sharp(desk)
    assert desk.window.panes.page.note.text() == "town.tif · page 1 of 2"
    desk.restart()
    assert json.dumps(desk.window.settings.page_face) == '"page"'
