"""In a ruin nothing is corrected."""

from __future__ import annotations

import pytest

from ocrfix.correction import Corrector
from tests.correction.test_corrector import corrected, corrector

__all__ = ["corrector"]

RUIN = "f.r ttti; vju 1 iii tiiw {} r f i.j hhtt u tlvii ;! t"
TEXT = "he was in the house {} the town of his father and mother there"


@pytest.mark.parametrize("word", ["witb tbe", "of tbe", "and 'the"])
def test_what_is_mended_in_a_text_stays_in_a_ruin(corrector: Corrector, word: str) -> None:
    text, ruin = TEXT.format(word), RUIN.format(word)
    assert corrected(corrector, text) != text
    assert corrected(corrector, ruin) == ruin


def test_a_short_line_is_no_ruin(corrector: Corrector) -> None:
    assert corrected(corrector, "tbe prisou of Englaud") == "the prison of England"
