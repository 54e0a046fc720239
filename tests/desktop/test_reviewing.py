"""A document under review in the window: not typed into too early, counted alike everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ocrfix.desktop.runner import Runner
from ocrfix.desktop.views.marks import kind_of
from ocrfix.review import Status

from .conftest import Desk
from .hands import KEY, press, put_caret


@pytest.fixture
def clean_now(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Another document is open, and not cleaned before the test says so."""
    waiting: list[Callable[[], None]] = []
    start = desk.window.jobs.start_telling

    def hold(name: str, *job: Any, **how: Any) -> None:
        if name == "rules":
            waiting.append(lambda: start(name, *job, **how))
        else:
            start(name, *job, **how)

    monkeypatch.setattr(desk.window.jobs, "start_telling", hold)
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
