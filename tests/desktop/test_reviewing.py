"""A document under review in the window: not typed into too early, counted alike everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ocrfix.desktop.runner import Runner
from ocrfix.desktop.views.marks import kind_of
from ocrfix.reports.html import to_html
from ocrfix.review import Status

from .conftest import Desk
from .hands import KEY, press, put_caret


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
