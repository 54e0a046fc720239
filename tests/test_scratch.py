"""Folders of temporary files go with whoever made them, even one that was killed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from ocrfix.scratch import Scratch, clear_left

MAKES = """
import sys
from ocrfix.scratch import Scratch

scratch = Scratch("pages")
(scratch.path / "pixels").write_bytes(b"0" * 4096)
print(scratch.path, flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("TEMP", str(tmp_path))


def age(folder: Path) -> None:
    """Let a folder be a minute old."""
    minute_ago = time.time() - 60
    os.utime(folder / ".in-use", (minute_ago, minute_ago))


def test_a_folder_is_made_when_it_is_needed_and_goes(tmp_path: Path) -> None:
    scratch = Scratch("pages")
    assert not any(tmp_path.iterdir())
    (scratch.path / "pixels").write_bytes(b"0")
    assert [it.name.rpartition("-")[0] for it in tmp_path.iterdir()] == ["ocrfix-pages"]
    scratch.close()
    assert not any(tmp_path.iterdir())
    scratch.close()


def test_a_folder_that_nobody_closed_goes_with_its_process(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MAKES], input="", check=True, capture_output=True, text=True
    )
    assert done.stdout.startswith(str(tmp_path))
    assert not any(tmp_path.iterdir())


def test_what_a_killed_process_left_goes_and_what_is_used_stays(tmp_path: Path) -> None:
    other = tmp_path / "ocrfix-pages-of-an-older-version"
    other.mkdir()
    own = Scratch("pages")
    used = own.path
    command = [sys.executable, "-c", MAKES]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        left = Path(process.stdout.readline().strip())
        age(left)
        clear_left()
        assert (left / "pixels").is_file()
        (left / ".in-use").touch()
        process.kill()
    clear_left()
    assert (left / "pixels").is_file(), "it may be new, and not locked yet"
    age(left)
    age(used)
    clear_left()
    assert sorted(tmp_path.iterdir()) == sorted([other, used])
    own.close()
