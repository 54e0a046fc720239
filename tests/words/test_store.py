"""The compiled lists of a language."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import RulePackError
from ocrfix.language.making import word_files
from ocrfix.words.store import Store, backwards

LISTS = {"ferry": ("common",), "morrow": ("names",), "re": ("prefixes", "common")}


def test_words_have_their_lists_and_frequencies(tmp_path: Path) -> None:
    word_files.write(tmp_path, LISTS, lambda word: 2e-5 if word == "ferry" else 0.0)
    store = Store(tmp_path)
    assert store.mask("ferry") == store.mask("ferry") & store.plain_mask
    assert store.mask("morrow") & store.name_mask
    assert store.mask("re") & store.prefix_mask
    assert store.index("boat") is None
    assert store.mask("boat") == store.mask("\ud800") == 0
    assert store.frequency("ferry") == pytest.approx(20.0, rel=1e-2)
    assert store.frequency("morrow") == pytest.approx(word_files.FLOOR / 1000, rel=1e-2)
    assert store.frequency("boat") == 0.0


def test_words_are_found_by_their_ends(tmp_path: Path) -> None:
    word_files.write(tmp_path, LISTS, lambda _: 0.0)
    assert Store(tmp_path).endings.keys("yrr") == backwards(LISTS).keys("yrr") == ["yrref"]


def test_a_damaged_list_says_so(tmp_path: Path) -> None:
    (tmp_path / "words.marisa").write_bytes(b"no trie")
    with pytest.raises(RulePackError, match=r"words\.marisa"):
        Store(tmp_path)
