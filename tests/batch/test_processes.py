"""Processes start whatever happens to the one they are copies of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from pathlib import Path

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


def niceness_behind(connection: Connection) -> None:
    processes.step_back()
    connection.send(os.nice(0))


def test_what_nobody_waits_for_steps_back() -> None:
    process, connection = processes.start(niceness_behind)
    with connection:
        assert connection.recv() == min(os.nice(0) + 10, 19)
    process.join()


def test_a_long_path_of_temporary_files_is_no_hindrance(tmp_path: Path) -> None:
    """A socket's path has at most 107 bytes (unix(7))."""
    room = tmp_path / ("long" * 25)
    room.mkdir()
    code = (
        "from multiprocessing.connection import Connection\n"
        "from multiprocessing.util import get_temp_dir\n"
        "from ocrfix.batch import processes\n"
        "process, connection = processes.start(Connection.send, 'here')\n"
        "print(connection.recv(), get_temp_dir(), flush=True)\n"
        "process.join()\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "TMPDIR": str(room)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    here, folder = said.stdout.split()
    assert here == "here"
    assert not Path(folder).exists(), "it goes with the process"
    assert not list(room.iterdir())


def test_a_system_that_starts_none_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(processes, "begin", refuse)
    monkeypatch.setattr(processes, "_PAUSES", (0.0,) * 3)
    with pytest.raises(OcrfixError, match=r"No process could be started: .*Too many open files"):
        processes.start(Connection.send, "here")
