"""The fit of words between their neighbours, on the model that ships."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.language import Language
from ocrfix.words.between import Between
from ocrfix.words.lexicon import Lexicon

ENGLISH = Language.load("en")
BETWEEN = ENGLISH.between
ALONE = Between(Lexicon.load("en"), None)
"""The same words, as of a language of which nothing but words is known."""

WORDS = st.sampled_from(["the", "of", "captain", "was", "i", "a", "mutton", "qxzv", "1874", ""])
SIDES = st.lists(st.none() | WORDS, max_size=3)


@pytest.mark.parametrize(
    ("left", "likely", "unlikely", "right", "why"),
    [
        ("had", "been", "bean", "seen", "both neighbours ask for it"),
        (None, "the", "tho", "mayor", "a sentence begins, and what follows tells"),
        ("police", "court", "count", None, "a sentence ends, and what stands before tells"),
        ("qxzv", "the", "thee", "mayor", "a neighbour that is no word tells nothing"),
        ("of", "the", "thee", "zzqx", "nor does one behind"),
    ],
)
def test_the_word_that_fits(
    left: str | None, likely: str, unlikely: str, right: str | None, why: str
) -> None:
    assert BETWEEN.log_fit(left, likely, right) > BETWEEN.log_fit(left, unlikely, right), why


def test_words_further_away_tell_too() -> None:
    near = BETWEEN.around(("the",), ("of",))
    far = BETWEEN.around(("member", "of", "the"), ("of", "commons"))
    gain = far(("house",)) - far(("horse",)) - (near(("house",)) - near(("horse",)))
    assert gain > 0


def test_where_a_speck_goes_the_neighbours_stand_side_by_side() -> None:
    gone = BETWEEN.around(("police",), ("court",))(())
    assert gone > BETWEEN.around(("qxzv",), ("court",))(())


@pytest.mark.parametrize(
    ("left", "right", "keeps", "why"),
    [
        ("police", "court", True, "said together"),
        ("of", "the", True, "so are the commonest"),
        ("court", "mutton", False, "never seen side by side"),
        ("police", None, False, "nothing stands there"),
        ("b", "court", False, "an initial is no word"),
    ],
)
def test_what_stands_side_by_side(left: str, right: str | None, keeps: bool, why: str) -> None:
    assert BETWEEN.keeps(left, right) is keeps, why
    assert not ALONE.keeps(left, right)


def test_likelier_together_than_by_chance() -> None:
    assert BETWEEN.lift("police", "court") > BETWEEN.lift("time", "the")
    assert BETWEEN.lift("qxzv", "court") == ALONE.lift("police", "court") == 0


@pytest.mark.parametrize(
    ("left", "right", "are_torn", "why"),
    [
        ("re", "turned", True, "words begin so"),
        ("con", "duct", True, "the second stands nowhere else"),
        ("lon", "don", True, "nor does the first"),
        ("some", "time", False, "both stand elsewhere"),
        ("per", "cent", False, "commoner than the one word"),
        ("bona", "fide", False, "they make none"),
        ("qxzv", "duct", False, "no word"),
    ],
)
def test_what_torn_words_make_likelier(left: str, right: str, are_torn: bool, why: str) -> None:
    assert BETWEEN.lift_of_torn(left, right) == are_torn * BETWEEN.lift(left, right), why
    assert ALONE.lift_of_torn(left, right) == 0


def test_how_often_words_stand_in_a_row() -> None:
    assert BETWEEN.per_million("of", "the") > 100 * BETWEEN.per_million("mutton", "the")
    assert BETWEEN.per_million("of", "qxzv") == 0
    often = ENGLISH.lexicon.frequency("captain")
    assert BETWEEN.per_million("captain") == pytest.approx(often)


def test_a_word_behind_two_others() -> None:
    behind = BETWEEN.log_following("house", "of", "commons")
    assert behind > BETWEEN.log_following("horse", "of", "commons")
    assert BETWEEN.log_following("house", "of", "qxzv") == 0


@given(SIDES, st.lists(WORDS, max_size=2), SIDES)
def test_any_place_has_a_score(
    before: list[str | None], words: list[str], behind: list[str | None]
) -> None:
    for between in (BETWEEN, ALONE):
        assert math.isfinite(between.around(before, behind)(words))
        assert all(between.share(word) <= 0 for word in words)


@given(WORDS, st.none() | WORDS, st.none() | WORDS)
def test_where_only_words_are_known_their_share_tells(
    word: str, left: str | None, right: str | None
) -> None:
    behind = ALONE.share(right) if right is not None and ALONE.knows(right) else 0.0
    assert ALONE.log_fit(left, word, right) == ALONE.share(word) + behind
