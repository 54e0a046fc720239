"""The place of the reader: document, place in it, and what can be done there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.runner import Runner
from ocrfix.desktop.views.marks import kind_of
from ocrfix.reports.html import to_html
from ocrfix.review import Status

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, press, put_caret

DAMAGED = (
    "The members of the committee w1ll meet on Monday morning, and the chairman has promised "
    "that the report of the harbour board wi11 be read to all of them.\n\n"
    "Nothing more was known of the tbwn council when we went to press this evening, and the "
    "mayor had gone home before anybody could ask him.\n"
)
CLEAN = "The ship came home in the evening, and all the town went down to see her.\n"


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    (made / "a.txt").write_text(DAMAGED)
    (made / "b.txt").write_text(CLEAN)
    (made / "long.txt").write_text("".join(f"{CLEAN}\n" for _ in range(300)))
    desk.open(made / "a.txt")
    return made


@pytest.fixture
def told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the notices of the window, in order."""
    found: list[str] = []
    say = desk.window.messages.say
    monkeypatch.setattr(desk.window.messages, "say", lambda text: (found.append(text), say(text)))
    return found


def words(desk: Desk) -> list[str]:
    return [it.word for it in desk.window.suspects.open_suspects]


def front(desk: Desk) -> str:
    suspect = desk.window.suspects.suspect
    assert suspect is not None
    return suspect.word


# --- what is typed is on record, or refused aloud -----------------------------------------


@pytest.fixture
def clean_now(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Another document is open, and not cleaned before the test says so."""
    waiting: list[Callable[[], None]] = []
    start = desk.window.jobs.start

    def hold(name: str, *job: Any) -> None:
        if name == "rules":
            waiting.append(lambda: start(name, *job))
        else:
            start(name, *job)

    monkeypatch.setattr(desk.window.jobs, "start", hold)
    desk.open(folder / "b.txt")

    def go_on() -> None:
        assert len(waiting) == 1
        waiting[0]()
        desk.settle()

    return go_on


def test_nothing_is_typed_into_a_text_that_is_not_cleaned_yet(
    desk: Desk, told: list[str], clean_now: Callable[[], None]
) -> None:
    """It was taken, and thrown away when the cleaned text came."""
    panes = desk.window.panes
    desk.bot.keyClicks(panes.cleaned, "lost")
    assert panes.cleaned.toPlainText() == ""
    assert panes.cleaned_note.text() == "not cleaned yet"
    assert told[-1] == "This text is not cleaned yet: what is typed now would be lost"
    clean_now()
    assert panes.cleaned_note.text() == "editable"
    put_caret(desk, "ship")
    desk.bot.keyClicks(panes.cleaned, "old ")
    desk.settle()
    assert desk.text.startswith("The old ship")


def test_what_needs_a_cleaned_text_waits_for_it(desk: Desk, clean_now: Callable[[], None]) -> None:
    """Lit, it did nothing."""
    names = ("export", "find", "replace", "copy_cleaned")
    assert not any(desk.window.actions_[it].isEnabled() for it in names)
    clean_now()
    assert all(desk.window.actions_[it].isEnabled() for it in names)


def test_writing_where_nobody_can_is_refused_aloud(
    desk: Desk, folder: Path, told: list[str]
) -> None:
    assert folder.is_dir()
    panes = desk.window.panes
    desk.bot.keyClicks(panes.raw, "x")
    assert told[-1] == "The text as scanned is never changed: write in Cleaned"
    desk.window.actions_["face_reading"].trigger()
    assert panes.cleaned_note.text() == "to be read"
    desk.bot.keyClicks(panes.reading, "x")
    assert told[-1] == "This page is to be read: choose Text to write"
    said = len(told)
    desk.bot.keyClick(panes.reading, KEY.Key_Space)
    desk.bot.keyClick(panes.reading, KEY.Key_Down)
    assert len(told) == said, "moving about is no writing"
    desk.window.actions_["face_text"].trigger()
    assert panes.cleaned_note.text() == "editable"


# --- from place to place ------------------------------------------------------------------


def test_f7_goes_round_and_says_so(desk: Desk, folder: Path, told: list[str]) -> None:
    assert folder.is_dir()
    there = words(desk)
    assert len(there) >= 2
    for _ in there:
        press(desk, KEY.Key_F7)
    assert front(desk) == there[-1]
    assert not [it for it in told if it.startswith("Again")]
    press(desk, KEY.Key_F7)
    assert front(desk) == there[0]
    assert told[-1] == "Again from the beginning: these places were passed over"
    press(desk, KEY.Key_F7, SHIFT)
    assert front(desk) == there[-1]
    assert told[-1] == "Again from the end: these places were passed over"


def test_f7_says_that_nothing_is_left(desk: Desk, folder: Path, told: list[str]) -> None:
    desk.open(folder / "b.txt")
    press(desk, KEY.Key_F7)
    assert told[-1] == "There is no place left to look at"


def test_f7_goes_on_from_where_the_reader_went(desk: Desk, folder: Path) -> None:
    """It went on from the word that was in front before."""
    assert folder.is_dir()
    there = words(desk)
    press(desk, KEY.Key_F7)
    assert front(desk) == there[0]
    press(desk, KEY.Key_F, CTRL)
    field = desk.window.panes.find_bar.sought
    field.clear()
    desk.bot.keyClicks(field, "Nothing more")
    press(desk, KEY.Key_Escape)
    assert QApplication.focusWidget() is desk.window.panes.cleaned
    press(desk, KEY.Key_F7)
    assert front(desk) == "tbwn"
    put_caret(desk, "committee")
    press(desk, KEY.Key_F7)
    assert front(desk) == there[0]


# --- from document to document ------------------------------------------------------------


def test_a_filter_stays_with_its_document(desk: Desk, folder: Path) -> None:
    """It hid the words of the next."""
    panel = desk.window.suspects_panel
    other = folder / "d.txt"
    other.write_text(DAMAGED.replace("tbwn", "tovvn"))
    panel.search.setText("qqq")
    desk.window.panel.search.setText("qqq")
    assert panel.model.rowCount() == 0
    desk.open(other)
    assert panel.model.rowCount() == len(set(words(desk))) > 0
    assert desk.window.panel.search.text() == ""
    desk.open(folder / "a.txt")
    assert panel.search.text() == desk.window.panel.search.text() == "qqq"


def test_a_document_from_elsewhere_lights_no_row(desk: Desk, folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text(CLEAN)
    desk.window.open_path(folder)
    desk.settle()
    rows = desk.window.side.list
    assert rows.currentIndex().isValid()
    desk.open(elsewhere)
    assert not rows.currentIndex().isValid()
    assert not rows.selectionModel().hasSelection()
    desk.open(folder / "b.txt")
    assert rows.currentIndex().row() == 1


def test_one_comes_back_to_where_one_was(desk: Desk, folder: Path) -> None:
    desk.open(folder / "long.txt")
    panes = desk.window.panes
    assert panes.raw.top_offset() == 0
    place = len(desk.text) // 2
    panes.bring(place, place)
    top = panes.cleaned.top_offset()
    assert top > 1000
    desk.open(folder / "b.txt")
    assert panes.cleaned.top_offset() == 0
    desk.open(folder / "long.txt")
    assert panes.cleaned.caret == place
    assert abs(panes.cleaned.top_offset() - top) < 200, "a line or two"
    assert panes.raw.top_offset() > 1000


def test_another_document_is_read_from_its_top(desk: Desk, folder: Path) -> None:
    desk.open(folder / "long.txt")
    desk.window.actions_["face_reading"].trigger()
    bar = desk.window.panes.reading.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    other = folder / "other.txt"
    other.write_text("".join(f"{CLEAN}\n" for _ in range(200)))
    desk.open(other)
    assert bar.maximum() > 0
    assert bar.value() == 0


# --- finding ------------------------------------------------------------------------------


def test_replacing_keeps_what_is_looked_for(desk: Desk, folder: Path) -> None:
    """Found by other capitals, the word that is chosen took its place."""
    assert folder.is_dir()
    put_caret(desk, "The members")
    press(desk, KEY.Key_F, CTRL)
    bar = desk.window.panes.find_bar
    desk.bot.keyClicks(bar.sought, "monday")
    press(desk, KEY.Key_H, CTRL)
    assert bar.sought.text() == "monday"
    assert QApplication.focusWidget() is bar.new


def test_one_change_is_not_counted_as_several(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("The train hich left at noon was late.\n", encoding="utf-8")
    desk.open(path)
    assert desk.window.reviewing.items.made_count == 1
    assert "1 change" in [it.text() for it in desk.window.status._fields]


def test_tab_status_line_and_report_count_the_same(desk: Desk) -> None:
    desk.open()
    window = desk.window
    made = len(window.reviewing.items)
    window.reviewing.go(2)
    press(desk, KEY.Key_Delete)
    window.reviewing.go(1)
    press(desk, KEY.Key_P)
    session = window.reviewing.session
    assert session is not None
    assert session.cleaned is not None
    made -= 2
    assert len(session.cleaned.changes) == made
    assert window.tabs.tabText(0) == f"Changes  {made}"
    assert f"{made} changes" in [it.text() for it in window.status._fields]
    assert f"<dt>Changes made</dt><dd>{made}</dd>" in to_html(session.cleaned)


def test_what_is_kept_as_printed_looks_so(desk: Desk) -> None:
    desk.open()
    desk.window.reviewing.go(1)
    press(desk, KEY.Key_P)
    item = desk.window.reviewing.items[1]
    assert item.status is Status.AS_PRINTED
    assert kind_of(item) == "kept"
    assert kind_of(desk.window.reviewing.items[0]) != "kept"


def test_export_waits_for_a_cleaned_text(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Runner, "run", lambda _: None)
    desk.open()
    assert not desk.window.actions_["export"].isEnabled()
