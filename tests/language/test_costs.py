"""Arithmetic of costs."""

from __future__ import annotations

import functools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.correction.units import BatchSums
from ocrfix.language.costs import UNIT, Sums


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 30 * UNIT)), min_size=1))
def test_sums_of_groups_are_those_of_one_after_the_other(things: list[tuple[int, int]]) -> None:
    groups, costs = (np.array(column, np.int64) for column in zip(*things, strict=True))
    found = dict(zip(*(it.tolist() for it in BatchSums().of_groups(groups, costs)), strict=True))
    wanted = {
        group: functools.reduce(Sums.load().add, costs[groups == group].tolist())
        for group in set(groups.tolist())
    }
    assert found.keys() == wanted.keys()
    assert all(abs(found[it] - wanted[it]) <= 1 + len(things) // 2 for it in wanted)
