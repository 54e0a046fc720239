"""The command `ocrfix check` as a process."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import DOUBTFUL
from tests.e2e.here import run_apart as process
from tests.e2e.here import run_here as ocrfix


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path / "data"))


def test_one_suspect_a_line_with_place_reason_and_suggestions(doubtful: Path) -> None:
    done = process("check", doubtful, "--only", "furniture")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert done.stderr == b""
    assert lines[0].startswith(f"{doubtful}:2:12: manflauglitcr (“manflauglitcr” ")
    assert " -> manslaughter" in lines[0]
    assert lines[1].startswith(f"{doubtful}:3:13: tho (")
    assert " -> the, " in lines[1]
    assert len(lines) == 2


def test_nothing_doubtful_is_exit_code_0(tmp_path: Path) -> None:
    path = tmp_path / "clean.txt"
    path.write_text("The meeting was held in the house.\n")
    done = ocrfix("check", path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == f"ocrfix: {path}: no doubtful words.\n"
    assert "keine zweifelhaften" in ocrfix("check", path, "--speak", "de").stderr.decode()
    assert ocrfix("check", path, "-f", "json").stderr == b""
    unread = ocrfix("check", path, "--language", "cy").stderr.decode()
    assert "no doubtful words" not in unread, "nobody looked for any"


def test_places_are_those_of_the_raw_file(tmp_path: Path) -> None:
    path = tmp_path / "cut.txt"
    path.write_text("He came ith the manflauglitcr.\n")
    rows = json.loads(ocrfix("check", path, "--format", "json").stdout)
    assert [(row["word"], row["line"], row["column"]) for row in rows] == [("manflauglitcr", 1, 17)]
    assert path.read_text()[rows[0]["start"] : rows[0]["end"]] == "manflauglitcr"


def test_csv_has_a_row_each(doubtful: Path) -> None:
    done = ocrfix("check", doubtful, "--format", "csv", "--only", "furniture")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert [row["word"] for row in rows] == ["manflauglitcr", "tho"]
    assert rows[0]["suggestions"].split("|")[0] == "manslaughter"


def test_by_word_counts_over_all_files(doubtful: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("He met the manflauglitcr there.\n")
    done = ocrfix("check", doubtful, other, "--by-word", "-f", "json", "--only", "furniture")
    first, second = json.loads(done.stdout)
    assert (first["word"], first["count"], first["documents"]) == ("manflauglitcr", 2, 2)
    assert len(first["contexts"]) == 2
    assert second["word"] == "tho"
    lines = ocrfix("check", doubtful, other, "--by-word", "--only", "furniture").stdout.decode()
    assert lines.splitlines()[0].split()[:4] == ["2", "manflauglitcr", "->", "manslaughter"]


def test_max_stops(doubtful: Path) -> None:
    done = ocrfix("check", doubtful, "--max", "1", "--only", "furniture")
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)


def test_a_missing_file_does_not_stop_the_others(doubtful: Path, tmp_path: Path) -> None:
    done = ocrfix("check", tmp_path / "none.txt", doubtful)
    assert done.returncode == 6
    assert b"manflauglitcr" in done.stdout
    assert b"none.txt" in done.stderr
    assert ocrfix("check", tmp_path / "none.txt").returncode == 3


def test_standard_input() -> None:
    done = ocrfix("check", "-", stdin=b"He was the manflauglitcr.")
    assert done.returncode == 1
    assert b":1:12: manflauglitcr" in done.stdout


def test_standard_input_has_a_name() -> None:
    text = DOUBTFUL.encode()
    assert ocrfix("check", "-", stdin=text).stdout.decode().startswith("stdin:2:12: manflauglitcr")
    rows = json.loads(ocrfix("check", "-", "-f", "json", stdin=text).stdout)
    assert {row["source"] for row in rows} == {"stdin"}


def test_a_word_of_megabytes_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(f"He saw {'qxzv1' * 200_000} there.\n")
    done = ocrfix("check", path)
    assert len(done.stdout) < 600
    assert " … " in done.stdout.decode()
    (row,) = json.loads(ocrfix("check", path, "-f", "json").stdout)
    assert len(row["word"]) == 1_000_000
    assert len(row["reason"]) + len(row["context"]) < 600
    assert len(ocrfix("check", path, "--by-word").stdout) < 600
