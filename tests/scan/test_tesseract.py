"""Tesseract itself, on a small page made for it (``tests/bench/made_pages.py``)."""

from __future__ import annotations

import builtins
import hashlib
import io
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.cli.main import main
from ocrfix.errors import ExitCode, InputError
from ocrfix.evaluation.align import Alignment
from ocrfix.formats import read
from ocrfix.scan import ScanReader
from ocrfix.scan.pictures import Places
from ocrfix.scan.tesseract import data_for, tesseract_for
from ocrfix.text.document import Document
from tests.formats.samples import made_pdf

from .conftest import DATA, needs_tesseract

FERRY = DATA / "ferry.xml"
PRINTED = (DATA / "ferry.txt").read_text(encoding="utf-8").replace("¬", "-").split()


@pytest.fixture(scope="module")
def ferry() -> Document:
    needs_tesseract()
    return ScanReader(Places()).read_again(read(FERRY), FERRY, "en")


def wrong(text: str) -> int:
    beside = Alignment(text, PRINTED)
    return sum(tuple(beside.read_of(it)) != tuple(beside.truth_of(it)) for it in beside.groups)


@pytest.mark.parametrize("profile", ["careful", "research"])
def test_the_scan_mends_what_no_text_can(ferry: Document, profile: str) -> None:
    cleaner = Cleaner(profile, strict=True)
    without, beside = cleaner.clean(read(FERRY)), cleaner.clean(ferry)
    assert wrong(ferry.text) >= 18
    assert wrong(without.text) >= 10
    assert wrong(beside.text) <= 4
    assert "a matter of four miles" in beside.text
    assert "matter" not in without.text
    # A name that nobody knows is made only where a few mistakes are worth it.
    assert ("works at Penmaddock" in beside.text) is (profile == "research")


def test_each_change_names_the_scan(ferry: Document) -> None:
    cleaned = Cleaner(strict=True).clean(ferry)
    [change] = [it for it in cleaned.changes if it.after == "matter"]
    assert change.rule_ids == ("scan.second-reading",)
    assert change.reason.startswith("The scan, read again by Tesseract 5.")
    digest = hashlib.sha256((DATA / "ferry.png").read_bytes()).hexdigest()
    assert [it.sha256 for it in cleaned.grounds.scans] == [digest]


def test_the_rule_is_switched_off_like_any_other(ferry: Document) -> None:
    off = Cleaner(Cleaner().profile.with_choices(disable=["scan.second-reading"]), strict=True)
    assert off.clean(ferry).text == Cleaner(strict=True).clean(read(FERRY)).text


def test_another_process_sees_the_same(ferry: Document) -> None:
    code = (
        "from pathlib import Path; from ocrfix.formats import read; from ocrfix.scan import "
        "ScanReader; from ocrfix.scan.pictures import Places; import hashlib, sys; "
        "path = Path(sys.argv[1]); "
        "found = ScanReader(Places()).read_again(read(path), path, 'en').second; "
        "print(hashlib.sha256(repr(found).encode()).hexdigest())"
    )
    run = subprocess.run([sys.executable, "-c", code, str(FERRY)], capture_output=True, check=True)
    assert run.stdout.decode().strip() == hashlib.sha256(repr(ferry.second).encode()).hexdigest()


def test_the_command_reads_the_scan(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    needs_tesseract()
    assert main(["clean", str(FERRY), "--scans", "beside"]) == ExitCode.DONE
    assert b"a matter of four miles" in capfdbinary.readouterr().out
    assert main(["clean", str(FERRY)]) == ExitCode.DONE
    assert b"matter" not in capfdbinary.readouterr().out
    assert main(["clean", str(FERRY), "--scans", "beside", "--explain"]) == ExitCode.DONE
    told = capfdbinary.readouterr().out.decode()
    assert "The scan ferry.png (SHA-256" in told
    assert "the first reading had “ma_Pr”" in told


def test_check_looks_at_the_scan_first(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    needs_tesseract()
    main(["check", str(FERRY)])
    before = capfdbinary.readouterr().out.decode()
    main(["check", str(FERRY), "--scans", str(DATA)])
    assert len(capfdbinary.readouterr().out.decode().splitlines()) < len(before.splitlines()) / 2


def test_where_it_is_missing_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "tesserocr":
            raise ImportError("made for a newer system")
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InputError, match="tesserocr is missing or does not run"):
        tesseract_for("en")


def test_a_language_without_data_is_told() -> None:
    needs_tesseract()
    assert data_for("tlh") == []
    with pytest.raises(InputError, match="Tesseract's data for it is missing"):
        tesseract_for("tlh")


def test_standard_input_has_no_scan_beside_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"tbe house")))
    assert main(["clean", "-", "--scans", "beside"]) == ExitCode.BAD_ARGUMENTS
    assert "Standard input has no scan beside it." in capsys.readouterr().err


def test_a_batch_reads_scans_with_any_number_of_jobs(tmp_path: Path) -> None:
    needs_tesseract()
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(3):
        shutil.copy(FERRY, pages / f"{number}.xml")
    shutil.copy(DATA / "ferry.png", pages)
    found = []
    for jobs in ("1", "2"):
        out = tmp_path / jobs
        command = [sys.executable, "-m", "ocrfix", "batch", str(pages), str(out)]
        command += ["--scans", "beside", "-f", "json", "-j", jobs, "--quiet"]
        # Each with readings of its own: nothing one has kept may help the other.
        env = {**os.environ, "OCRFIX_DATA": str(tmp_path / f"data-{jobs}")}
        subprocess.run(command, check=True, env=env)
        found.append({it.name: it.read_bytes() for it in sorted(out.glob("[0-9]*.json"))})
    assert len(found[0]) == 3
    assert found[0] == found[1]
    assert all(b"a matter of four miles" in it for it in found[0].values())


def test_scans_in_archives_are_told(tmp_path: Path) -> None:
    needs_tesseract()
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as file:
        file.write(FERRY, "ferry.xml")
    command = [sys.executable, "-m", "ocrfix", "batch", "pages.zip", "out", "--scans", "beside"]
    subprocess.run([*command, "--quiet"], check=True, cwd=tmp_path)
    told = (tmp_path / "out" / "report.json").read_text(encoding="utf-8")
    assert "Scans in archives and at addresses are not read again." in told


def test_the_pages_of_a_pdf_are_their_own_scan(tmp_path: Path) -> None:
    needs_tesseract()
    pytest.importorskip("pypdfium2")
    path = tmp_path / "page.pdf"
    lines = ["The harbour ferry was taken", "off yesterday for repairs, and", "nobody came across"]
    path.write_bytes(made_pdf([(40, 500 - 16 * it, text) for it, text in enumerate(lines)]))
    document = ScanReader(Places(), every_row=True).read_again(read(path), path, "en")
    assert document.second is not None
    assert document.second.notes == ()
    assert [it.text for it in document.second.places] == " ".join(lines).split()
