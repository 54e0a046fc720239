"""The command `ocrfix watch` as a process: files arrive, whole or bit by bit."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="ends it with a signal of POSIX")

CUT = "He came ith his brother."
WHOLE = b"He came with his brother."
SETTLE = 0.6


def wait_for(what: Callable[[], object], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


@pytest.fixture(params=["beside", "within", "polled"])
def watched(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Path, Path]]:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "early.txt").write_text(CUT, encoding="utf-8")
    out = folder / "cleaned" if request.param == "within" else tmp_path / "out"
    more = ["--poll", "0.3"] if request.param == "polled" else []
    command = [sys.executable, "-m", "ocrfix", "watch", str(folder), str(out), "--jobs", "1"]
    process = subprocess.Popen(
        [*command, "--settle", str(SETTLE), *more],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    try:
        wait_for((out / "early.txt").is_file)
        yield folder, out
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
        assert process.returncode == 0, said
        assert "Traceback" not in said
    finally:
        process.kill()
        process.communicate()


def test_files_are_cleaned_as_they_arrive(watched: tuple[Path, Path]) -> None:
    folder, out = watched
    assert (out / "early.txt").read_bytes() == WHOLE
    # Bit by bit, each pause shorter than what counts as the end.
    with (folder / "slow.txt").open("w", encoding="utf-8") as stream:
        for _ in range(5):
            stream.write(CUT)
            stream.flush()
            time.sleep(SETTLE / 3)
            assert not (out / "slow.txt").exists()
    wait_for((out / "slow.txt").is_file)
    assert (out / "slow.txt").read_bytes() == WHOLE * 5
    (folder / "new").mkdir()
    (folder / "new" / "a.txt").write_text(CUT, encoding="utf-8")
    wait_for(lambda: content(out / "new" / "a.txt") == WHOLE)
    # One that changes later, and one that cannot be read, which stops nothing.
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "early.txt").write_text("It rained.", encoding="utf-8")
    wait_for(lambda: content(out / "early.txt") == b"It rained.")
    # Its own output is no input of its, not even where it lies within.
    made = {path.relative_to(out).as_posix() for path in out.rglob("*.txt")}
    assert made == {"early.txt", "slow.txt", "new/a.txt"}
    wait_for(lambda: b"slow.txt" in content(out / "report.csv"))
