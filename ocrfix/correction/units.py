"""Sums of chances for many cases at once; those of one are in `ocrfix.language.costs`."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.costs import IMPOSSIBLE, cost_of
from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile

CHANCE_STEP = 3
"""Chances are told for every eighth cost: bits that are dropped."""
Whole = NDArray[np.int64]


def cost_of_share(part: int, whole: int) -> int:
    """Give what it costs to be of a part of a whole."""
    return cost_of(math.log(whole / part)) if part > 0 else IMPOSSIBLE


class BatchSums:
    """Add chances of many cases at once, as `Sums` adds those of one."""

    def __init__(self) -> None:
        file = ArrayFile(resource("correction", "sums.bin"))
        # A last gain of nothing, and a last chance, for all that is further apart.
        self._gains = np.array([*file["gain"], 0], np.int64)
        self._chances = np.array([*file["chance"], 0], np.int64)
        self._parts = np.array([*file["part"], 0], np.int64)
        self._logs = np.array(file["log"], np.int64)

    @classmethod
    @cache
    def load(cls) -> BatchSums:
        """Return the shipped tables, read once per process."""
        return cls()

    def add(self, one: Whole, other: Whole) -> Whole:
        """Give the costs of either of two things that exclude each other, place by place."""
        apart = np.minimum(np.abs(one - other), len(self._gains) - 1)
        costs: Whole = np.minimum(one, other) - self._gains[apart]
        return costs

    def of_groups(self, groups: Whole, costs: Whole) -> tuple[Whole, Whole]:
        """Give the costs of any of several things that exclude each other, group by group.

        Args:
            groups: The number of the group of each thing.
            costs: What each costs.

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
            total = self.add(total, column)
        at = np.maximum(costs - total[:, None], 0) >> CHANCE_STEP
        chances: Whole = self._chances[np.minimum(at, len(self._chances) - 1)]
        return chances
