"""The limits of one document, on systems that see to it and on others."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix.batch import limits
from ocrfix.batch.settings import Settings
from ocrfix.cleaning import load_profile
from ocrfix.cli import collection, planning
from ocrfix.review.choices import Choices

GROW = """
from ocrfix.batch.limits import limit_memory
limit_memory({mebibytes})
try:
    held = bytearray(200 << 20)
    print("grew")
except MemoryError:
    print("kept")
"""


@pytest.mark.skipif(not limits.can_limit_memory(), reason="this system keeps no limit")
@pytest.mark.parametrize(("mebibytes", "came"), [(100, "kept"), (400, "grew"), (0, "grew")])
def test_a_process_is_kept_to_a_size(mebibytes: int, came: str) -> None:
    code = GROW.format(mebibytes=mebibytes)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == came


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_where_no_limit_is_kept_none_is_asked_for(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits.sys, "platform", platform)
    # A Linux without /proc, as in some containers.
    monkeypatch.setattr(limits, "_STATM", tmp_path / "statm")
    assert not limits.can_limit_memory()
    limits.limit_memory(1)


@pytest.mark.parametrize(
    ("asked", "can", "lines"), [(64, False, 1), (64, True, 0), (None, False, 0)]
)
def test_a_limit_that_is_asked_for_in_vain_is_told_once(
    asked: int | None,
    can: bool,
    lines: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(planning, "can_limit_memory", lambda: can)
    arguments = argparse.Namespace(
        source=str(tmp_path), include=[], exclude=[], jobs=2, time_limit=1.0, memory_limit=asked
    )
    plan = planning.plan_of(arguments, tmp_path / "out")
    with collection.make_pool(arguments, Settings(Choices(load_profile("careful"))), plan):
        pass
    assert plan.limits.seconds == 1.0
    assert capsys.readouterr().err.count("--memory-limit has no effect") == lines
