"""Files are opened within limits: whatever they are, the window goes on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ocrfix.batch.limits import Limits, can_limit_memory

from .conftest import Desk


@pytest.fixture
def told(desk: Desk) -> list[str]:
    """Return the sentence on a file that could not be opened."""
    found: list[str] = []
    desk.window.documents.failed.disconnect()
    desk.window.documents.failed.connect(lambda error: found.append(str(error)))
    return found


@pytest.mark.skipif(os.name == "nt", reason="pipes with names are POSIX")
def test_a_file_without_an_end_is_said_in_a_sentence_and_the_next_opens(
    desk: Desk, told: list[str], tmp_path: Path
) -> None:
    desk.window.documents.reader.limits = Limits(seconds=2.0)
    os.mkfifo(tmp_path / "endless.txt")
    desk.open()
    before = desk.text
    desk.window.open_path(tmp_path / "endless.txt")
    assert desk.window.jobs.is_busy
    desk.wait_until(lambda: bool(told))
    assert [it.count("endless.txt: It took longer than 2 seconds.") for it in told] == [1]
    assert desk.text == before
    desk.open()
    assert desk.text == before


@pytest.mark.skipif(not can_limit_memory(), reason="this system keeps no limit")
def test_a_file_that_takes_all_memory_is_said_in_a_sentence(desk: Desk, told: list[str]) -> None:
    desk.window.documents.reader.limits = Limits(mebibytes=100)
    desk.window.open_path(Path("/dev/zero"))
    desk.wait_until(lambda: bool(told))
    assert "/dev/zero: It needs more memory than a document may have." in told[0]
    desk.open()


@pytest.mark.skipif(os.name == "nt", reason="pipes with names are POSIX")
def test_another_file_or_the_end_of_the_window_ends_the_reading(
    desk: Desk, told: list[str], tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "endless.txt")
    desk.window.open_path(tmp_path / "endless.txt")
    desk.open()
    assert not told
    desk.window.open_path(tmp_path / "endless.txt")
    # Waits for all that is running.
    desk.window.close()
    assert not desk.window.jobs.is_busy


def test_a_pasted_text_is_read_like_a_file(desk: Desk, told: list[str]) -> None:
    QApplication.clipboard().setText("He came ith tbe dog.")
    desk.window.documents.paste()
    desk.wait_until(lambda: desk.window.reviewing.session is not None)
    desk.settle()
    assert desk.text == "He came with the dog."
    QApplication.clipboard().setText(" \n")
    desk.window.documents.paste()
    assert told == ["There is no text to paste. Copy some text first."]
