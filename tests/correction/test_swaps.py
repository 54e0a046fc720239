"""Letters that a document shows misread over and over."""

from __future__ import annotations

import re

import pytest

from ocrfix.correction.decode import Weighed
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.swaps import swap_of, with_swaps


@pytest.mark.parametrize(
    ("printed", "meant", "swap"),
    [
        ("tes", "les", "t l"),
        ("Do", "de", "o e"),
        ("arnie", "amie", "rn m"),
        ("eté", "été", "accent"),
        ("méme", "même", "accent"),
        ("ville", "villes", ""),
        ("les", "les", ""),
        ("quelque", "chose", ""),
    ],
)
def test_what_was_misread(printed: str, meant: str, swap: str) -> None:
    assert swap_of(printed, meant) == swap


def weighed(text: str, word: str, meant: str, odds: int) -> Weighed:
    found = re.search(rf"\b{word}\b", text)
    assert found
    return Weighed(Reading(0, 1, *found.span(), meant, (1,), 0, Operation.LISTED), 0, odds)


def test_other_places_count_where_the_reading_is_likely() -> None:
    text = "tes amis, ta mer, te pont, un an"
    found = [
        weighed(text, "tes", "les", 5),
        weighed(text, "ta", "la", 5),
        weighed(text, "te", "le", -5),
        weighed(text, "an", "au", 5),
    ]
    assert [it.swaps for it in with_swaps(text, found)] == [1, 1, 2, 0]
