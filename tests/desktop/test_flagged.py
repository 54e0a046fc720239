"""Lines that are only flagged, and readings of one's own, in the list of changes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from ocrfix.review import Status

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, click, press

JUNK = "|~_ ;:' -- .,"
PAGE = (
    "The members of the commiltee met on Monday morning, and the chairman promised that the\n"
    f"{JUNK}\n"
    "report of the harbour board would be read to all of them before the day was over.\n\n"
    "Nothing more was known of it when we went to press this evening, and the mayor had gone\n"
    f"{JUNK}\n"
    "home before anybody could ask him what the council meant to do.\n"
)


@pytest.fixture
def page(desk: Desk) -> Desk:
    desk.write(PAGE)
    assert len(flagged(desk)) == 2
    desk.window.reviewing.go(flagged(desk)[0])
    assert QApplication.focusWidget() is desk.window.panel.table
    return desk


def flagged(desk: Desk) -> list[int]:
    items = desk.window.reviewing.items
    return [index for index, it in enumerate(items) if it.status is Status.FLAGGED]


def test_del_takes_a_flagged_line_out(page: Desk) -> None:
    panel = page.window.panel
    assert panel.reject.text() == "Take out  Del"
    assert not panel.accept.isVisible(), "nothing is offered"
    press(page, KEY.Key_Delete)
    # With its line end: else a blank line would part the sentence.
    assert page.text.count(JUNK) == 1
    assert "\n\n\n" not in page.text
    before, behind = page.text.split("chairman promised that the")[1][:8], "report"
    assert before.split()[0] == behind
    press(page, KEY.Key_Z, CTRL)
    assert page.text.count(JUNK) == 2


def test_all_flagged_alike_are_taken_out_once_counted(
    page: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *it: (asked.append(it[2]), yes)[1])
    press(page, KEY.Key_Delete, SHIFT)
    assert asked == ["Take 2 places like this one out?"]
    assert JUNK not in page.text
    press(page, KEY.Key_Z, CTRL)
    assert page.text.count(JUNK) == 2


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_1])
def test_accepting_says_that_nothing_is_offered(page: Desk, key: object) -> None:
    before = page.text
    press(page, key)  # type: ignore[arg-type]
    told = "Nothing is offered here: Del takes it out, E writes, P keeps it, F8 goes on"
    assert page.window.statusBar().currentMessage() == told
    assert page.text == before
    assert len(flagged(page)) == 2


@pytest.mark.parametrize("key", [KEY.Key_E, KEY.Key_F2])
def test_a_flagged_line_is_written_anew(page: Desk, key: object) -> None:
    press(page, key)  # type: ignore[arg-type]
    other = page.window.panel.other
    assert QApplication.focusWidget() is other
    assert other.text() == JUNK
    page.bot.keyClicks(other, "[illegible]")
    press(page, KEY.Key_Return)
    assert page.text.count("that the\n[illegible]\nreport") == 1
    assert len(flagged(page)) == 1
    assert QApplication.focusWidget() is page.window.panel.table


def test_a_change_gets_a_reading_of_ones_own(page: Desk) -> None:
    reviewing = page.window.reviewing
    reviewing.go(page.item("commiltee"))
    panel = page.window.panel
    assert panel.reject.text() == "Reject  Del"
    assert panel.accept.isVisible()
    press(page, KEY.Key_E)
    assert panel.other.text() == "committee"
    press(page, KEY.Key_Escape)
    assert not panel.other.isVisible()
    assert "committee" in page.text
    press(page, KEY.Key_E)
    page.bot.keyClicks(panel.other, "council")
    press(page, KEY.Key_Return)
    assert "The members of the council met" in page.text


def test_just_typing_gives_a_change_a_reading(page: Desk) -> None:
    page.window.reviewing.go(page.item("commiltee"))
    for letter in (KEY.Key_C, KEY.Key_L, KEY.Key_U, KEY.Key_B):
        press(page, letter)
    assert page.window.panel.other.text() == "club"
    press(page, KEY.Key_Return)
    assert "The members of the club met" in page.text


def test_what_is_only_flagged_is_kept_by_p(page: Desk) -> None:
    click(page, page.window.panel.printed)
    assert len(flagged(page)) == 1
    assert page.text.count(JUNK) == 2


def test_of_a_flagged_line_just_what_goes_is_listed(desk: Desk) -> None:
    desk.write(PAGE.replace(JUNK, "m"))
    index = flagged(desk)[0]
    item = desk.window.reviewing.items[index]
    assert item.before.strip() == "m"
    assert desk.window.panel.model.told(item) == "m", "not the word of the next line"
    desk.window.reviewing.go(index)
    assert desk.window.panel.title.text().split("   ")[1] == "m"
