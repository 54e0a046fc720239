"""In a ruin nothing is corrected."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.correction import Corrector
from ocrfix.correction.ruins import Ruins
from ocrfix.correction.stretch import stretch_of
from ocrfix.language.language import Language
from ocrfix.suspects.examine import Examiner
from ocrfix.text.tokens import iterate_blocks
from tests.correction.test_corrector import corrected

RUIN = "f.r ttti; vju 1 iii tiiw {} r f i.j hhtt u tlvii ;! t"
TEXT = "he was in the house {} the town of his father and mother there"


@pytest.mark.parametrize("word", ["witb tbe", "of tbe", "and -of"])
def test_what_is_mended_in_a_text_stays_in_a_ruin(corrector: Corrector, word: str) -> None:
    text, ruin = TEXT.format(word), RUIN.format(word)
    assert corrected(corrector, text) != text
    assert corrected(corrector, ruin) == ruin


def test_a_short_line_is_no_ruin() -> None:
    cleaned = Cleaner("research").clean("tbe prisou of Englaud")
    assert cleaned.text == "the prison of England"


def test_what_lies_between_the_figures_of_a_table_stays(corrector: Corrector) -> None:
    table = "12 e 4 8 o ti 367 tS 60 133 u 5 a 14 26 e witb 31 o 7 u 8 tt 61 40"
    assert corrected(corrector, table) == table


def test_a_figure_among_figures_is_not_guessed(corrector: Corrector) -> None:
    prices = "12 14 18 22 31 40 l8 44 50 61 72 80 91 99"
    assert corrected(corrector, prices) == prices


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (RUIN.format("and 'the"), "all of it a ruin"),
        (
            f"{TEXT.format('by')} {RUIN.format('at')} {TEXT.format('of')}",
            "one in the midst of text",
        ),
        ("12 e 4 8 o ti 367 tS 60 133 u 5 a 14 26 e witb 31 o 7 u 8 tt 61 40", "a table"),
        ("12 14 18 22 31 40 l8 44 50 61 72 80 91 99", "figures alone"),
        ("tbe prisou of Englaud", "too short to tell"),
        ("", "nothing"),
    ],
)
def test_all_tokens_at_once_are_told_as_one_by_one(text: str, why: str) -> None:
    language = Language.load("en")
    ruins, detector = Ruins(language), Examiner(language).detector
    looks, nature = detector.look_over(text)
    for block in iterate_blocks(text):
        stretch = stretch_of(text, block, looks, nature, language.traits, language.lexicon)
        single = [at for at in range(len(stretch.tokens)) if not ruins.holds(stretch, at, at + 1)]
        assert sorted(ruins.outside(stretch)) == single, why
