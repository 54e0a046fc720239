"""Sums of chances that are kept as whole numbers."""

from __future__ import annotations

import functools
import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.costs import UNIT, cost_of
from ocrfix.language.sums import Sums

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


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 30 * UNIT)), min_size=1))
def test_sums_of_groups_are_those_of_one_after_the_other(things: list[tuple[int, int]]) -> None:
    groups, costs = (np.array(column, np.int64) for column in zip(*things, strict=True))
    found = dict(zip(*(it.tolist() for it in SUMS.of_groups(groups, costs)), strict=True))
    wanted = {
        group: functools.reduce(SUMS.add, costs[groups == group].tolist())
        for group in set(groups.tolist())
    }
    assert found.keys() == wanted.keys()
    assert all(abs(found[it] - wanted[it]) <= 1 + len(things) // 2 for it in wanted)
