"""The likeliest words near to readings."""

from __future__ import annotations

import math
from heapq import nsmallest

import pytest

from ocrfix.words.lexicon import Lexicon
from ocrfix.words.likeliest import Likeliest
from ocrfix.words.near_words import NearWords

NEAR, LEXICON = NearWords.load("en"), Lexicon.load()
EDIT, MOST = 3.5, 5


def rarity_of(word: str) -> float | None:
    per_million = LEXICON.frequency(word)
    return -math.log(per_million) if per_million >= 1.0 else None


ALL = len(NEAR.words)
LIKELIEST = Likeliest(NEAR, ALL, rarity_of, EDIT, MOST)
READINGS = ("tbe", "womnan", "prescnoe", "inv", "eries", "goverament", "qzxvwk", "étoile", "tbe")


@pytest.mark.parametrize("reading", READINGS)
def test_they_are_those_of_the_near_that_few_edits_and_commonness_speak_for(reading: str) -> None:
    near = [
        (EDIT * edits + rarity, word, edits)
        for word, edits in NEAR.near(reading)
        if (rarity := rarity_of(word)) is not None
    ]
    expected = [(word, edits) for _, word, edits in nsmallest(MOST, near)]
    assert [*LIKELIEST.of([reading])] == [expected]


def test_many_readings_are_answered_as_each_alone() -> None:
    alone = [found for reading in READINGS for found in LIKELIEST.of([reading])]
    assert [*LIKELIEST.of(READINGS * 100)] == alone * 100


def test_of_no_reading_nothing_is_said() -> None:
    assert [*LIKELIEST.of([])] == []


def test_what_is_not_wanted_is_not_found() -> None:
    assert [*Likeliest(NEAR, ALL, lambda _: None, EDIT, MOST).of(["tbe"])] == [[]]


def test_rare_words_that_nobody_wants_need_not_be_asked_about() -> None:
    number = sum(LEXICON.frequency(it) >= 1.0 for it in NEAR.words)
    few = Likeliest(NEAR, number, rarity_of, EDIT, MOST)
    assert number < ALL
    assert [*few.of(READINGS)] == [*LIKELIEST.of(READINGS)]
