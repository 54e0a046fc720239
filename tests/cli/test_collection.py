"""A folder of documents is worked through, whatever single ones do."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path

import pytest

from ocrfix.cli.main import main
from ocrfix.errors import ExitCode
from tests.cli.batches import outputs
from tests.e2e.here import tell_here as ocrfix
from tests.formats.samples import sample
from tests.torn_word import CUT

posix = pytest.mark.skipif(os.name == "nt", reason="signals and names of POSIX")


def test_one_bad_file_does_not_stop_the_others(folder: Path, out: Path) -> None:
    (folder / "0.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "broken.xml").write_bytes(b"<?xml version='1.0'?><alto><Layout>")
    done = ocrfix("batch", folder, out)
    assert done.returncode == 6
    assert "4 cleaned" in done.stderr
    assert "2 failed" in done.stderr
    report = json.loads((out / "report.json").read_bytes())
    failed = {it["name"]: it for it in report["documents"] if it["state"] == "failed"}
    assert set(failed) == {"0.txt", "broken.xml"}
    assert all(it["reason"] and it["advice"] for it in failed.values())
    (folder / "0.txt").unlink()
    (folder / "broken.xml").unlink()
    again = ocrfix("batch", folder, out)
    assert again.returncode == 0
    assert json.loads((out / "report.json").read_bytes())["totals"]["failed"] == 0


def test_a_document_that_takes_too_long_or_too_much(folder: Path, out: Path) -> None:
    (folder / "00-poison.txt").write_text(f"{CUT}\n" * 200_000, encoding="utf-8")
    done = ocrfix("batch", folder, out, "--time-limit", "4")
    assert done.returncode == 6, done.stderr
    assert "longer than 4 seconds" in done.stderr
    assert "4 cleaned" in done.stderr
    if sys.platform.startswith("linux"):
        less = ocrfix("batch", folder, out, "--memory-limit", "20")
        assert less.returncode == 6
        assert "more memory" in less.stderr
        assert "4 done before" in less.stderr
    assert not list(out.rglob(".ocrfix-*.tmp"))


@posix
def test_a_file_that_may_not_be_read(folder: Path, out: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (folder / "a.txt").chmod(0)
    done = ocrfix("batch", folder, out)
    assert done.returncode == 6
    assert "not allowed" in done.stderr


def test_pages_that_an_issue_lacks_stand_in_the_report(tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "issues"
    (folder / "text").mkdir(parents=True)
    for name in ("mets.xml", "text/page 1.xml"):
        (folder / name).write_bytes(sample(f"issue/{name}"))
    done = ocrfix("batch", folder, out)
    assert done.returncode == 0, done.stderr
    told = "1 of the 2 pages that this issue names was not found: “text/page2.xml”."
    (line,) = json.loads((out / "report.json").read_bytes())["documents"][:1]
    assert line["notes"] == [told]
    assert told in (out / "report.html").read_text(encoding="utf-8")


def test_what_is_odd_about_a_file_stands_in_the_report(folder: Path, out: Path) -> None:
    (folder / "0-empty.txt").write_bytes(b"\n \n")
    (folder / "0-text.pdf").write_bytes(b"The ferry left at noon.\n")
    (folder / "0-other.xml").write_bytes(b"<foo><bar/></foo>\n")
    done = ocrfix("batch", folder, out)
    assert done.returncode == 6, done.stderr
    told = {it["name"]: it for it in json.loads((out / "report.json").read_bytes())["documents"]}
    assert told["0-empty.txt"]["notes"] == ["There is no text in it."]
    (note,) = told["0-text.pdf"]["notes"]
    assert "it is plain text" in note
    assert "cannot be read" in told["0-other.xml"]["reason"]


def test_a_folder_that_may_not_be_listed_is_named_and_nothing_is_made(
    folder: Path,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """It was called “.”, and a report told of no document."""
    scandir = os.scandir

    def refused(path: Path) -> object:
        if Path(path) == folder.resolve():
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    assert main(["batch", str(folder), str(out)]) == ExitCode.INPUT
    told = capfd.readouterr().err
    assert told.startswith(f"ocrfix: The folder {folder} cannot be opened: Permission denied.")
    assert not out.exists()


def test_limit_and_fail_fast(folder: Path, out: Path) -> None:
    done = ocrfix("batch", folder, out, "--limit", "2")
    assert "2 cleaned" in done.stderr
    assert "2 cleaned, 2 done before" in ocrfix("batch", folder, out, "--limit", "2").stderr
    (folder / "0.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    fast = ocrfix("batch", folder, out.with_name("fast"), "--fail-fast", "--jobs", "1")
    assert fast.returncode == 6
    assert "--fail-fast" in fast.stderr
    assert len(outputs(out.with_name("fast"))) < 4
