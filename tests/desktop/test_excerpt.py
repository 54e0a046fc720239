"""A text longer than a pane holds: the reader must not notice."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocrfix.desktop import excerpt as excerpts
from ocrfix.desktop.excerpt import Excerpt
from ocrfix.desktop.views.text_pane import TextPane

from .conftest import Desk
from .long_text import LINES
from .long_text import LONG as RAW

KEY, CTRL, SHIFT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def settle(qtbot: QtBot, pane: TextPane) -> None:
    """Wait until the pages that are wanted are there."""
    qtbot.waitUntil(lambda: pane.is_settled)
    QApplication.processEvents()


def test_a_pane_holds_what_is_in_view(pane: TextPane) -> None:
    assert len(pane.toPlainText()) < len(RAW) / 4
    assert pane.text == RAW
    assert pane.whole_bar.isVisible()
    pane.show_text("A short text.")
    assert not pane.whole_bar.isVisible()


def test_the_bar_is_of_the_whole_text(pane: TextPane) -> None:
    bar = pane.whole_bar
    bar.setValue(bar.maximum())
    assert pane.is_at_end
    assert pane.toPlainText().endswith(LINES[-1])
    bar.setValue(len(RAW) // 2)
    top = pane.top_offset()
    # The line that the offset lies in comes to the top.
    assert top <= len(RAW) // 2 < RAW.index("\n", top) + 1
    bar.setValue(0)
    assert pane.is_at_start


def test_paging_down_shows_every_line(qtbot: QtBot, pane: TextPane) -> None:
    last = -1
    while not pane.is_at_end:
        top, bottom = pane.span_in_view()
        assert top > last
        last = top
        pane.verticalScrollBar().setValue(
            pane.verticalScrollBar().value() + pane.verticalScrollBar().pageStep()
        )
        settle(qtbot, pane)
        assert pane.top_offset() <= bottom + 1
    assert last > len(RAW) - 3000


def test_typing_goes_where_the_caret_is_not_where_the_view_is(qtbot: QtBot, pane: TextPane) -> None:
    heard: list[tuple[int, int, str]] = []
    pane.typed.connect(lambda *edit: heard.append(edit))
    place = RAW.index("Line 40 ")
    pane.select(place, place)
    pane.whole_bar.setValue(len(RAW) // 2)
    assert pane.caret == place
    qtbot.keyClicks(pane, "x")
    pane.commit()
    assert heard == [(place, place, "x")]
    assert pane.text == f"{RAW[:place]}x{RAW[place:]}"
    top, bottom = pane.span_in_view()
    assert top <= place <= bottom


@pytest.mark.parametrize(("key", "place"), [(KEY.Key_End, len(RAW)), (KEY.Key_Home, 0)])
def test_the_ends_are_one_key_away(qtbot: QtBot, pane: TextPane, key: Qt.Key, place: int) -> None:
    middle = RAW.index("Line 1300 ")
    pane.select(middle, middle)
    qtbot.keyClick(pane, key, CTRL)
    assert pane.caret == place
    pane.select(middle, middle)
    qtbot.keyClick(pane, key, CTRL | SHIFT)
    qtbot.keyClick(pane, KEY.Key_C, CTRL)
    assert QApplication.clipboard().text() == RAW[min(middle, place) : max(middle, place)]


def test_all_of_it_can_be_chosen(qtbot: QtBot, pane: TextPane) -> None:
    qtbot.keyClick(pane, KEY.Key_A, CTRL)
    qtbot.keyClick(pane, KEY.Key_C, CTRL)
    assert QApplication.clipboard().text() == RAW
    heard: list[tuple[int, int, str]] = []
    pane.typed.connect(lambda *edit: heard.append(edit))
    qtbot.keyClick(pane, KEY.Key_Delete)
    pane.commit()
    assert heard == [(0, len(RAW), "")]


def test_a_choice_that_grows_past_the_pages_held(qtbot: QtBot, pane: TextPane) -> None:
    pane.select(0, 0)
    while pane.caret < 30_000:
        qtbot.keyClick(pane, KEY.Key_PageDown, SHIFT)
        settle(qtbot, pane)
    qtbot.keyClick(pane, KEY.Key_C, CTRL)
    assert QApplication.clipboard().text() == RAW[: pane.caret]


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


@pytest.mark.parametrize(
    "leave",
    [
        pytest.param(lambda pane: pane.whole_bar.setValue(len(RAW) // 2), id="scrolled away"),
        pytest.param(lambda pane: pane.scroll_to(len(RAW) // 2), id="the other pane scrolled"),
        pytest.param(lambda pane: pane.scroll_to_end(), id="to the end"),
        pytest.param(lambda pane: pane.select(80_000, 80_010), id="a change was chosen"),
    ],
)
def test_what_was_just_typed_stays_when_other_pages_are_taken(
    pane: TextPane, qtbot: QtBot, leave: Callable[[TextPane], None]
) -> None:
    """Before it was put on record: the pages were chosen from the text without it."""
    pane.select(5, 5)
    qtbot.keyClicks(pane, "new")
    leave(pane)
    settle(qtbot, pane)
    assert pane.text == RAW[:5] + "new" + RAW[5:]
    shown = pane.excerpt.text[pane.excerpt.first : pane.excerpt.last]
    assert pane.toPlainText() == shown


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
