"""The compiled lists of a language."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import RulePackError
from ocrfix.language.making import word_files
from ocrfix.words.lexicon import Lexicon
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


def test_words_of_today_are_commoner_than_they_were() -> None:
    lexicon = Lexicon.load()
    for word in ("cameras", "online", "nuclear", "software"):
        assert (lexicon.frequency_today(word) or 0.0) > 5 * lexicon.frequency(word)
    for word in ("steamer", "telegraphed", "whereof"):
        assert (lexicon.frequency_today(word) or 0.0) < lexicon.frequency(word)


def test_the_figures_of_today_are_those_of_all_words() -> None:
    lexicon = Lexicon.load()
    assert (lexicon.frequency_today("the") or 0.0) > 30_000
    assert lexicon.frequency_today("no-such-word") == 0.0
    counted = sum(lexicon.frequency_today(it) or 0.0 for it in lexicon.words())
    assert 800_000 < counted < 1_100_000


def test_a_language_that_nobody_counted_today_has_no_figures() -> None:
    assert Lexicon.load("fr").frequency_today("navire") is None
