"""The cost of reading one word as another: only what differs costs, and no place too much."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.words.channel import UNSEEN, WEIGHT, LetterChannel
from ocrfix.words.confusions import Confusions

CHANNEL = LetterChannel(Confusions.load("en"))
WORDS = st.text(alphabet="abcehilmnortu", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("reading", "meant", "less_likely", "why"),
    [
        ("tbe", "the", "tqe", "h is read as b, seldom as q"),
        ("modem", "modern", "modexx", "rn is read as m"),
        ("tlie", "the", "tzie", "h is read as li"),
        ("tho", "the", "thk", "e is read as o"),
    ],
)
def test_what_was_mined_costs_less(reading: str, meant: str, less_likely: str, why: str) -> None:
    assert CHANNEL.weigh(reading, meant) > CHANNEL.weigh(less_likely, meant), why


def test_a_letter_that_was_never_confused_costs_the_most() -> None:
    assert CHANNEL.weigh("aqa", "axa") == pytest.approx(-WEIGHT * UNSEEN)


def test_the_same_letters_around_cost_nothing() -> None:
    assert CHANNEL.weigh("mornbng", "morning") == CHANNEL.weigh("mornbngs", "mornings")


@given(reading=WORDS, meant=WORDS)
def test_any_two_words_have_a_finite_cost(reading: str, meant: str) -> None:
    cost = CHANNEL.weigh(reading, meant)
    longer = max(len(reading), len(meant)) + 2
    assert (cost == 0) is (reading == meant)
    assert math.isfinite(cost)
    assert -WEIGHT * UNSEEN * longer <= cost <= 0
    assert CHANNEL.weigh(reading, meant) == cost
