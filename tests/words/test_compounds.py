"""Candidates for a reading of several parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.words.candidate import Candidate
from ocrfix.words.compounds import Parts
from ocrfix.words.lexicon import Lexicon

MENDED = {
    "polico": ("police",),
    "brotber": ("brother",),
    "mnrdering": ("murdering",),
    "bricn": ("brien",),
    "ofthe": ("of", "the"),
}


def candidates(part: str, _most: int = 1) -> tuple[Candidate, ...]:
    return (Candidate(MENDED[part], -2.0, -9.0),) if part in MENDED else ()


def pieces(part: str) -> list[tuple[str, float]]:
    return [(part, 0.0)] if part in {"creek", "road", "with", "a"} else []


PARTS = Parts(Lexicon.load(), lambda _: -9.0, lambda *_: -12.0, candidates, pieces)


def best(reading: str) -> tuple[str, ...]:
    found = list(PARTS.find(reading))
    return max(found, key=lambda it: it.channel + it.share).words if found else ()


@pytest.mark.parametrize(
    ("reading", "words", "why"),
    [
        ("polico-court", ("police-court",), "one part of a compound"),
        ("brotber's", ("brother's",), "the stem of a possessive"),
        ("brotber’s", ("brother’s",), "with the other apostrophe"),
        ("brothers", ("brother's",), "its apostrophe lost"),
        ("o'bricn", ("o'brien",), "an elision stays, its name is mended"),
        ("brother'o", ("brother's",), "the s of a possessive misread"),
        ("police.court", ("police-court",), "another mark for the hyphen"),
        ("in~mnrdering", ("in", "murdering"), "a mark for the blank, a part misread besides"),
        ("creek'road", ("creek", "road"), "an apostrophe for the blank"),
        ("with'a", ("with", "a"), "the same before a small word"),
        ("creek'roab", (), "parted at an apostrophe only into what surely are words"),
        ("with'o", (), "a small word has no possessive"),
        ("cars", (), "so short a stem has no possessive without its apostrophe"),
        ("xqzzs", (), "nor has what is no word"),
        ("-court", (), "nothing before the mark"),
        ("court'", (), "nothing behind it"),
        ("'", (), "the mark alone"),
        ("", (), "nothing"),
    ],
)
def test_the_likeliest(reading: str, words: tuple[str, ...], why: str) -> None:
    assert best(reading) == words, why


def test_a_part_is_no_two_words() -> None:
    """Nobody weighs three words, and one of the two alone is not what is printed."""
    assert [it.text for it in PARTS.find("ofthe-house")] == ["ofthe-house"]


@given(st.text("abeo'’-.~6ß\u0301", max_size=40))
def test_any_reading_has_candidates_of_one_word_or_two(reading: str) -> None:
    for it in PARTS.find(reading):
        assert 1 <= len(it.words) <= 2
        assert it.channel <= 0
