"""Sums of chances that are given as costs, one by one or many at once.

``exp`` and ``log`` differ between machines in the last digit, and so would decisions; so the
logarithm of a sum of chances comes from a shipped table.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.costs import CERTAIN, IMPOSSIBLE
from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile

CHANCE_STEP = 8
"""Chances are told for every eighth cost."""
Whole = NDArray[np.int64]


class Sums:
    """Add chances that are given as costs."""

    def __init__(self) -> None:
        """Take the tables of ``packaging/correction/sums.py``."""
        file = ArrayFile(resource("correction", "sums.bin"))
        self._gain = [*file["gain"]]
        self._chance = [*file["chance"]]
        # A last gain of nothing, and a last chance, for all that is further apart.
        self._gains = np.array([*self._gain, 0], np.int64)
        self._chances = np.array([*self._chance, 0], np.int64)
        self._parts = np.array([*file["part"], 0], np.int64)
        self._logs = np.array(file["log"], np.int64)

    @classmethod
    @cache
    def load(cls) -> Sums:
        """Give the shipped tables, read once per process."""
        return cls()

    def add(self, one: int, other: int) -> int:
        """Give the cost of either of two things that exclude each other."""
        if one > other:
            one, other = other, one
        apart = other - one
        return one - self._gain[apart] if apart < len(self._gain) else one

    def chance(self, cost: int) -> float:
        """Give a cost as a chance, 0..1, in steps of 1 / `CERTAIN`."""
        if cost <= 0:
            return 1.0
        at = cost // CHANCE_STEP
        return self._chance[at] / CERTAIN if at < len(self._chance) else 0.0

    def of_odds(self, odds: int) -> float:
        """Give ln of odds, in parts of a nat, as a chance, 0..1."""
        return self.chance(max(-odds, 0) - self.add(0, abs(odds)))

    def add_each(self, one: Whole, other: Whole) -> Whole:
        """Give the costs of either of two things that exclude each other, place by place."""
        apart = np.minimum(np.abs(one - other), len(self._gains) - 1)
        costs: Whole = np.minimum(one, other) - self._gains[apart]
        return costs

    def of_groups(self, groups: Whole, costs: Whole) -> tuple[Whole, Whole]:
        """Give the costs of any of several things that exclude each other, by the group of each.

        Returns:
            The numbers of the groups, ascending, and the cost of each.
        """
        order = np.argsort(groups, kind="stable")
        groups, costs = groups[order], costs[order]
        begins = np.flatnonzero(np.diff(groups, prepend=-1))
        if not len(begins):
            return groups, costs
        least = np.minimum.reduceat(costs, begins)
        lengths = np.diff(begins, append=len(costs))
        apart = np.minimum(costs - np.repeat(least, lengths), len(self._parts) - 1)
        total = np.add.reduceat(self._parts[apart], begins)
        gains = np.searchsorted(self._logs, total, side="right")
        return groups[begins], np.where(least < IMPOSSIBLE, least - gains, IMPOSSIBLE)

    def chances(self, costs: Whole) -> Whole:
        """Give the chance of each of several things of which one is so, a row a case.

        Returns:
            In parts of `CERTAIN`.
        """
        total = costs[:, 0]
        for column in costs.T[1:]:
            total = self.add_each(total, column)
        at = np.maximum(costs - total[:, None], 0) // CHANCE_STEP
        chances: Whole = self._chances[np.minimum(at, len(self._chances) - 1)]
        return chances
