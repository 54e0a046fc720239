"""Counts: cleaned of damage, and a score that prefers what fits."""

from __future__ import annotations

import math

import pytest

from ocrfix.errors import LexiconMissingError
from ocrfix.words.counts import Counts


def test_counts_of_ones_and_twos(counts: Counts) -> None:
    assert counts.total > 50_000_000
    assert counts.unigram("the") > counts.unigram("of") > counts.unigram("heir") > 0
    assert counts.bigram("of", "the") > 700_000
    assert counts.bigram("the", "the") < counts.bigram("of", "the")


def test_damage_is_folded_into_what_it_stands_for(counts: Counts) -> None:
    assert counts.unigram("tho") == counts.unigram("tlie") == 0
    assert counts.bigram("of", "tho") == 0
    # 4,643,421 as read, before what was read as `tho`, `tlie`, `tbe` and the like.
    assert counts.unigram("the") > 4_800_000


@pytest.mark.parametrize("words", [("qqq",), ("the", "qqq"), ("qqq", "the")])
def test_unknown_words_count_nothing(counts: Counts, words: tuple[str, ...]) -> None:
    assert counts.unigram("qqq") == 0
    assert counts.bigram(words[0], words[-1]) == 0


def test_a_british_spelling_stands_where_its_twin_does(counts: Counts) -> None:
    for british, american in (("labour", "labor"), ("gaol", "jail"), ("connexion", "connection")):
        assert counts.unigram(british) == counts.unigram(american) > 1000
        assert counts.log_fit("the", british, "of") == counts.log_fit("the", american, "of")
    assert counts.unigram("bourn") != counts.unigram("born"), "two words, not two spellings"


def test_common_words_are_all_that_are_so_common(counts: Counts) -> None:
    least = 20.0
    common = counts.common_words(least)
    words = {*counts.words(), "labour", "favour", "gaol"}
    per_million = counts.total / 1e6
    wanted = {word for word in words if counts.unigram(word) >= least * per_million}
    assert "ocala" in wanted, "common, though it stands in too few towns to stand in pairs"
    assert wanted <= set(common), "a British spelling is as common as its twin"
    assert len(set(common)) == len(common)
    figures = [counts.unigram(word) for word in common]
    assert figures == sorted(figures, reverse=True)
    assert figures[-1] >= least * per_million


def test_words_that_stand_beside_another(counts: Counts) -> None:
    assert {"house", "same"} <= set(counts.followers("the"))
    assert {"of", "in"} <= set(counts.leaders("house"))
    for left in counts.leaders("house")[:50]:
        assert counts.bigram(left, "house") > 0
    assert not counts.followers("qqq")
    assert not counts.leaders("qqq")


BETTER = [
    ("he", "had", "bad", "been", "`bad` for `had`"),
    ("they", "have", "hare", "been", "`hare` for `have`"),
    ("was", "held", "hold", "at", "`hold` for `held`"),
    ("will", "be", "he", "held", "`he` for `be`"),
    ("men", "and", "arid", "women", "`arid` for `and`"),
    ("in", "this", "tills", "city", "`tills` for `this`"),
    ("of", "the", "tho", "city", "`tho` for `the`"),
    ("a", "bad", "had", "man", "`bad` where it is right"),
    ("the", "heir", "their", "apparent", "`heir` where it is right"),
    (None, "the", "she", "senate", "no word before"),
    ("by", "them", "then", None, "no word after"),
]


@pytest.mark.parametrize(("left", "good", "poor", "right", "why"), BETTER)
def test_what_fits_scores_better(
    counts: Counts, left: str | None, good: str, poor: str, right: str | None, why: str
) -> None:
    assert counts.log_fit(left, good, right) > counts.log_fit(left, poor, right) + 1, why


@pytest.mark.parametrize("left", [None, "the", "qqq", "zyzzyva"])
@pytest.mark.parametrize("word", ["the", "qqq", "zyzzyva"])
@pytest.mark.parametrize("right", [None, "the", "qqq", "zyzzyva"])
def test_every_score_is_finite_and_below_zero(
    counts: Counts, left: str | None, word: str, right: str | None
) -> None:
    assert -80 < counts.log_fit(left, word, right) < 0


def test_a_place_is_asked_about_any_number_of_words(counts: Counts) -> None:
    fits = counts.fits("the", "of")
    for word in ("house", "qqq", "zyzzyva", "house"):
        assert fits(word) == counts.log_fit("the", word, "of")


def test_an_unknown_neighbour_is_no_neighbour(counts: Counts) -> None:
    assert counts.log_fit("qqq", "house", "qqq") == counts.log_fit(None, "house", None)


def test_followers_of_a_word_sum_to_about_one(counts: Counts) -> None:
    # Over a thousand common words: what is missing is the share of all rarer words.
    followers = [word for word in counts.words() if counts.unigram(word) > 0]
    total = sum(math.exp(counts.log_fit("will", word, None)) for word in followers)
    assert 0.95 < total < 1.05


def test_a_language_without_counts() -> None:
    with pytest.raises(LexiconMissingError, match="'qq'"):
        Counts.load("qq")


def test_counts_are_loaded_once() -> None:
    assert Counts.load("en") is Counts.load("en")


def test_what_words_beyond_the_neighbours_say(counts: Counts) -> None:
    """They add to a fit what makes it the chance behind, or before, two words."""
    weigh = counts.beyond_left("one", "of")
    assert weigh is not None
    told = counts.log_following("one", "of", "the") - counts.log_fit("of", "the", None)
    assert weigh("the") == pytest.approx(told)
    weigh = counts.beyond_right("the", "united")
    assert weigh is not None
    told = counts.log_following("of", "the", "united") - counts.log_fit("the", "united", None)
    assert weigh("of") == pytest.approx(told)
    assert weigh("xqzvk") == 0.0


@pytest.mark.parametrize("pair", [("xqzvk", "of"), ("of", "xqzvk")])
def test_words_never_counted_side_by_side_say_nothing(
    counts: Counts, pair: tuple[str, str]
) -> None:
    assert counts.beyond_left(*pair) is None
    assert counts.beyond_right(*pair) is None
