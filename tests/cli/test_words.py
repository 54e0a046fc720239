"""Words and names of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.here import run_here as ocrfix


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path / "data"))


def test_own_words_are_known_until_they_are_removed(doubtful: Path) -> None:
    assert ocrfix("words", "add", "manflauglitcr", "tho").returncode == 0
    assert ocrfix("words", "list").stdout == b"manflauglitcr\ntho\n"
    assert ocrfix("check", doubtful, "--only", "furniture").returncode == 0
    assert ocrfix("check", doubtful, "--only", "furniture", "--no-own-words").returncode == 1
    again = ocrfix("words", "add", "tho")
    assert (again.returncode, b"already" in again.stderr) == (0, True)
    assert ocrfix("words", "remove", "tho").returncode == 0
    done = ocrfix("check", doubtful, "--only", "furniture")
    assert [line.split(b": ")[1].split()[0] for line in done.stdout.splitlines()] == [b"tho"]


def test_a_word_with_an_accent_of_its_own_is_the_word(tmp_path: Path) -> None:
    path = tmp_path / "town.txt"
    path.write_text("They met in Wyátungo, and in Wya\u0301tungo.\n", encoding="utf-8")
    assert ocrfix("words", "add", "Wya\u0301tungo").returncode == 0
    assert ocrfix("words", "list").stdout.decode() == "Wyátungo\n"
    assert ocrfix("check", path).returncode == 0
    assert ocrfix("words", "remove", "Wya\u0301tungo").returncode == 0


def test_names_of_several_words(tmp_path: Path) -> None:
    path = tmp_path / "name.txt"
    path.write_text("They met Vqn Dxsen there.\n")
    assert ocrfix("check", path).returncode == 1
    ocrfix("words", "add", "--names", "Vqn Dxsen")
    assert ocrfix("words", "list", "--names").stdout == b"Vqn Dxsen\n"
    assert ocrfix("check", path).returncode == 0


def test_where_the_list_is_kept(tmp_path: Path) -> None:
    shown = ocrfix("words", "list", "--path").stdout.decode().strip()
    assert Path(shown) == tmp_path / "data" / "words.txt"


def test_nothing_to_add_is_a_bad_argument() -> None:
    done = ocrfix("words", "add")
    assert done.returncode == 2
    assert b"WORD" in done.stderr
