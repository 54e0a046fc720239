"""Candidates for a reading, whatever stands beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.language import Language
from ocrfix.words.candidates import LIKELIEST, MOST_CANDIDATES
from ocrfix.words.confusions import Confusions
from ocrfix.words.language import installed
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.near_words import NearWords
from ocrfix.words.ranking import Ranker

RANKER = Ranker(
    Lexicon.load(), Language.load("en").between, Confusions.load("en"), NearWords.load("en")
)


@pytest.mark.parametrize(
    ("reading", "word", "why"),
    [
        ("anomonos", "anemones", "a rare word, two letters that are often misread"),
        ("m'cov", "m'coy", "the same, and no less common for its mark"),
        ("oxfordstreet", "oxford-street", "a hyphen lost before what mostly has one"),
    ],
)
def test_rare_words_and_words_with_marks_are_found(reading: str, word: str, why: str) -> None:
    assert word in [it.text for it in RANKER.candidates(reading, 3)], why


@pytest.mark.skipif("de" not in installed(), reason="German is not part of this copy")
@pytest.mark.parametrize(
    ("reading", "word", "why"),
    [
        ("zeitungsrcdaktion", "zeitungsredaktion", "one letter, in the second word"),
        ("gartcnmaucrn", "gartenmauern", "one in each"),
        ("gctreidehandlcr", "getreidehändler", "but not an accent that was lost as well"),
        ("kirchcnvorstandssitznng", "kirchenvorstandssitzung", "of three words"),
    ],
)
def test_german_words_put_together_are_found(reading: str, word: str, why: str) -> None:
    known = Language.load("de")
    ranker = Ranker(known.lexicon, known.between, Confusions.load("de"), NearWords.load("de"))
    found = word in [it.text for it in ranker.candidates(reading)]
    assert found is not why.startswith("but not"), why


@pytest.mark.parametrize("reading", ["houseinaiids", "chisleihrst", "bailiils"])
def test_a_long_reading_without_a_figure_is_no_number(reading: str) -> None:
    assert not any(char.isdigit() for it in RANKER.candidates(reading) for char in it.text)


def test_what_is_remembered_is_what_was_found() -> None:
    ranker = Ranker(
        Lexicon.load(), Language.load("en").between, Confusions.load("en"), NearWords.load("en")
    )
    assert ranker.candidates("committec") == ranker.candidates("committec") != ()
    assert ranker.candidates("x" * 40) == ranker.candidates("x" * 40) == ()


def test_the_first_candidates_are_those_of_all() -> None:
    ranker = Ranker(
        Lexicon.load(), Language.load("en").between, Confusions.load("en"), NearWords.load("en")
    )
    found, remembered = (ranker.candidates("committec", 3) for _ in range(2))
    assert found == remembered == ranker.candidates("committec")[:3]


@given(st.text(max_size=50))
def test_any_reading_has_few_candidates(reading: str) -> None:
    candidates = RANKER.candidates(reading)
    assert len(candidates) <= MOST_CANDIDATES
    assert all(it.channel <= 0 for it in candidates)
    assert (reading,) not in [it.words for it in candidates]


def test_a_long_token_has_none() -> None:
    assert RANKER.candidates("ab" * 50_000) == ()


def test_a_narrower_search_finds_the_likeliest_of_the_same() -> None:
    narrow = Ranker(
        Lexicon.load(),
        Language.load("en").between,
        Confusions.load("en"),
        NearWords.load("en"),
        LIKELIEST,
    )
    for reading in ("tbe", "hich", "wheu"):
        few, every = narrow.candidates(reading), RANKER.candidates(reading)
        assert few[:3] == every[:3], reading
        assert len(few) < len(every), reading
