"""Words that stand in no list and are made of listed ones."""

from __future__ import annotations

import pytest

from ocrfix.words.language import installed
from ocrfix.words.lexicon import Lexicon

pytestmark = pytest.mark.skipif(
    not {"de", "fr"} <= set(installed()), reason="German and French are not part of this copy"
)


@pytest.fixture(scope="module")
def german() -> Lexicon:
    return Lexicon.load("de")


@pytest.fixture(scope="module")
def french() -> Lexicon:
    return Lexicon.load("fr")


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("Zeitungsredaktion", "a compound with its s"),
        ("Theil", "th for t"),
        ("bey", "a small word that a row names whole"),
        ("theil", "a spelling of “teil”, though as “Theil” it is listed as a name"),
        ("grösste", "ss for ß, as the Swiss print"),
        ("Aerzte", "Ae for a capital Ä"),
        ("Gartenmauern", "a compound with an ending"),
    ],
)
def test_german_makes_words_of_words(german: Lexicon, word: str, why: str) -> None:
    assert german.knows(word), why


def test_a_spelling_that_is_a_name_too_is_as_common_as_it_was_counted(german: Lexicon) -> None:
    assert german.frequency_if_known("theil") == german.frequency("theil") > 0


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("Zeitungsrcdaktion", "one part is misread"),
        ("undder", "two small words run together"),
        ("Hausnicht", "a small word ends no compound"),
        ("fchön", "f for s"),
        ("cur", "three letters are not tried with k or z for c"),
    ],
)
def test_german_damage_is_no_word(german: Lexicon, word: str, why: str) -> None:
    assert not german.knows(word), why


@pytest.mark.parametrize(
    ("letters", "is_whole", "why"),
    [
        ("garten", True, "a listed word"),
        ("gartenmauer", True, "two"),
        ("gartenmauersteine", True, "three"),
        ("gartenmau", False, "the beginning of the second"),
        ("zeitungsred", False, "the same behind a link"),
    ],
)
def test_words_are_put_together(german: Lexicon, letters: str, *, is_whole: bool, why: str) -> None:
    assert german.begins_put_together(letters), why
    assert german.is_put_together(letters) is is_whole, why


@pytest.mark.parametrize("letters", ["gcrten", "gartenqx", "mcuergartcn"])
def test_nothing_put_together_begins_so(german: Lexicon, letters: str) -> None:
    assert not german.begins_put_together(letters)
    assert not german.is_put_together(letters)


def test_french_puts_no_words_together(french: Lexicon) -> None:
    assert french.is_put_together("jardin")
    assert not french.is_put_together("jardinmur")
    assert not french.begins_put_together("jardinmu")


def test_a_german_noun_wants_its_capital_and_so_does_a_compound_of_one(german: Lexicon) -> None:
    assert german.wants_capital("mauer")
    assert german.wants_capital("gartenmauer")
    assert not german.wants_capital("schreiben") or german.knows("schreiben")
    assert not german.wants_capital("nicht")


@pytest.mark.parametrize("word", ["Etat", "ECOLE", "Epoque", "THÉÂTRE"])
def test_french_capitals_may_lack_their_accents(french: Lexicon, word: str) -> None:
    assert french.knows(word)


@pytest.mark.parametrize("word", ["etat", "ecole", "Ecolc"])
def test_french_small_letters_may_not(french: Lexicon, word: str) -> None:
    assert not french.knows(word)


def test_a_hyphen_left_from_a_line_end_makes_no_french_word_doubtful(french: Lexicon) -> None:
    assert "quar-tiers" in french
    assert "quar-ticrs" not in french


@pytest.mark.parametrize(
    ("word", "is_word"), [("OEuvres", True), ("OEil", True), ("OEuvrcs", False), ("MAison", False)]
)
def test_french_capitals_that_stand_for_one_letter(word: str, *, is_word: bool) -> None:
    assert (word in Lexicon.load("fr")) is is_word
