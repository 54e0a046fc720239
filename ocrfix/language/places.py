"""Words in their places: what they cost there, and how much likelier others would be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.context import ContextModel
from ocrfix.language.costs import UNIT

SIDE = 2
"""Words on either side that are looked at."""
Ids = NDArray[np.int32]
Costs = NDArray[np.int32]
Numbers = NDArray[np.intp]


class Places:
    """Words in their places, as a model of context weighs them.

    Attributes:
        unease: Of each the nats that it costs, and the words behind it more than anywhere.
    """

    def __init__(
        self, context: ContextModel, words: Sequence[int] | Ids, places: Sequence[int] | Numbers
    ) -> None:
        """Weigh some words of a row of ids, 0 for what is none, by their places in it."""
        self._context = context
        row = np.zeros(len(words) + 2 * SIDE, np.int32)
        row[SIDE:-SIDE] = words
        at = np.array(places, np.intp)
        self._around: Ids = _groups(row, 2 * SIDE + 1)[at]
        costs, lifts = self._costs_in(row, at)
        # Of each the word itself and those behind it.
        here = at[:, None] + np.arange(SIDE + 1)
        self._printed: Costs = costs[here]
        self.unease: list[float] = ((costs[at] + lifts[here[:, 1:]].sum(axis=1)) / UNIT).tolist()

    def _costs_in(self, row: Ids, at: Numbers) -> tuple[Costs, Costs]:
        """Give what words of a row cost, and how much more than anywhere: 0 for what is none.

        Those in some places and next behind, each once: it is a neighbour of several.
        """
        costs, lifts = np.zeros((2, len(row)), np.int32)
        is_asked = np.zeros(len(row), bool)
        for behind in range(SIDE + 1):
            is_asked[at + behind] = True
        asked = np.flatnonzero(is_asked[:-SIDE] & (row[SIDE:] > 0))
        groups = _groups(row, SIDE + 1)[asked]
        costs[asked] = self._context.batches.score(groups)
        lifts[asked] = costs[asked] - self._context.batches.score(groups[:, -1:])
        return costs, lifts

    def gains(self, numbers: Sequence[int] | Numbers, words: Iterable[str]) -> NDArray[np.float64]:
        """Give how many nats likelier words, in small letters, are than those in some places."""
        at = np.array(numbers, np.intp)
        meant = self._around[at]
        meant[:, SIDE] = self._context.batches.ids(words)
        gains: NDArray[np.float64] = (self._printed[at] - self._costs(meant)).sum(axis=1) / UNIT
        return gains

    def gains_without(self, numbers: Sequence[int]) -> NDArray[np.float64]:
        """Give how many nats likelier the words behind some places are if nothing stood there."""
        at = np.array(numbers, np.intp)
        without = np.delete(self._around[at], SIDE, axis=1)
        costs = self._costs(without).sum(axis=1)
        gains: NDArray[np.float64] = (self._printed[at].sum(axis=1) - costs) / UNIT
        return gains

    def _costs(self, rows: Ids) -> Costs:
        """Give what the words of each row cost behind its first `SIDE`, a column each."""
        return np.where(rows[:, SIDE:] > 0, self._context.batches.along(rows, SIDE + 1), 0)


def _groups(row: Ids, size: int) -> Ids:
    """Give the groups of so many words that stand one behind the other in a row."""
    return np.lib.stride_tricks.sliding_window_view(row, size)
