"""The command `ocrfix batch` as a process: a folder in, a folder out, whatever happens."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ocrfix.batch.names import FORMATS, LEDGER_NAME
from ocrfix.formats import read
from ocrfix.forms.table import COLLECTIONS, FORMS
from ocrfix.review import Session, open_project
from tests.cli.batches import ALTO, BATCH, SAMPLE, files, interrupt_batch, outputs, wait_for
from tests.e2e.here import tell_apart as process
from tests.e2e.here import tell_here as ocrfix
from tests.torn_word import CUT, WHOLE

TEXT_AND_SOURCE = ("-f", "source", "-f", "text")

posix = pytest.mark.skipif(os.name == "nt", reason="signals and names of POSIX")


def test_a_folder_comes_out_as_it_is_laid_out(folder: Path, out: Path) -> None:
    before = files(folder)
    done = process("batch", folder, out, "--jobs", "2")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert set(outputs(out)) == {"a.txt", "1916/b.txt", "1916/january/c.txt", "1916/page.txt"}
    assert outputs(out)["a.txt"] == WHOLE.encode()
    assert outputs(out)["1916/january/c.txt"].decode() == ocrfix("clean", SAMPLE).stdout
    assert "4 cleaned, 1 passed over, 0 failed" in done.stderr
    assert files(folder) == before, "inputs are never written"


def test_all_formats_of_a_document(folder: Path, out: Path) -> None:
    names = ("text", "json", "markdown", "docx", "source", "jsonl")
    done = ocrfix("batch", folder, out, *(f"--format={name}" for name in names))
    assert done.returncode == 0, done.stderr
    made = outputs(out)
    assert {"a.txt", "a.json", "a.md", "a.docx", "1916/page.xml", "1916/page.txt"} <= set(made)
    assert json.loads(made["a.json"])["text"] == WHOLE
    rows = [json.loads(line) for line in made["documents.jsonl"].splitlines()]
    assert [row["name"] for row in rows] == sorted(row["name"] for row in rows)
    assert {row["name"]: row["text"] for row in rows}["a.txt"] == WHOLE
    assert ocrfix("clean", out / "a.docx").stdout.strip() == WHOLE


def test_what_can_only_be_read_gives_its_text(tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.html").write_text(f"<!DOCTYPE html><html><body><p>{CUT}</body></html>", "utf-8")
    shutil.copy(ALTO, folder / "page.xml")
    done = ocrfix("batch", folder, out, "-f", "source", "-f", "docx")
    assert done.returncode == 0, done.stderr
    assert set(outputs(out)) == {"a.html.txt", "a.docx", "page.xml", "page.docx"}
    assert outputs(out)["a.html.txt"] == WHOLE.encode() + b"\n"
    documents = json.loads((out / "report.json").read_bytes())["documents"]
    assert "HTML can only be read" in str(documents[0])
    assert "2 done before" in ocrfix("batch", folder, out, "-f", "source", "-f", "docx").stderr
    both = ocrfix("batch", folder, out.with_name("both"), *TEXT_AND_SOURCE)
    assert both.returncode == 0, both.stderr
    assert set(outputs(out.with_name("both"))) == {"a.txt", "page.xml", "page.txt"}


def test_every_form_at_once_and_the_rows_of_all_articles(folder: Path, out: Path) -> None:
    done = ocrfix("batch", folder, out, *(f"--format={name}" for name in FORMATS))
    assert done.returncode == 0, done.stderr
    names = {path.name for path in out.rglob("*") if path.is_file()}
    for form in FORMS.values():
        assert any(name.endswith(form.ending) for name in names), form.name
    for collection in COLLECTIONS.values():
        assert collection.file in names
    rows = [json.loads(line) for line in (out / "articles.jsonl").read_text().splitlines()]
    of_each = [path.read_text() for path in sorted(out.rglob("*.articles.jsonl"))]
    assert sorted("".join(of_each).splitlines()) == sorted(map(as_line, rows))
    assert len({row["id"] for row in rows}) == len(rows)


def as_line(row: dict[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False)


def test_parquet_has_the_rows_of_json_lines(folder: Path, out: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    done = ocrfix("batch", folder, out, "--format=jsonl", "--format=parquet")
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in outputs(out)["documents.jsonl"].splitlines()]
    assert len(rows) == 4
    assert parquet.read_table(out / "documents.parquet").to_pylist() == rows


def test_nothing_of_somebody_else_is_overwritten(folder: Path, out: Path) -> None:
    out.mkdir()
    (out / "a.txt").write_bytes(b"mine")
    done = ocrfix("batch", folder, out)
    assert done.returncode == 0
    assert outputs(out)["a.txt"] == b"mine"
    table = (out / "report.csv").read_text(encoding="utf-8-sig")
    rows = {row["name"]: row for row in csv.DictReader(table.splitlines())}
    assert rows["a.txt"]["state"] == "skipped"
    assert "--overwrite" in rows["a.txt"]["advice"]
    (out / "1916" / "b.txt").write_bytes(b"worked on by hand")
    left = ocrfix("batch", folder, out)
    assert outputs(out)["1916/b.txt"] == b"worked on by hand"
    assert "was changed since, and stays; --overwrite replaces it (1)\n" in left.stderr
    assert ocrfix("batch", folder, out, "--overwrite").returncode == 0
    assert outputs(out)["a.txt"] == WHOLE.encode()
    assert outputs(out)["1916/b.txt"] == WHOLE.encode() * 2


def test_a_zip_is_as_good_as_the_folder(folder: Path, out: Path, tmp_path: Path) -> None:
    packed = tmp_path / "it.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(folder).as_posix())
        archive.writestr("../../evil.txt", CUT)
    ocrfix("batch", folder, tmp_path / "plain")
    done = ocrfix("batch", packed, out)
    assert done.returncode == 0, done.stderr
    assert outputs(out) == outputs(tmp_path / "plain")
    assert not (tmp_path / "evil.txt").exists()
    assert "0 cleaned, 4 done before" in ocrfix("batch", packed, out).stderr


@posix
def test_names_that_mean_harm(tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    names = [
        b"new\nline.txt",
        b"quote'\".txt",
        b"\xff\xfe.txt",
        b"<script>.txt",
        b"=1+1.txt",
        b"-rf.txt",
        b"%2e%2e.txt",
        b"a" * 251 + b".txt",
        b" .txt",
        b"a..b.txt",
    ]
    for name in names:
        (Path(os.fsdecode(os.path.join(os.fsencode(folder), name)))).write_bytes(CUT.encode())  # noqa: PTH118
    done = ocrfix("batch", folder, out)
    assert done.returncode == 0, done.stderr
    made = {os.fsencode(path.name) for path in out.iterdir()}
    assert set(names) <= made
    page = (out / "report.html").read_text(encoding="utf-8")
    assert "<script>" not in page
    assert "'=1+1.txt" in (out / "report.csv").read_text(encoding="utf-8")
    assert len(json.loads((out / "report.json").read_bytes())["documents"]) == len(names)
    assert f"{len(names)} done before" in ocrfix("batch", folder, out).stderr


@posix
def test_no_link_leads_out_of_the_output_folder(folder: Path, out: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.mkdir()
    (victim / "a.txt").write_bytes(b"precious")
    out.mkdir()
    (out / "1916").symlink_to(victim)
    (out / "a.txt").symlink_to(victim / "a.txt")
    done = ocrfix("batch", folder, out, "--overwrite")
    assert done.returncode == 6
    assert files(victim) == {"a.txt": b"precious"}
    assert (out / "a.txt").read_bytes() == WHOLE.encode()


def test_a_text_that_is_a_script_does_nothing(tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    evil = "<script>document.title='x'</script> He came ith his brother </td><img src=x onerror=y>"
    (folder / "evil.txt").write_text(f"{evil}\n" * 3, encoding="utf-8")
    ocrfix("batch", folder, out)
    for page in out.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script" not in text
        assert "<img" not in text
        assert "default-src 'none'" in text
    assert "ith" in next((out / "report-files").glob("*.html")).read_text(encoding="utf-8")


@posix
def test_killed_and_resumed_is_as_if_never_killed(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    text = SAMPLE.read_text(encoding="utf-8")
    for number in range(24):
        (folder / f"{number:03}.txt").write_text(text * (1 + number % 3), encoding="utf-8")
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    options = ["--jobs", "2", "-f", "text", "-f", "json", "-f", "jsonl"]
    assert ocrfix("batch", folder, whole, *options).returncode == 0
    expected = files(whole)
    # When it has begun, and with more and more pages on the disk.
    for last in ("000.txt", "007.txt", "016.txt"):
        command = [*BATCH, str(folder), str(killed), *options]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
        wait_for(killed / last, process)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for name, data in outputs(killed).items():
            if not name.startswith(".") and "/." not in name:
                assert data == expected[name], f"{name} is a part of a file"
    resumed = ocrfix("batch", folder, killed, *options)
    assert resumed.returncode == 0, resumed.stderr
    assert files(killed) == expected


@posix
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_ends_well_and_can_go_on(tmp_path: Path, sign: signal.Signals) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    text = SAMPLE.read_text(encoding="utf-8")
    for number in range(150):
        (folder / f"{number:03}.txt").write_text(text * 5, encoding="utf-8")
    said = interrupt_batch(folder, out, when="001.txt", sign=sign)
    assert said.count("interrupted") == 1
    assert "failed:" not in said
    assert not list(out.rglob(".ocrfix-*.tmp"))
    assert not (out / f"{LEDGER_NAME}.lock").exists()
    # All the others, as after a kill, are tried above.
    again = ocrfix("batch", folder, out, "--limit", "4")
    assert again.returncode == 0
    assert "4 cleaned" in again.stderr
    assert " done before and unchanged" in again.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="has /dev/full")
def test_a_full_disk_is_told_with_advice(folder: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(small)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip("needs the right to mount a small file system")
    try:
        (folder / "big.txt").write_text("It rained. " * 40_000, encoding="utf-8")
        done = ocrfix("batch", folder, small)
        assert done.returncode in {4, 6}
        assert "The disk is full" in done.stderr
        assert "Make room" in done.stderr
        assert not list(small.rglob(".ocrfix-*.tmp"))
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_a_review_is_replayed(folder: Path, out: Path, tmp_path: Path) -> None:
    project = tmp_path / "town.ocrfix"
    with open_project(project) as opened:
        session = Session(read(folder / "a.txt"), opened, path="a.txt")
        session.refresh()
        session.reject(session.items)
    done = ocrfix("batch", folder, out, "--project", project)
    assert done.returncode == 0, done.stderr
    assert outputs(out)["a.txt"] == CUT.encode(), "rejected by the reader"
    assert outputs(out)["1916/b.txt"] == WHOLE.encode() * 2
    assert "4 done before" in ocrfix("batch", folder, out, "--project", project).stderr
    with open_project(project) as opened:
        session = Session(read(folder / "a.txt"), opened, path="a.txt")
        session.refresh()
        session.undo()
    assert "4 cleaned" in ocrfix("batch", folder, out, "--project", project).stderr
    assert outputs(out)["a.txt"] == WHOLE.encode()


def test_an_issue_comes_out_with_all_its_pages(tmp_path: Path, out: Path) -> None:
    issue = tmp_path / "issue"
    shutil.copytree(ALTO.parent / "issue", issue)
    (issue / "mets.txt").unlink()
    done = ocrfix("batch", issue, out, *TEXT_AND_SOURCE)
    assert done.returncode == 0, done.stderr
    assert set(outputs(out)) == {*files(issue), "mets.txt"}
    assert outputs(out)["mets.xml"] == files(issue)["mets.xml"]
    for kind in ("zip", "gztar"):
        packed = shutil.make_archive(str(tmp_path / f"issue-{kind}"), kind, issue)
        from_archive = tmp_path / kind
        again = ocrfix("batch", packed, from_archive, *TEXT_AND_SOURCE)
        assert again.returncode == 0, again.stderr
        assert outputs(from_archive) == outputs(out)
        assert "1 done before" in ocrfix("batch", packed, from_archive, *TEXT_AND_SOURCE).stderr


def test_a_page_that_changed_has_its_issue_cleaned_again(tmp_path: Path, out: Path) -> None:
    issue = tmp_path / "issue"
    shutil.copytree(ALTO.parent / "issue", issue, ignore=shutil.ignore_patterns("*.txt"))
    assert "1 cleaned" in ocrfix("batch", issue, out).stderr
    assert "1 done before" in ocrfix("batch", issue, out).stderr
    page = issue / "text" / "page2.xml"
    word = re.search(rb'CONTENT="([A-Za-z]{4,})"', page.read_bytes())
    assert word
    page.write_bytes(page.read_bytes().replace(word[1], b"Q" * len(word[1])))
    assert "1 cleaned" in ocrfix("batch", issue, out).stderr
    assert b"Q" * len(word[1]) in outputs(out)["mets.txt"]


def test_a_damaged_archive_gives_what_can_be_had(tmp_path: Path, out: Path) -> None:
    packed = tmp_path / "it.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("good.txt", CUT)
        archive.writestr("spoiled.txt", "It rained all of the day.")
    packed.write_bytes(packed.read_bytes().replace(b"rained all", b"rainxd all"))
    done = ocrfix("batch", packed, out)
    assert done.returncode == 6
    assert outputs(out) == {"good.txt": WHOLE.encode()}
    assert "spoiled.txt is damaged" in done.stderr


def test_a_new_neighbour_takes_the_name_of_an_output(tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(ALTO, folder / "a.xml")
    ocrfix("batch", folder, out)
    alto = outputs(out)["a.txt"]
    (folder / "a.txt").write_text(CUT, encoding="utf-8")
    done = ocrfix("batch", folder, out)
    assert done.returncode == 0, done.stderr
    assert outputs(out) == {"a.txt": WHOLE.encode(), "a.xml.txt": alto}


def test_the_sum_is_told_in_plain_words(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.png", "d.png", ".hidden"):
        (folder / name).write_text(CUT)
    done = ocrfix("batch", folder, tmp_path / "out", "--limit", "1")
    assert "stopped after 1 document, as --limit asks" in done.stderr
    assert " kB a second" in done.stderr
    assert "1 cleaned, 1 passed over, 0 failed; in all 2 documents, " in done.stderr
    assert "0.00 MB" not in done.stderr
    done = ocrfix("batch", folder, tmp_path / "out")
    assert "3 passed over" in done.stderr
    assert "over: a picture (2)\nocrfix: passed over: a hidden file (1)\n" in done.stderr


def test_a_project_that_is_empty_is_told_before_anything_is_cleaned(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    page, project = tmp_path / "in" / "page.txt", tmp_path / "town.ocrfix"
    page.write_text(CUT)
    project.touch()
    for command in (("batch", tmp_path / "in", tmp_path / "out"), ("clean", page)):
        done = ocrfix(*command, "--project", project)
        assert done.returncode == 3
        assert "is empty, and no project" in done.stderr
        assert "Traceback" not in done.stderr
        assert project.read_bytes() == b""
