"""The traits of written languages."""

from __future__ import annotations

import pytest

from ocrfix.words.traits import Traits, are_alike_in_use, traits_of


@pytest.mark.parametrize(
    ("token", "parts"),
    [
        ("l'homme", ["l'", "homme"]),
        ("Jusqu’aux", ["Jusqu’", "aux"]),
        ("«l'eau,", ["«l'", "eau,"]),
        ("jusqu'à-l'eau", ["jusqu'", "à-l'", "eau"]),
        ("quelqu'un", ["quelqu'", "un"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("homme", ["homme"]),
    ],
)
def test_a_token_is_parted_behind_its_elisions(token: str, parts: list[str]) -> None:
    found = traits_of("fr").parted(token)
    assert list(found) == parts
    assert "".join(found) == token


def test_a_blank_behind_an_elision_makes_words_of_its_own() -> None:
    assert traits_of("fr").spaced("Qu'il dit de l’eau") == "Qu' il dit de l’ eau"
    assert traits_of("de").spaced("er hat's") == "er hat's"


def test_of_a_language_without_a_file_what_is_usual_is_taken() -> None:
    assert traits_of("cy") == Traits()


@pytest.mark.parametrize("word", ["1er", "2e", "3mes", "in-8", "in-12", "5h30", "2m45", "20fr"])
def test_forms_with_figures_are_those_of_the_language(word: str) -> None:
    assert traits_of("fr").is_figure(word)
    assert not traits_of("de").is_figure(word)


@pytest.mark.parametrize("word", ["1850er", "14ten", "3te", "20jährigen", "3fach", "4spaltige"])
def test_german_forms_with_figures(word: str) -> None:
    assert traits_of("de").is_figure(word)
    assert not traits_of("en").is_figure(word)


@pytest.mark.parametrize(("word", "after"), [("l", "orateur"), ("Qu", "en"), ("d", "Heerentage")])
def test_words_are_elided_before_vowels(word: str, after: str) -> None:
    assert traits_of("fr").is_elided(word, after)
    assert not traits_of("fr").is_elided(word, "parti")
    assert not traits_of("en").is_elided(word, after)


@pytest.mark.parametrize(
    ("word", "is_so"),
    [("OEuvres", True), ("OEUVRES", False), ("Oeuvres", False), ("PHotos", False), ("OE", False)],
)
def test_two_capitals_may_stand_for_one_letter(word: str, *, is_so: bool) -> None:
    assert traits_of("fr").begins_with_two_for_one(word) is is_so
    assert not traits_of("en").begins_with_two_for_one(word)


@pytest.mark.parametrize(
    ("word", "other", "is_so"),
    [
        ("organised", "organized", True),
        ("organisation", "organization", True),
        ("analysing", "analyzing", True),
        ("paralised", "paralyzed", False),
        ("prise", "prize", False),
        ("organised", "organizes", False),
        ("rise", "ripe", False),
    ],
)
def test_spellings_of_one_word_are_alike_in_use(word: str, other: str, *, is_so: bool) -> None:
    assert are_alike_in_use(word, other, "en") is is_so
    assert not are_alike_in_use(word, other, "de")


def test_so_are_words_that_are_listed() -> None:
    assert are_alike_in_use("got", "get", "en")
