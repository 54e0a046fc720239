"""Tesseract itself, on a small page made for it (``tests/bench/made_pages.py``)."""

from __future__ import annotations

import builtins
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from rapidfuzz.distance import Levenshtein

from ocrfix.cleaning import Cleaner
from ocrfix.cli.main import main
from ocrfix.errors import ExitCode, InputError
from ocrfix.evaluation.align import Alignment
from ocrfix.formats import read
from ocrfix.reports.speech import Speech
from ocrfix.scan import ScanReader
from ocrfix.scan.pictures import ScanPlaces
from ocrfix.scan.tesseract import Tesseract, data_for, tesseract_for
from ocrfix.scan.tesseract_command import TesseractCommand, find_command
from ocrfix.text.document import Document
from tests.e2e.here import tell_here
from tests.formats.samples import made_pdf

from .conftest import DATA, needs_tesseract

FERRY = DATA / "ferry.xml"
PRINTED = (DATA / "ferry.txt").read_text(encoding="utf-8").replace("¬", "-").split()


@pytest.fixture(scope="module")
def ferry() -> Document:
    needs_tesseract()
    return ScanReader(ScanPlaces()).read_again(read(FERRY), FERRY, "en")


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
        "ScanReader; from ocrfix.scan.pictures import ScanPlaces; import hashlib, sys; "
        "path = Path(sys.argv[1]); "
        "found = ScanReader(ScanPlaces()).read_again(read(path), path, 'en').second; "
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


@pytest.fixture
def no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where tesserocr is not installed, or made for a newer system."""
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "tesserocr":
            raise ImportError("made for a newer system")
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)


@pytest.mark.usefixtures("no_library")
def test_where_it_is_missing_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocrfix.scan.tesseract.find_command", lambda: None)
    with pytest.raises(InputError, match="Tesseract is missing") as told:
        tesseract_for("en")
    assert "apt install tesseract-ocr" in told.value.hint


TSV = """level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
1\t1\t0\t0\t0\t0\t0\t0\t90\t60\t-1\t
4\t1\t1\t1\t1\t0\t5\t6\t70\t20\t-1\t
5\t1\t1\t1\t1\t1\t5\t6\t20\t20\t96.5\tThe
5\t1\t1\t1\t1\t2\t30\t6\t45\t20\t88.25\t"ferry"
5\t1\t1\t1\t2\t1\t5\t36\t20\t20\t101\twas
5\t1\t1\t1\t2\t2\t30\t36\t9\t20\t3\t\x20
"""


def program(folder: Path, version: str, code: int = 0) -> Path:
    """A program that answers as Tesseract does, and notes what it was asked."""
    path = folder / "tesseract"
    (folder / "answer.tsv").write_text(TSV, encoding="utf-8")
    path.write_text(
        f"#!/bin/sh\nif [ $1 = --version ]; then echo 'tesseract {version}'; exit 0; fi\n"
        f"echo \"$@\" $OMP_THREAD_LIMIT > '{folder}/asked'\ncat > '{folder}/picture.png'\n"
        f"cat '{folder}/answer.tsv'\necho 'no room' >&2\nexit {code}\n"
    )
    path.chmod(0o755)
    return path


needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="the program is a shell script")


@needs_shell
@pytest.mark.usefixtures("no_library")
def test_the_program_reads_where_the_library_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(program(tmp_path, "5.3.4").parent), prepend=os.pathsep)
    data = tmp_path / "tessdata" / "eng.traineddata"
    data.parent.mkdir()
    data.write_bytes(b"data")
    monkeypatch.setenv("TESSDATA_PREFIX", str(data.parent))
    [engine] = tesseract_for("en")
    assert engine.name == "Tesseract 5.3"
    digest = hashlib.sha256(b"data").hexdigest()[:16]
    assert engine.version == f"Tesseract 5.3.4, eng {digest}"
    lines = engine.read(Image.new("L", (90, 60), 255))
    assert [[it.text for it in line] for line in lines] == [["The", '"ferry"'], ["was"]]
    word = lines[0][1]
    assert (word.left, word.top, word.right, word.bottom) == (30, 6, 75, 26)
    assert [it.confidence for it in (*lines[0], *lines[1])] == [0.965, 0.8825, 1.0]
    asked = (tmp_path / "asked").read_text()
    assert asked.split() == [
        "stdin", "stdout", "--tessdata-dir", str(data.parent), "-l", "eng", "--psm", "6", "-c",
        "tessedit_create_tsv=1", "1",
    ]  # fmt: skip
    with Image.open(tmp_path / "picture.png") as picture:
        assert picture.size == (90, 60)


def test_the_program_sees_what_the_library_sees() -> None:
    needs_tesseract()
    command = find_command()
    if command is None:
        pytest.skip("the program Tesseract is not installed")
    [data, *_] = data_for("en")
    with Image.open(DATA / "ferry.png") as picture:
        grey = picture.convert("L")
    beside = [
        " ".join(word.text for line in it.read(grey) for word in line)
        for it in (TesseractCommand(command, data), Tesseract(data))
    ]
    # Their versions may differ.
    assert Levenshtein.normalized_similarity(*beside) > 0.95


def test_a_language_without_data_is_told() -> None:
    needs_tesseract()
    assert data_for("tlh") == []
    with pytest.raises(InputError, match="Tesseract's data for it is missing"):
        tesseract_for("tlh")


@pytest.mark.parametrize(("language", "name"), [("de-AT", "deu"), ("es", "spa"), ("tlh", "LANG")])
def test_data_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, language: str, name: str
) -> None:
    needs_tesseract()
    monkeypatch.setattr("ocrfix.scan.tesseract.data_for", lambda _: [])
    with pytest.raises(InputError) as told:
        tesseract_for(language)
    assert f"tesseract-ocr-{name}" in told.value.hint
    assert Speech("de").error(told.value.hint) != told.value.hint


def test_a_batch_reads_scans_with_any_number_of_jobs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs_tesseract()
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(2):
        shutil.copy(FERRY, pages / f"{number}.xml")
    shutil.copy(DATA / "ferry.png", pages)
    found = []
    for jobs in ("1", "2"):
        out = tmp_path / jobs
        # Each with readings of its own: nothing one has kept may help the other.
        monkeypatch.setenv("OCRFIX_DATA", str(tmp_path / f"data-{jobs}"))
        options = ("--scans", "beside", "-f", "json", "-j", jobs, "--quiet")
        assert tell_here("batch", pages, out, *options).returncode == ExitCode.DONE
        found.append({it.name: it.read_bytes() for it in sorted(out.glob("[0-9]*.json"))})
    assert len(found[0]) == 2
    assert found[0] == found[1]
    assert all(b"a matter of four miles" in it for it in found[0].values())


def test_scans_in_archives_are_told(tmp_path: Path) -> None:
    needs_tesseract()
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as file:
        file.write(FERRY, "ferry.xml")
    options = ("--scans", "beside", "--quiet")
    done = tell_here("batch", tmp_path / "pages.zip", tmp_path / "out", *options)
    assert done.returncode == ExitCode.DONE
    told = (tmp_path / "out" / "report.json").read_text(encoding="utf-8")
    assert "Scans in archives and at addresses are not read again." in told


def test_the_pages_of_a_pdf_are_their_own_scan(tmp_path: Path) -> None:
    needs_tesseract()
    pytest.importorskip("pypdfium2")
    path = tmp_path / "page.pdf"
    lines = ["The harbour ferry was taken", "off yesterday for repairs, and", "nobody came across"]
    path.write_bytes(made_pdf([(40, 500 - 16 * it, text) for it, text in enumerate(lines)]))
    document = ScanReader(ScanPlaces(), every_row=True).read_again(read(path), path, "en")
    assert document.second is not None
    assert document.second.notes == ()
    assert [it.text for it in document.second.places] == " ".join(lines).split()


def test_a_batch_sees_that_a_scan_is_another_one(tmp_path: Path) -> None:
    needs_tesseract()
    pages = tmp_path / "pages"
    pages.mkdir()
    for name in ("one", "two"):
        shutil.copy(FERRY, pages / f"{name}.xml")
    picture = pages / "ferry.png"
    out = tmp_path / "out"

    def clean() -> tuple[str, int]:
        done = tell_here("batch", pages, out, "--scans", "beside", "--quiet")
        assert done.returncode == ExitCode.DONE
        return (out / "one.txt").read_text("utf-8"), (out / "one.txt").stat().st_mtime_ns

    without, _ = clean()
    assert "matter" not in without
    shutil.copy(DATA / "ferry.png", picture)  # it comes later
    beside, when = clean()
    assert "a matter of four miles" in beside
    assert clean() == (beside, when)  # nothing to do
    Image.new("L", (639, 695), 255).save(picture)  # and is another one
    assert "matter" not in clean()[0]
    picture.unlink()
    assert clean()[0] == without
