"""Processes start whatever happens to the one they are copies of."""

from __future__ import annotations

import os
import signal
from multiprocessing import forkserver
from multiprocessing.connection import Connection

import pytest

from ocrfix.batch import processes
from ocrfix.errors import OcrfixError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="copies are POSIX")


def model() -> int:
    """The process that is copied."""
    number = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined]  # noqa: SLF001
    assert isinstance(number, int)
    return number


def test_the_process_that_is_copied_may_die() -> None:
    for _ in range(5):
        process, connection = processes.start(Connection.send, "here")
        with connection:
            assert connection.recv() == "here"
        process.join()
        os.kill(model(), signal.SIGKILL)


def test_a_system_that_starts_none_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(processes, "begin", refuse)
    monkeypatch.setattr(processes, "_PAUSES", (0.0,) * 3)
    with pytest.raises(OcrfixError, match=r"No process could be started: .*Too many open files"):
        processes.start(Connection.send, "here")
