"""The lock of a project: one writes, all others read."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix.errors import OutputError
from ocrfix.review import open_project
from ocrfix.review.lock import lock_path, read_lock
from tests.review.projects import DECISION, names


def test_a_second_opener_reads_and_is_told_who_has_it(path: Path) -> None:
    with open_project(path) as first:
        first.record([DECISION])
        with open_project(path) as second:
            assert second.holder is not None
            assert second.holder.host == socket.gethostname()
            assert "for reading only" in second.notice
            assert len(second.journal.standing("doc")) == 1
            with pytest.raises(OutputError, match="for reading only"):
                second.record([DECISION])
        first.record([DECISION])
    assert names(path.parent) == ["town.ocrfix"]


def test_a_project_that_cannot_be_written_where_it_lies_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_project(path).close()

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("ocrfix.review.lock.take_lock", refuse)
    with open_project(path) as project:
        assert project.read_only
        assert "cannot be written where it lies" in project.notice
        with pytest.raises(OutputError) as caught:
            project.record([DECISION])
        assert caught.value.hint.endswith("go on in a copy with “Save Project As”.")
    with open_project(path, read_only=True) as project:
        assert project.notice == "", "that is what was wanted"


def test_a_lock_of_another_machine_holds_and_of_a_dead_process_does_not(path: Path) -> None:
    open_project(path).close()
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    lock = {"user": "ida", "host": socket.gethostname(), "pid": ended.pid, "since": "2026"}
    lock_path(path).write_text(json.dumps(lock))
    with open_project(path) as project:
        assert project.holder is None
    lock_path(path).write_text(json.dumps(lock | {"host": "another-machine"}))
    with open_project(path) as project:
        assert str(project.holder) == "ida on another-machine, since 2026"
    assert read_lock(path) is not None
