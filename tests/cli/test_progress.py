"""The progress of a batch, as programs and people want it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix.batch.jobs import Outcome, State
from ocrfix.batch.run import Tally
from ocrfix.cli.progress import LogProgress
from tests.cli.batches import SAMPLE
from tests.e2e.here import tell_here as ocrfix
from tests.reports.test_speech import CODES, Listening

posix = pytest.mark.skipif(os.name == "nt", reason="signals and names of POSIX")


def test_quiet(folder: Path, out: Path) -> None:
    assert ocrfix("batch", folder, out, "--quiet").stderr == ""


@pytest.mark.parametrize("code", CODES)
def test_all_that_is_told_of_a_batch_is_said(
    code: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocrfix.cli.progress.LOG_SECONDS", 0)
    speech = Listening(code)
    progress = LogProgress(speech)
    for stopped in (
        "stopped at the first failure, as --fail-fast asks",
        "stopped after 1 document, as --limit asks",
        "stopped after 1,200 documents, as --limit asks",
        "the archive could not be read to its end",
    ):
        progress.tell(Outcome("a.txt", State.DONE))
        tally = Tally(done=1, unchanged=1, skipped=1, postponed=1, failed=1, stopped=stopped)
        tally.size = 10**9 if "archive" in stopped else 1
        tally.reasons.update(f"reason {number}" for number in range(7))
        progress.end(tally, "")
    # The reasons that the test made up stay as they are, and documents are French too.
    left = {it for it in speech.unsaid if not it.startswith("reason ")}
    assert left <= (
        {"1 document", "2 documents", "3 documents", "4 documents"} if code == "fr" else set()
    )
    assert "1,200" not in capsys.readouterr().err


def test_the_console_speaks_as_the_report_does(folder: Path, out: Path) -> None:
    (folder / "bad.docx").write_bytes(b"PK\x03\x04")
    (folder / "scan.png").write_bytes(b"")
    told = ocrfix("batch", folder, out, "--speak", "de").stderr
    assert "ocrfix: gescheitert: bad.docx: Das ist kein Text: " in told
    assert "übergangen, 1 gescheitert; insgesamt " in told
    assert "ocrfix: übergangen: ein Bild (2)\n" in told
    assert f"ocrfix: Bericht: {out / 'report.html'}\n" in told
    listed = ocrfix("batch", folder, out, "--speak", "de", "--dry-run")
    assert "pass over  scan.png: ein Bild\n" in listed.stdout
    assert listed.stderr.endswith("; nichts wurde geschrieben.\n")
    # For programs the words stay.
    assert (
        "ocrfix: failed: bad.docx: This is no text"
        in ocrfix("batch", folder, out, "--speak", "de", "--steps").stderr
    )


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
