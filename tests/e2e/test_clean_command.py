"""The command `ocrfix clean` as a process: exit codes, bytes on stdout, words on stderr."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix.resources import resource
from tests.e2e.here import run_apart as process
from tests.e2e.here import run_here as ocrfix
from tests.torn_word import CUT, WHOLE

SAMPLE = resource("samples", "harbour-ferry.txt")


def test_it_prints_the_cleaned_text_and_nothing_else(cut: Path) -> None:
    done = process("clean", cut)
    assert (done.returncode, done.stdout, done.stderr) == (0, WHOLE.encode(), b"")
    assert cut.read_bytes() == CUT.encode()


def test_the_sample_comes_out_clean() -> None:
    done = ocrfix("clean", SAMPLE)
    text = done.stdout.decode()
    assert done.returncode == 0
    assert "had never looked so well and fast, too" in text
    assert "came in the last week" in text
    assert "the bills, which run" in text
    assert "What took them so long??" in text
    assert text.count("??") == 1
    assert text.count("PELLE ARKWRIGHT") == 1
    assert "Newspapers" not in text
    assert "\nBy Maren Oddie and Tobias Finch\n" in text


def test_a_dash_reads_standard_input() -> None:
    assert process("clean", "-", stdin=CUT.encode()).stdout == WHOLE.encode()


def test_explain_lists_place_words_rule_reason_and_confidence(cut: Path) -> None:
    told = ocrfix("clean", cut, "--explain").stdout.decode()
    assert f"{cut}:1:9: “ith” → “with”" in told
    assert "letters.lost-leading (1.00): " in told
    assert "“ith” is no word" in told


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git, to apply the diff")
def test_diff_is_one_that_patch_takes(tmp_path: Path) -> None:
    raw = SAMPLE.read_bytes()
    work = tmp_path / "work.txt"
    work.write_bytes(raw)
    (tmp_path / "the.diff").write_bytes(ocrfix("clean", work, "--diff").stdout)
    difference = (tmp_path / "the.diff").read_text()
    renamed = difference.replace(f"{work} (raw)", "work.txt").replace(
        f"{work} (cleaned)", "work.txt"
    )
    (tmp_path / "the.diff").write_text(renamed)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "apply", "-p0", "the.diff"], cwd=tmp_path, check=True)
    assert work.read_bytes() == ocrfix("clean", SAMPLE).stdout


def test_json_is_one_document_with_text_parts_and_changes() -> None:
    data = json.loads(ocrfix("clean", SAMPLE, "--format", "json").stdout)
    assert data["text"].encode() == ocrfix("clean", SAMPLE).stdout
    article = data["articles"][0]
    assert article["publication"] == "The Wexmouth Courier"
    assert article["headline"] == "Harbour ferry returns after a winter in dock"
    assert article["deck"].startswith("Passengers line the quay")
    assert article["byline"] == "By Maren Oddie and Tobias Finch"
    assert article["authors"] == ["Maren Oddie", "Tobias Finch"]
    assert len(article["paragraphs"]) == 6
    assert article["captions"] == [
        {
            "credit": "PELLE ARKWRIGHT/COURIER VIA NORTHLIGHT IMAGES",
            "text": "The ferry Second Thoughts leaves the north pier with 140 passengers on board "
            "on Monday morning.",
        }
    ]
    raw = SAMPLE.read_text(encoding="utf-8")
    for change in data["changes"]:
        assert raw[change["start"] : change["end"]] == change["before"]
        assert data["text"][change["cleaned_start"] : change["cleaned_end"]] == change["after"]
        assert change["rules"]
        assert change["reason"]


def test_json_of_several_files_is_one_list(cut: Path) -> None:
    data = json.loads(ocrfix("clean", cut, SAMPLE, "-f", "json").stdout)
    assert [it["source"] for it in data] == [str(cut), str(SAMPLE)]


def test_json_on_failure_is_one_document_too(tmp_path: Path) -> None:
    done = ocrfix("clean", tmp_path / "none.txt", "--format", "json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"]["exit_code"] == 3


def test_markdown_is_the_article() -> None:
    lines = ocrfix("clean", SAMPLE, "--format", "markdown").stdout.decode().splitlines()
    assert lines[2] == "# Harbour ferry returns after a winter in dock"
    assert lines[4].startswith("## Passengers")


def test_output_goes_to_a_file_and_is_never_overwritten_unasked(cut: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    assert ocrfix("clean", cut, "-o", target).stdout == b""
    assert target.read_bytes() == WHOLE.encode()
    target.write_bytes(b"mine")
    refused = ocrfix("clean", cut, "-o", target)
    assert refused.returncode == 4
    assert b"--overwrite" in refused.stderr
    assert target.read_bytes() == b"mine"
    assert ocrfix("clean", cut, "-o", target, "--overwrite").returncode == 0
    assert target.read_bytes() == WHOLE.encode()


def test_an_input_is_never_an_output(cut: Path) -> None:
    for arguments in (["-o", cut], ["-o", cut, "--overwrite"], ["-o", cut.parent, "--overwrite"]):
        done = ocrfix("clean", cut, *arguments)
        assert done.returncode == 4
        assert b"input" in done.stderr
        assert cut.read_bytes() == CUT.encode()


def test_several_printed_texts_have_the_mark_of_the_first_alone(tmp_path: Path) -> None:
    mark = "\ufeff".encode()
    names = []
    for name in ("a.txt", "b.txt"):
        names.append(tmp_path / name)
        names[-1].write_bytes(mark + b"The bills were paid.\n")
    assert ocrfix("clean", *names).stdout == mark + b"The bills were paid.\n" * 2


def test_several_files_go_into_a_folder(cut: Path, tmp_path: Path) -> None:
    done = ocrfix("clean", cut, SAMPLE, "-o", f"{tmp_path / 'made'}/")
    assert done.returncode == 0
    assert (tmp_path / "made" / "cut.txt").read_bytes() == WHOLE.encode()
    assert (tmp_path / "made" / SAMPLE.name).read_bytes() == ocrfix("clean", SAMPLE).stdout


def test_two_files_of_one_name_do_not_overwrite_each_other(cut: Path, tmp_path: Path) -> None:
    other = tmp_path / "sub" / "cut.txt"
    other.parent.mkdir()
    other.write_bytes(CUT.encode())
    done = ocrfix("clean", cut, other, "-o", f"{tmp_path / 'made'}/")
    assert done.returncode == 2
    assert not (tmp_path / "made").exists()


def test_one_bad_file_does_not_stop_the_others(cut: Path, tmp_path: Path) -> None:
    done = ocrfix("clean", tmp_path / "none.txt", cut)
    assert done.returncode == 6
    assert done.stdout == WHOLE.encode()
    assert b"none.txt" in done.stderr


BYTES = [
    (f"{CUT}\r\n".encode(), f"{WHOLE}\r\n".encode(), [], "CRLF"),
    (f"{CUT}\r{CUT}".encode(), f"{WHOLE}\r{WHOLE}".encode(), [], "lone CR"),
    (f"\ufeff{CUT}".encode(), f"\ufeff{WHOLE}".encode(), [], "BOM"),
    (b"", b"", [], "empty"),
    (f"“{CUT}”".encode("cp1252"), f"“{WHOLE}”".encode(), ["--encoding", "cp1252"], "forced"),
    (
        f"“{CUT}”".encode("cp1252"),
        f"“{WHOLE}”".encode("cp1252"),
        ["--encoding", "cp1252", "--output-encoding", "same"],
        "the same again",
    ),
    (f"\ufeff{CUT}".encode("utf-16-le"), f"\ufeff{WHOLE}".encode(), [], "UTF-16 becomes UTF-8"),
    (
        f"\ufeff{CUT}".encode("utf-16-le"),
        f"\ufeff{WHOLE}".encode("utf-16-le"),
        ["--output-encoding", "same"],
        "UTF-16 stays",
    ),
]


@pytest.mark.parametrize(("raw", "cleaned", "options", "why"), BYTES)
def test_bytes_in_and_out(
    tmp_path: Path, raw: bytes, cleaned: bytes, options: list[str], why: str
) -> None:
    path = tmp_path / "it.txt"
    path.write_bytes(raw)
    assert ocrfix("clean", path, *options).stdout == cleaned, why


def test_a_guessed_encoding_is_said_and_its_quotes_survive(tmp_path: Path) -> None:
    text = (
        f"“{CUT}” It’s what they said – every one of them – for £5, in the café by the quay.\n" * 5
    )
    path = tmp_path / "old.txt"
    path.write_bytes(text.encode("cp1252"))
    done = ocrfix("clean", path)
    assert done.stdout.decode() == text.replace("ith his", "with his")
    assert b"cp1252" in done.stderr or b"windows-1252" in done.stderr
    assert b"--encoding" in done.stderr


REFUSED = [
    (["clean", "{none}"], 3, "There is no file"),
    (["clean", "{folder}"], 3, "folder"),
    (["clean", "{cut}", "--encoding", "utf9"], 2, "Did you mean"),
    (["clean", "{old}", "--encoding", "utf-8"], 3, "utf-8"),
    (["clean", "{cut}", "--explian"], 2, "Did you mean --explain?"),
    (["clean", "{cut}", "--disable", "letters.lost-leadin"], 2, "letters.lost-leading"),
    (["clean", "{cut}", "--only", "jions"], 2, "joins"),
    (["clean", "{cut}", "--profile", "carefull"], 2, "careful"),
    (["clean", "{cut}", "--profile", "{cut}"], 5, "cannot be read"),
    (["clean", "{cut}", "-f", "json", "--diff"], 2, "exclude"),
    (["clean", "{cut}", "--words", "{none}"], 3, "none.txt"),
    (["clean", "{binary}"], 3, ""),
    (["clean"], 2, "FILE"),
    (["claen", "{cut}"], 2, "Did you mean clean?"),
    (["rules", "letters.lost"], 2, "letters.lost-"),
    (["clean", "{cut}", "-o", "{cut}/x/y.txt"], 4, ""),
]


@pytest.mark.parametrize(("arguments", "code", "words"), REFUSED)
def test_what_is_refused_says_why_in_one_line(
    tmp_path: Path, cut: Path, arguments: list[str], code: int, words: str
) -> None:
    binary = tmp_path / "picture.txt"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    old = tmp_path / "old.txt"
    old.write_bytes("“It rained.”".encode("cp1252"))
    places = {
        "old": old,
        "none": tmp_path / "none.txt",
        "folder": tmp_path,
        "cut": cut,
        "binary": binary,
    }
    done = ocrfix(*(argument.format(**places) for argument in arguments))
    said = done.stderr.decode()
    assert done.returncode == code, said
    assert words in said
    assert "Traceback" not in said
    assert done.stdout == b"" or arguments[-1] == "--diff"
    assert len(said.strip().splitlines()) == 1, said


@pytest.mark.parametrize("command", ["clean", "rules", "eval"])
def test_help_shows_an_example(command: str) -> None:
    done = ocrfix(command, "--help")
    assert done.returncode == 0
    assert b"example" in done.stdout
    assert f"ocrfix {command} ".encode() in done.stdout


def test_bare_and_version() -> None:
    assert ocrfix("--version").stdout.startswith(b"ocrfix 0.")
    assert b"clean" in ocrfix("--help").stdout


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise on Windows")
def test_a_reader_that_goes_away_is_no_disaster(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    # Twice as much as a pipe holds.
    big.write_text(f"{CUT}\n" * 5_000, encoding="utf-8")
    piped = subprocess.run(
        f'"{sys.executable}" -m ocrfix clean "{big}" | head -1',
        shell=True,
        capture_output=True,
        check=False,
    )
    assert piped.stdout == f"{WHOLE}\n".encode()
    assert b"Traceback" not in piped.stderr


def test_no_window_library_is_loaded(cut: Path) -> None:
    program = (
        "import sys; from ocrfix.cli.main import main;"
        f"main(['clean', {str(cut)!r}, '--explain']); main(['rules']);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
