"""In a ruin nothing is corrected."""

from __future__ import annotations

import pytest

from ocrfix.correction import Corrector
from tests.correction.test_corrector import corrected

RUIN = "f.r ttti; vju 1 iii tiiw {} r f i.j hhtt u tlvii ;! t"
TEXT = "he was in the house {} the town of his father and mother there"


@pytest.mark.parametrize("word", ["witb tbe", "of tbe", "and 'the"])
def test_what_is_mended_in_a_text_stays_in_a_ruin(corrector: Corrector, word: str) -> None:
    text, ruin = TEXT.format(word), RUIN.format(word)
    assert corrected(corrector, text) != text
    assert corrected(corrector, ruin) == ruin


def test_a_short_line_is_no_ruin(corrector: Corrector) -> None:
    assert corrected(corrector, "tbe prisou of Englaud") == "the prison of England"


def test_what_lies_between_the_figures_of_a_table_stays(corrector: Corrector) -> None:
    table = "12 e 4 8 o ti 367 tS 60 133 u 5 a 14 26 e witb 31 o 7 u 8 tt 61 40"
    assert corrected(corrector, table) == table


def test_a_figure_among_figures_is_read(corrector: Corrector) -> None:
    prices = "12 14 18 22 31 40 l8 44 50 61 72 80 91 99"
    assert corrected(corrector, prices) == prices.replace("l8", "18")
