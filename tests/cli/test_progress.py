"""The progress of a batch, as programs and people want it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.batches import SAMPLE
from tests.e2e.here import tell_here as ocrfix

posix = pytest.mark.skipif(os.name == "nt", reason="signals and names of POSIX")


def test_quiet(folder: Path, out: Path) -> None:
    assert ocrfix("batch", folder, out, "--quiet").stderr == ""


@posix
def test_it_ends_with_the_program_that_shows_its_steps(folder: Path, out: Path) -> None:
    for number in range(100):
        shutil.copy(SAMPLE, folder / f"{number:03}.txt")
    command = [sys.executable, "-m", "ocrfix", "batch", str(folder), str(out), "--steps"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    assert process.stderr is not None
    assert [process.stderr.readline().split()[0] for _ in range(3)] == [b"step"] * 3
    # As when the program is killed that reads it.
    process.stderr.close()
    assert process.wait(60) == 130
    resumed = ocrfix("batch", folder, out, "--limit", "4")
    assert resumed.returncode == 0
    assert " done before and unchanged" in resumed.stderr
