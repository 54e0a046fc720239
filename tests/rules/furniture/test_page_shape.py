"""Damage that the shape of a page betrays is shown, and nothing else."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile

CLEANER = Cleaner(Profile(only=("furniture.double-width",)), strict=True)
NARROW = "The river rose all the night\n"
WIDE = "The river rose all the night and the mayor asked for boats\n"
BITTEN = "rose all the night and mayor asked\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(NARROW * 40 + WIDE * 2, 2, id="two lines read across"),
        pytest.param(NARROW * 40 + WIDE + BITTEN, 1, id="one, and a piece of the next"),
        pytest.param(NARROW * 20 + WIDE + NARROW * 20, 0, id="a headline"),
        pytest.param(NARROW * 5 + WIDE * 2, 0, id="too few lines to know the column"),
    ],
)
def test_lines_across_two_columns(text: str, shown: int) -> None:
    assert len(CLEANER.clean(text).proposals) == shown
