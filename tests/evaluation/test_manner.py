"""Apostrophes of another shape, and blanks before marks, are no damage where a language has them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocrfix.evaluation.align import Alignment, place_words
from ocrfix.evaluation.counts import ErrorCounts
from ocrfix.evaluation.manner import AS_IT_IS, manner_of
from ocrfix.evaluation.measure import Options, measure_document
from ocrfix.evaluation.pairs import Pair

from .fakes import FakeReader

FRENCH = manner_of("fr-CH")


@pytest.mark.parametrize(
    ("text", "even"),
    [
        ("l’homme d‘ici", "l'homme d'ici"),
        ("Quoi\u202f! dit-il\u00a0; oui ?", "Quoi! dit-il; oui?"),
        ("il dit :\nNon !", "il dit:\nNon!"),
        ("dit , puis", "dit , puis"),
        ("a :note", "a :note"),
        ("fin\n; suite", "fin\n; suite"),
    ],
)
def test_french_is_made_even(text: str, even: str) -> None:
    assert FRENCH.even(text) == even


@pytest.mark.parametrize("language", ["en", "de", "es", "cy"])
def test_a_language_that_prints_one_way_is_left(language: str) -> None:
    assert replace(manner_of(language), hyphens=False) == AS_IT_IS
    assert manner_of(language).even("the boy’s hat ; it’s") == "the boy’s hat ; it’s"


def test_a_mark_by_itself_belongs_to_the_word_before() -> None:
    text = "Quoi ! ? il n’a\n; rien"
    words = place_words(text, FRENCH)
    assert [it.text for it in words] == ["Quoi!?", "il", "n'a", ";", "rien"]
    assert (words[0].start, words[0].end) == (0, 8)
    assert [text[it.start : it.end] for it in words[1:3]] == ["il", "n’a"]


def measured(ocr: str, gt: str, language: str) -> ErrorCounts:
    pair = Pair("a", ocr, gt, language)
    return measure_document(pair, [FakeReader()], Options(truth_side=False)).readers[0].errors


def test_what_differs_in_manner_alone_is_counted_apart() -> None:
    french = measured("Oui ! dit l’homme , sou ami .", "Oui! dit l'homme, son ami.", "fr")
    assert (french.raw_words, french.raw_chars, french.manner) == (5, 3, 2)
    english = measured("Oui ! dit l’homme", "Oui! dit l'homme", "en")
    assert (english.raw_words, english.manner) == (3, 0)


def test_the_groups_of_an_alignment_know_it() -> None:
    pair = Pair("a", "Qu’il vienne !", "Qu'il vienne\u202f!", "fr")
    beside = Alignment(pair.ocr, pair.truth.words, pair.manner)
    assert [(beside.read_of(it), beside.truth_of(it)) for it in beside.groups] == [
        (["Qu'il"], ("Qu'il",)),
        (["vienne!"], ("vienne!",)),
    ]
    assert pair.printed.text == "Qu'il vienne !"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("au mar-ché de la ville", "au marché de la ville"),
        ("la série. - Comès et lui", "la série.Comès et lui"),
        ("la série. — Comès et lui", "la série. Comès et lui"),
        ("il vint! Puis", "il vint!Puis"),
    ],
)
def test_hyphens_of_line_ends_and_dashes_may_be_set_aside(one: str, other: str) -> None:
    assert FRENCH.without_hyphens(one).split() == FRENCH.without_hyphens(other).split()


@pytest.mark.parametrize(
    ("one", "other"),
    [("au mar-ché", "au mar-chè"), ("né en 1870-71", "né en 187071"), ("A.D. 12", "A. D. 12")],
)
def test_with_hyphens_aside_other_damage_still_counts(one: str, other: str) -> None:
    assert FRENCH.without_hyphens(one).split() != FRENCH.without_hyphens(other).split()


def test_words_without_hyphens_are_counted_beside_the_others() -> None:
    pair = Pair("a", "au mar-ché do la ville", "au marché de la ville", "fr")
    found = measure_document(pair, [FakeReader()], Options(truth_side=False)).readers[0]
    assert found.errors.raw_words == 2
    assert found.unhyphened_errors.raw_words == 1
    english = Pair("a", "the mar-ket", "the market", "en")
    found = measure_document(english, [FakeReader()], Options(truth_side=False)).readers[0]
    assert found.unhyphened_errors == ErrorCounts()
