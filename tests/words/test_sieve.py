"""Tests of the sieve for words near a reading."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from ocrfix.text.table import Texts
from ocrfix.words.sieve import Sieve

WORDS = ("the", "then", "hte", "lhe", "été", "ete", "mother", "smother", "'tis", "\U0001d586a")


def test_lets_every_word_through_that_is_near() -> None:
    sieve = Sieve(Texts(WORDS))
    for reading, edits in product((*WORDS, "tlie", "mothor", "\ud800"), (1, 2, 5)):
        left = sieve.left([np.arange(len(WORDS))], reading, edits)
        near = [at for at, word in enumerate(WORDS) if OSA.distance(reading, word) <= edits]
        assert set(near) <= set(left)
        assert left == sorted(set(left))


@given(st.lists(st.text(), min_size=1, max_size=9), st.text(max_size=9))
def test_lets_near_words_of_any_letters_through(words: list[str], reading: str) -> None:
    left = Sieve(Texts(words)).left([np.arange(len(words))], reading, 2)
    assert {at for at, it in enumerate(words) if OSA.distance(reading, it) <= 2} <= {*left}


def test_stops_words_of_other_letters() -> None:
    assert Sieve(Texts(WORDS)).left([np.arange(3), np.arange(3, 10)], "mother", 1) == [6, 7]


def test_gives_a_word_of_several_rows_once() -> None:
    sieve = Sieve(Texts(("a", "b")))
    assert sieve.left([np.array([1, 0]), np.array([0, 1])], "ab", 1) == [0, 1]
    assert sieve.left([], "ab", 1) == []


@pytest.mark.parametrize(
    ("reading", "commonest", "found", "why"),
    [
        ("mothcn", 10, [6], "the first letter is right"),
        ("nothcr", 10, [6], "the last letter is right"),
        ("nothcr", 6, [], "none so rare is asked for"),
        ("nothcn", 10, [], "both ends are wrong"),
        ("", 10, [], "no ends"),
    ],
)
def test_words_that_have_an_end_of_a_reading(
    reading: str, commonest: int, found: list[int], why: str
) -> None:
    assert Sieve(Texts(WORDS)).with_an_end(reading, 2, commonest) == found, why
