"""Arithmetic of costs: negative natural logarithms of chances, as whole numbers.

A cost counts 1/1024 of a nat; the dearer, the less likely. Whole numbers add up to the same on
every machine, and so decisions are the same. Sums of chances are in `ocrfix.language.sums`.
"""

from __future__ import annotations

import math

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


def cost_of_share(part: int, whole: int) -> int:
    """Give what it costs to be of a part of a whole."""
    return cost_of(math.log(whole / part)) if part > 0 else IMPOSSIBLE
