"""Exports that take long: shown, stopped, and told of when they are done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Timer

import pytest
from PySide6.QtCore import Qt

from ocrfix.cleaning import Cleaned

from .conftest import Desk


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Exports of text wait for this."""
    event = Event()

    def write(cleaned: Cleaned, _encoding: str) -> bytes:
        event.wait(10)
        return cleaned.text.encode()

    monkeypatch.setattr("ocrfix.forms.plain.text_bytes", write)
    yield event
    event.set()


def test_one_that_takes_long_is_shown_and_its_end_told(
    desk: Desk, target: Path, held: Event
) -> None:
    field = desk.window.status.export
    desk.window.actions_["export"].trigger()
    desk.wait_until(field.isVisible)
    assert field.words.text() == "Exporting out.txt…"
    # Nothing else waits for it.
    desk.window.reviewing.go_change(1)
    held.set()
    desk.settle()
    assert field.isHidden()
    assert desk.window.statusBar().currentMessage() == f"Exported to {target}"
    assert target.read_text() == desk.text


def test_one_that_is_stopped_writes_nothing(desk: Desk, target: Path, held: Event) -> None:
    field = desk.window.status.export
    desk.window.actions_["export"].trigger()
    desk.wait_until(field.isVisible)
    desk.bot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert field.isHidden()
    assert desk.window.statusBar().currentMessage() == "Stopped: nothing was exported"
    held.set()
    desk.window.close()
    assert not target.exists()


def test_one_that_is_done_at_once_shows_no_bar(desk: Desk, target: Path) -> None:
    shown = desk.window.status.export
    desk.window.actions_["export"].trigger()
    desk.settle()
    assert target.exists()
    assert shown.isHidden()


def test_a_window_that_is_closed_writes_first_what_was_asked_for(
    desk: Desk, target: Path, held: Event
) -> None:
    expected = desk.text
    desk.window.actions_["export"].trigger()
    Timer(0.2, held.set).start()
    desk.window.close()
    assert target.read_text() == expected
