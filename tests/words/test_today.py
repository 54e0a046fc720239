"""The commonness of words today."""

from __future__ import annotations

from ocrfix.words.lexicon import Lexicon
from ocrfix.words.today import Today


def test_words_of_today_are_commoner_than_they_were() -> None:
    today, lexicon = Today.load("en"), Lexicon.load()
    assert today is not None
    for word in ("cameras", "online", "nuclear", "software"):
        assert today.per_million(word) > 5 * lexicon.frequency(word)
    for word in ("steamer", "telegraphed", "whereof"):
        assert today.per_million(word) < lexicon.frequency(word)


def test_the_figures_are_those_of_all_words() -> None:
    today = Today.load("en")
    assert today is not None
    assert today.per_million("the") > 30_000
    assert today.per_million("no-such-word") == 0.0
    counted = sum(map(today.per_million, Lexicon.load().words()))
    assert 800_000 < counted < 1_100_000


def test_a_language_that_nobody_counted_has_none() -> None:
    assert Today.load("fr") is None
