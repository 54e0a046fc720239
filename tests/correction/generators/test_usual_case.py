"""The case of words whose letters tell little of it."""

from __future__ import annotations

import pytest

from ocrfix.correction.generators.usual_case import UsualCase, is_in_sentence
from ocrfix.language.language import Language
from tests.correction.made_stretches import made_stretch


@pytest.fixture(scope="module")
def english() -> Language:
    return Language.load("en")


@pytest.mark.parametrize(
    ("text", "printed", "word", "meant", "why"),
    [
        ("in the employ of bir Henry Davies", "bir", "sir", "Sir", "before a name"),
        ("he was asked, bir, to go", "bir", "sir", "sir", "before none"),
        ("he saw bir In the town", "bir", "sir", "sir", "no name: a misread small letter"),
        ("the Fastcrn Suburbs team", "Fastcrn", "eastern", "Eastern", "a name of two words"),
        ("it was Annie lirown who came", "lirown", "brown", "Brown", "behind another name"),
        ("by Princess Beatrice, yrince Leopold", "yrince", "prince", "Prince", "behind a comma"),
        ("at home. lie was ill", "lie", "he", "He", "it opens a sentence"),
        ("that; nhe had acted", "nhe", "he", "he", "the sentence goes on"),
        ("a part o. tlie trial", "tlie", "the", "the", "behind a piece, and its letter is small"),
        ("a part o. lhe trial", "lhe", "the", "the", "behind a piece"),
        ("struck water Rt a depth", "Rt", "at", "at", "a misread letter is no capital there"),
        ("the camp WPS near here", "WPS", "was", "was", "capitals of one shape with small letters"),
        ("BUT IT WPS LATE", "WPS", "was", "WAS", "among capitals"),
        ("the camp TBE near here", "TBE", "the", "THE", "its own capitals tell"),
    ],
)
def test_the_case_of_a_word_in_its_place(
    english: Language, text: str, printed: str, word: str, meant: str, why: str
) -> None:
    stretch = made_stretch(text, english)
    (at,) = [number for number, it in enumerate(stretch.tokens) if it.core == printed]
    assert UsualCase(english).of(stretch, at, printed, word) == meant, why


def test_what_is_inside_a_sentence(english: Language) -> None:
    stretch = made_stretch("He went home. Then Mary came", english)
    inside = [is_in_sentence(stretch, at) for at in range(len(stretch.tokens))]
    assert inside == [False, False, True, False, False, False]
