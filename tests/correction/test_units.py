"""Sums of chances that are kept as whole numbers."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.costs import UNIT, Sums, cost_of

SUMS = Sums.load()
COSTS = st.integers(0, 40 * UNIT)


@given(COSTS, COSTS)
def test_adding_is_that_of_chances(one: int, other: int) -> None:
    exact = -math.log(math.exp(-one / UNIT) + math.exp(-other / UNIT)) * UNIT
    assert abs(SUMS.add(one, other) - exact) <= 1


@given(COSTS, COSTS)
def test_adding_knows_no_order(one: int, other: int) -> None:
    assert SUMS.add(one, other) == SUMS.add(other, one)


@given(st.integers(0, 10 * UNIT))
def test_a_chance_is_that_of_its_cost(cost: int) -> None:
    assert abs(SUMS.chance(cost) - math.exp(-cost / UNIT)) < 0.01


@given(st.floats(0.001, 0.999))
def test_odds_become_chances_again(chance: float) -> None:
    odds = cost_of(math.log(chance / (1 - chance)))
    assert abs(SUMS.of_odds(odds) - chance) < 0.01


def test_what_cannot_be_has_no_chance() -> None:
    assert SUMS.chance(1 << 30) == 0.0
    assert SUMS.of_odds(-(1 << 30)) == 0.0
    assert SUMS.of_odds(1 << 30) == 1.0
