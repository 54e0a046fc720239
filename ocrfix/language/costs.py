"""Arithmetic of costs: negative natural logarithms of chances, as whole numbers.

A cost counts 1/1024 of a nat; the dearer, the less likely. ``exp`` and ``log`` differ between
machines in the last digit, and so would decisions. Whole numbers do not; the logarithm of a sum of
chances comes from a shipped table.
"""

from __future__ import annotations

import math
from functools import cache

from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile

UNIT = 1024
"""Parts of a nat."""
CERTAIN = 1 << 16
"""Parts that chances are counted in."""
IMPOSSIBLE = 1 << 30
"""The cost of what cannot be."""


def cost_of(nats: float) -> int:
    """Give a number of nats, as weights are written in, as a cost."""
    return round(nats * UNIT)


def odds_of(chance: float) -> int:
    """Give a chance as ln of odds, in parts of a nat."""
    chance = min(max(chance, 1e-6), 1.0 - 1e-6)
    return cost_of(math.log(chance / (1.0 - chance)))


class Sums:
    """Add chances that are given as costs."""

    def __init__(self, file: ArrayFile) -> None:
        """Take the tables of ``packaging/correction/sums.py``."""
        self._gain = [*file["gain"]]
        self._chance = [*file["chance"]]

    @classmethod
    def load(cls) -> Sums:
        """Give the shipped tables, read once per process."""
        return _load()

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
        at = cost >> 3
        return self._chance[at] / CERTAIN if at < len(self._chance) else 0.0

    def of_odds(self, odds: int) -> float:
        """Give ln of odds, in parts of a nat, as a chance, 0..1."""
        if odds >= 0:
            return self.chance(self._gain[odds] if odds < len(self._gain) else 0)
        return self.chance(-odds + (self._gain[-odds] if -odds < len(self._gain) else 0))


@cache
def _load() -> Sums:
    return Sums(ArrayFile(resource("correction", "sums.bin")))
