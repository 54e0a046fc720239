"""Files and commands that the tests of batches share."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from ocrfix.batch.names import LEDGER_NAME
from ocrfix.resources import resource

BATCH = [sys.executable, "-m", "ocrfix", "batch"]
SAMPLE = resource("samples", "harbour-ferry.txt")
ALTO = Path(__file__).parents[1] / "formats" / "data" / "alto.xml"


def files(out: Path) -> dict[str, bytes]:
    """All that a batch wrote, but for its own ledger."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != LEDGER_NAME
    }


def outputs(out: Path) -> dict[str, bytes]:
    """All of it but the report."""
    return {name: it for name, it in files(out).items() if not name.startswith("report")}


def wait_for(path: Path, process: subprocess.Popen[Any]) -> None:
    """Wait until a command has written a file; it must not end before."""
    while not path.exists():
        ended = process.poll() is not None and not path.exists()
        assert not ended, process.stderr.read() if process.stderr else path.name
        time.sleep(0.01)


def interrupt_batch(folder: Path, out: Path, *options: str, when: str, sign: signal.Signals) -> str:
    """Start a batch, interrupt it when a file is there, and return what it said on its way out."""
    process = subprocess.Popen(
        [*BATCH, str(folder), str(out), *options],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell that runs the tests in the background has it ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    wait_for(out / when, process)
    # To all of them, as terminals and batch systems do it.
    os.killpg(process.pid, sign)
    _, said = process.communicate(timeout=120)
    assert process.returncode == 130, said
    assert "goes on from here" in said
    assert "Traceback" not in said
    return said
