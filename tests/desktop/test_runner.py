"""A long document is cleaned in a process of its own, seen from the window."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ocrfix.batch.errand import Errand
from ocrfix.batch.kept_results import KeptResults
from ocrfix.desktop import runner as module
from ocrfix.review import Status
from ocrfix.review.session import Work

from .conftest import Desk
from .hands import close_message

# Long enough that it can be stopped half-way, short enough not to be waited for.
RAW = "".join(
    f"Paragraph {n} of the bills, hich were paid by the com-\nmittee, wll be read.\n\n"
    for n in range(3000)
)


@pytest.fixture
def long_path(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    path.write_text(RAW)
    return path


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[Errand]:
    """Every document goes to a process of its own; those that went."""
    errands: list[Errand] = []

    class Noted(Errand):
        def __init__(self, work: Work, kept: KeptResults, **how: bool) -> None:
            super().__init__(work, kept, **how)
            errands.append(self)

    monkeypatch.setattr(module, "APART_LENGTH", 0)
    monkeypatch.setattr(module, "Errand", Noted)
    monkeypatch.setattr(module, "_LATER_MS", 0)
    return errands


def pid_of(errand: Errand) -> int:
    assert errand.pid is not None
    return errand.pid


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("apart", [True, False], ids=["in a process", "in a thread"])
def test_what_suggestions_ask_is_loaded_before_they_are_asked_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, apart: bool
) -> None:
    """The window would not answer for a tenth of a second."""
    loaded: list[tuple[str, bool]] = []
    at_home = threading.main_thread()
    monkeypatch.setattr(
        module,
        "import_module",
        lambda name: loaded.append((name, threading.current_thread() is at_home)),
    )
    monkeypatch.setattr(module, "APART_LENGTH", 0 if apart else 1_000_000)
    path = tmp_path / "some.txt"
    path.write_text(RAW[:3000])
    desk.open(path)
    assert set(loaded) == {("ocrfix.language.context", False)}


def test_it_comes_out_as_from_a_thread(
    desk: Desk,
    processes: list[Errand],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    path = tmp_path / "some.txt"
    path.write_text(RAW[:3000])
    desk.open(path)
    apart_text = desk.text
    apart_items = tuple(desk.window.reviewing.items)
    suspect = desk.window.suspects.open_suspects[0]
    session = desk.window.reviewing.session
    assert session is not None
    assert session.suggestions(suspect)
    assert len(processes) == 1
    monkeypatch.setattr(module, "APART_LENGTH", 1_000_000)
    desk.restart()
    desk.open(path)
    assert desk.text == apart_text
    assert tuple(desk.window.reviewing.items) == apart_items
    assert desk.window.suspects.open_suspects[0] == suspect
    assert len(processes) == 1


def test_a_short_text_is_shown_before_its_doubtful_words_are_looked_for(desk: Desk) -> None:
    reviewing, seen = desk.window.reviewing, list[tuple[int, bool]]()

    def look() -> None:
        if reviewing.session is not None and reviewing.session.cleaned is not None:
            seen.append((len(reviewing.items), reviewing.session.is_examined))

    reviewing.changed.connect(look)
    desk.open()
    assert seen[0] == (len(reviewing.items), False)
    assert seen[-1] == (len(reviewing.items), True)
    del seen[:]
    reviewing.decide("reject", [reviewing.items[0]])
    desk.settle()
    assert seen
    assert all(is_examined for _, is_examined in seen)


@pytest.mark.usefixtures("processes")
def test_changes_come_before_doubtful_words(desk: Desk, long_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    reviewing = desk.window.reviewing
    reviewing.changed.connect(
        lambda: seen.append((len(reviewing.items), len(desk.window.suspects.open_suspects)))
    )
    desk.open(long_path)
    listed = [it for it in seen if it[0]]
    assert listed[0] == (6000, 0)
    assert listed[-1] == (6000, 3000)
    assert (
        desk.window.statusBar().currentMessage()
        == "Cleaned; changes: 6,000, left to look at: 3,000"
    )
    assert desk.window.status.progress.isHidden()


def test_the_bar_says_what_is_done(desk: Desk, processes: list[Errand], long_path: Path) -> None:
    field = desk.window.status.progress
    told: list[str] = []
    desk.window.reviewing.progressed.connect(lambda _: told.append(field.words.text()))
    desk.open(long_path)
    assert told[1] == "Cleaning…"
    rules = [it for it in told if it.startswith("Cleaning: rule ")]
    total = int(rules[0].rpartition(" ")[2])
    assert rules == [f"Cleaning: rule {n + 1} of {total}" for n in range(total)]
    assert told[-2] == "Looking for doubtful words…"
    assert len(processes) == 1


def test_it_can_be_stopped_and_resumed(
    desk: Desk, processes: list[Errand], long_path: Path
) -> None:
    window = desk.window
    window.open_path(long_path)
    desk.wait_until(lambda: "rule" in window.status.progress.words.text())
    pid = pid_of(processes[0])
    desk.bot.mouseClick(window.status.progress.button, Qt.MouseButton.LeftButton)
    assert not window.jobs.is_busy
    desk.wait_until(lambda: not is_alive(pid))
    assert window.reviewing.session is not None
    assert window.reviewing.session.cleaned is None
    assert window.status.progress.words.text() == "Not cleaned"
    desk.bot.mouseClick(window.status.progress.button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert len(window.reviewing.items) == 6000


@pytest.mark.skipif(sys.platform == "win32", reason="it has no SIGKILL")
def test_a_process_that_dies_is_told_of_and_harms_nothing(
    desk: Desk, processes: list[Errand], long_path: Path
) -> None:
    window = desk.window
    window.open_path(long_path)
    desk.wait_until(lambda: "rule" in window.status.progress.words.text())
    os.kill(pid_of(processes[0]), signal.SIGKILL)
    assert "ended unexpectedly" in close_message(desk)
    assert window.panes.raw.text == RAW
    assert window.status.progress.words.text() == "Not cleaned"


def test_closing_the_window_ends_it(desk: Desk, processes: list[Errand], long_path: Path) -> None:
    desk.window.open_path(long_path)
    desk.wait_until(lambda: "rule" in desk.window.status.progress.words.text())
    pid = pid_of(processes[0])
    desk.window.close()
    assert not is_alive(pid)


def test_a_decision_is_shown_at_once_and_the_rules_follow(
    desk: Desk, processes: list[Errand], tmp_path: Path
) -> None:
    path = tmp_path / "short.txt"
    path.write_text("".join(RAW.splitlines(keepends=True)[: 3 * 200]))
    desk.open(path)
    first = desk.item("hich")
    desk.window.reviewing.decide("reject", [desk.window.reviewing.items[first]])
    session = desk.window.reviewing.session
    assert session is not None
    # Nothing was waited for.
    assert len(processes) == 1
    assert desk.window.reviewing.items[first].status is Status.REJECTED
    assert "Paragraph 0 of the bills, hich were" in desk.text
    desk.wait_until(lambda: session.work() is None)
    assert len(processes) == 2
    assert "Paragraph 0 of the bills, hich were" in desk.text
    assert "Paragraph 1 of the bills, which were" in desk.text
    # What was rejected is doubtful now.
    assert len(desk.window.suspects.open_suspects) == 201
