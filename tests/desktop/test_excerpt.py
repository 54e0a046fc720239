"""A text longer than a pane holds: the reader must not notice."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.desktop import excerpt as excerpts
from ocrfix.desktop.excerpt import Excerpt
from tests.desktop.hands import CTRL, KEY

from .conftest import Desk
from .long_text import LONG as RAW


def test_typing_far_down_reaches_the_record(desk: Desk) -> None:
    desk.write(RAW, "long.txt")
    pane = desk.window.panes.cleaned
    place = desk.text.rindex("whole")
    pane.select(place, place)
    desk.bot.keyClicks(pane, "almost ")
    desk.settle()
    assert desk.text.endswith("which is almost whole.")
    assert pane.text == desk.text
    # The other pane came along.
    assert desk.window.panes.raw.excerpt.holds(len(RAW) - 1)
    desk.bot.keyClick(pane, KEY.Key_Z, CTRL)
    desk.settle()
    assert pane.text == RAW == desk.text


def replaced(excerpt: Excerpt, text: str) -> tuple[str, str]:
    """Return the text that a widget shows after it was told of another, and the one it should show."""
    turned, replacement = excerpt.turned_into(text)
    shown = excerpt.shown
    if replacement is not None:
        units = shown.encode("utf-16-le")
        head, tail = units[: 2 * replacement.start], units[2 * replacement.end :]
        shown = head.decode("utf-16-le") + replacement.after + tail.decode("utf-16-le")
    return shown, turned.shown


PIECES = st.lists(st.sampled_from(["a", "word ", "\n", "\r\n", "𝔣", "line\n"]), max_size=60)


@given(PIECES, PIECES, PIECES, PIECES, st.integers(0, 200))
def test_a_widget_follows_any_change(
    head: list[str], old: list[str], new: list[str], tail: list[str], place: int
) -> None:
    """Whatever was replaced, before the part that is held, in it, behind it or across."""
    with pytest.MonkeyPatch.context() as patch:
        for name, length in (("WHOLE_LENGTH", 40), ("_LENGTH", 30), ("_REACH", 5)):
            patch.setattr(excerpts, name, length)
        text = "".join([*head, *old, *tail])
        excerpt = Excerpt.around(text, min(place, len(text)))
        shown, expected = replaced(excerpt, "".join([*head, *new, *tail]))
    assert shown == expected


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Nobody looks for garbage meanwhile: what goes, goes by itself."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("uncollected")
def test_what_was_shown_before_a_decision_is_gone_at_once(desk: Desk) -> None:
    """Each state of ten megabytes is a text of its own, twenty megabytes of memory."""
    desk.open()
    reviewing, panes = desk.window.reviewing, desk.window.panes
    session = reviewing.session
    assert session is not None
    panes.cleaned.viewport().repaint()
    reviewing.go(0)
    for decide in (lambda: reviewing.decide("reject"), reviewing.undo):
        shown = session.cleaned, session.items, session.open_suspects
        before = [weakref.ref(it) for it in shown]
        del shown
        decide()
        desk.settle()
        panes.cleaned.viewport().repaint()
        assert [it() for it in before] == [None] * len(before)
    desk.bot.keyClicks(panes.cleaned, "so ")
    desk.settle()
    assert panes.cleaned.text is session.cleaned.text, "the same text, not an equal one"


@pytest.mark.usefixtures("uncollected")
def test_a_document_that_was_left_is_gone_at_once(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    before = weakref.ref(desk.window.reviewing.session)
    other = tmp_path / "other.txt"
    other.write_text("Another page.")
    desk.open(other)
    assert before() is None
