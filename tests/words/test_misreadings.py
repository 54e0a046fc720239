"""Properties of forms that are no words, by their letters alone."""

from __future__ import annotations

import pytest

from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.misreadings import (
    counted_meanings,
    may_be_misspelt,
    may_be_slip,
    runs_together,
)


@pytest.mark.parametrize(("form", "meant"), [("tlie", "the"), ("tbe", "the")])
def test_what_was_counted_as_one_word(form: str, meant: str) -> None:
    assert counted_meanings(Lexicon.load())[form] == meant


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ("the", "a word"),
        ("howeverl", "a mark read as a letter"),
        ("lthat", "the end of something"),
        ("wat", "may be several words"),
        ("qzxvw", "noise"),
        ("", "nothing"),
        ("q" * 40, "longer than any word"),
    ],
)
def test_what_was_not(form: str, why: str) -> None:
    assert counted_meanings(Lexicon.load())[form] is None, why


def test_the_readers_own_words_are_words() -> None:
    assert counted_meanings(Lexicon.load(user_words=["tlie"]))["tlie"] is None


@pytest.mark.parametrize(
    ("form", "word", "is_slip"),
    [
        pytest.param("possesion", "possession", True, id="not doubled"),
        pytest.param("goverment", "government", True, id="left out"),
        pytest.param("vlilage", "village", True, id="changed places"),
        pytest.param("committtee", "committee", True, id="doubled"),
        pytest.param("womnan", "woman", False, id="a letter that stands nowhere near"),
        pytest.param("prisouer", "prisoner", False, id="a letter for another"),
    ],
)
def test_a_slip_of_the_press(form: str, word: str, *, is_slip: bool) -> None:
    assert may_be_slip(form, word) is is_slip


def test_a_word_spelt_by_ear() -> None:
    vowels = word_list("en", "vowels")
    assert may_be_misspelt("sergeons", "surgeons", -11.0, vowels)
    assert not may_be_misspelt("sergeons", "surgeons", -5.0, vowels), "scans read it so"
    assert not may_be_misspelt("surgecns", "surgeons", -11.0, vowels), "no vowel"


@pytest.mark.parametrize(
    ("form", "is_two"), [("averdict", True), ("tosay", True), ("prisouer", False)]
)
def test_two_words_without_their_blank(form: str, *, is_two: bool) -> None:
    assert runs_together(form, Lexicon.load()) is is_two
