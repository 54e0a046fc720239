"""The small lists as rules ask for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.words import lists
from ocrfix.words.lists import counted_list, word_list


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "lists" / "xx"
    made.mkdir(parents=True)
    monkeypatch.setattr(lists, "resource", tmp_path.joinpath)
    for read in (word_list, counted_list):
        read.cache_clear()
    return made


def test_remarks_and_empty_lines_are_no_entries(folder: Path) -> None:
    (folder / "small.txt").write_text("# of this project\n\nand\nthe\n", encoding="utf-8")
    assert word_list("xx", "small") == {"and", "the"}


def test_counts_stand_behind_a_tab(folder: Path) -> None:
    (folder / "pairs.tsv").write_text("# counted\nof the\t12\nin a\t3\n", encoding="utf-8")
    assert counted_list("xx", "pairs") == {"of the": 12, "in a": 3}


def test_a_language_without_a_list_has_no_entries(folder: Path) -> None:
    assert folder.is_dir()
    assert word_list("xx", "none") == frozenset()
    assert counted_list("xx", "none") == {}


def test_a_list_that_ships() -> None:
    word_list.cache_clear()
    assert {"the", "of", "and"} <= word_list("en", "function_words")
