"""A pane that holds some pages of a long text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocrfix.desktop.views.text_pane import TextPane
from tests.desktop.hands import CTRL, KEY, SHIFT
from tests.desktop.long_text import LINES
from tests.desktop.long_text import LONG as RAW


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
