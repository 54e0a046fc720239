"""Words that others are read as, and how they fit in their places."""

from __future__ import annotations

import math

import pytest

from ocrfix.language.language import Language
from ocrfix.language.read_as_others import COMMON_PER_MILLION, MOST, ReadAsOthers

ENGLISH = Language.load("en")
OTHERS = ENGLISH.derived(ReadAsOthers)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("lie", "he"), ("bad", "had"), ("arid", "and"), ("hut", "but"), ("hear", "bear")],
)
def test_a_word_is_read_as_another(printed: str, meant: str) -> None:
    assert meant in dict(OTHERS.meant(printed))


def test_what_was_counted_in_scans_costs_what_was_counted() -> None:
    (counted,) = (it for it in ENGLISH.confusions.meanings("hut") if it.meant == "but")
    assert dict(OTHERS.meant("hut"))["but"] == pytest.approx(-math.log(counted.rate))


@pytest.mark.parametrize("printed", ["lie", "bad", "the", "tender", "house"])
def test_the_quick_search_finds_the_common_ones_of_the_other(printed: str) -> None:
    quick = dict(OTHERS.meant_often(printed))
    assert len(quick) <= MOST
    common = {
        word: nats
        for word, nats in OTHERS.meant(printed)
        if ENGLISH.lexicon.frequency(word) >= COMMON_PER_MILLION
    }
    shared = quick.keys() & common.keys()
    assert len(shared) >= len(common) - 2
    assert all(quick[word] == common[word] for word in shared)


@pytest.mark.parametrize("printed", ["8th", "", "don't", "x"])
def test_what_is_no_word_of_letters_is_read_as_none(printed: str) -> None:
    assert OTHERS.meant_often(printed) == ()


def test_a_word_of_the_readers_own_is_never_another() -> None:
    own = Language.load("en", user_words=["lie"]).derived(ReadAsOthers)
    assert own.meant("lie") == own.meant_often("lie") == ()
