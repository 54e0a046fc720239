"""Tests of the sieve for words near a reading."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from ocrfix.words.sieve import Sieve

WORDS = ("the", "then", "hte", "lhe", "été", "ete", "mother", "smother", "'tis", "\U0001d586a")


def test_lets_every_word_through_that_is_near() -> None:
    sieve = Sieve(WORDS, range(len(WORDS)))
    for reading, edits in product((*WORDS, "tlie", "mothor", "\ud800"), (1, 2, 5)):
        left = sieve.left([(0, len(WORDS))], reading, edits)
        near = [at for at, word in enumerate(WORDS) if OSA.distance(reading, word) <= edits]
        assert set(near) <= set(left)
        assert left == sorted(set(left))


@given(st.lists(st.text(), min_size=1, max_size=9), st.text(max_size=9))
def test_lets_near_words_of_any_letters_through(words: list[str], reading: str) -> None:
    left = Sieve(words, range(len(words))).left([(0, len(words))], reading, 2)
    assert {at for at, it in enumerate(words) if OSA.distance(reading, it) <= 2} <= {*left}


def test_stops_words_of_other_letters() -> None:
    assert Sieve(WORDS, range(len(WORDS))).left([(0, 3), (3, 10)], "mother", 1) == [6, 7]


def test_gives_a_word_of_several_rows_once() -> None:
    sieve = Sieve(("a", "b"), (1, 0, 1))
    assert sieve.left([(0, 2), (1, 3), (2, 2)], "ab", 1) == [0, 1]
    assert sieve.left([(2, 2)], "ab", 1) == []
