"""Exports that take long: shown, stopped, and told of when they are done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Timer

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.desktop.dialogs import export
from ocrfix.desktop.exporting import Exporting
from ocrfix.formats import read
from ocrfix.forms.table import Asked
from ocrfix.progress import Tell, unheard

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


@pytest.fixture
def target(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "out.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    desk.open()
    return path


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


def test_the_bar_shows_the_share_that_is_done(
    desk: Desk, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at, told = Event(), Event()

    def write(cleaned: Cleaned, _asked: Asked, tell: Tell) -> bytes:
        tell(0.4)
        at.set()
        told.wait(10)
        return cleaned.text.encode()

    kind = export.Kind("Cleaned text", ".txt", write)
    monkeypatch.setattr("ocrfix.desktop.exporting.kinds_for", lambda *_: (kind,))
    said: list[str] = []
    monkeypatch.setattr(desk.window.messages, "say", said.append)
    field = desk.window.status.export
    desk.window.actions_["export"].trigger()
    desk.wait_until(lambda: at.is_set() and field.isVisible())
    desk.wait_until(lambda: field.bar.value() > 0)
    assert (field.bar.value(), field.bar.maximum()) == (38, 100)
    # Who does not see the bar hears that it began, how far it is, and that it is done.
    desk.window.findChild(Exporting).say_share()
    assert said == ["Exporting out.txt…", "Exporting out.txt… 38 %"]
    told.set()
    desk.settle()
    assert said[-1] == f"Exported to {target}"


LONG = "\n\n".join(f"tbe {number} men and tbe horses went on to- day." for number in range(2000))


@pytest.mark.parametrize("kind", export.KINDS, ids=lambda kind: kind.title)
def test_every_format_tells_its_share(kind: export.Kind, tmp_path: Path) -> None:
    cleaned = Cleaner().clean(read(LONG.encode()))
    path = tmp_path / f"out{kind.suffix}"
    shares: list[float] = []
    export.export(cleaned, "default", path, kind, None, tell=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    if kind.suffix != ".txt":
        assert len(shares) > 20
    # It is the same file whoever listens.
    assert path.read_bytes() == kind.write(cleaned, Asked("default"), unheard)
