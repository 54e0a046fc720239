"""Words in their places: what they cost there, and how much likelier others would be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.costs import UNIT

if TYPE_CHECKING:
    from ocrfix.language.context import ContextModel

SIDE = 2
"""Words on either side that are looked at."""
Ids = NDArray[np.int32]
Costs = NDArray[np.int32]


class Places:
    """Words in their places, as a model of context weighs them.

    Attributes:
        unease: Of each the nats that it costs, and the words behind it more than anywhere.
    """

    def __init__(self, context: ContextModel, words: Sequence[int], places: Sequence[int]) -> None:
        """Weigh some words of a row.

        Args:
            context: What weighs them.
            words: Ids of running words, 0 for what is none.
            places: Where in the row those stand that are weighed.
        """
        self._context = context
        row = np.array([*[0] * SIDE, *words, *[0] * SIDE], np.int32)
        windows = np.lib.stride_tricks.sliding_window_view(row, 2 * SIDE + 1)
        self._around: Ids = windows[np.array(places, np.intp)]
        self._printed = self._costs(self._around)
        behind = self._around[:, SIDE + 1 :]
        alone = np.where(behind > 0, context.along(behind, 1), 0)
        lift = (self._printed[:, 1:] - alone).sum(axis=1)
        self.unease: list[float] = ((self._printed[:, 0] + lift) / UNIT).tolist()

    def gains(
        self, numbers: Sequence[int] | NDArray[np.intp], words: Iterable[str]
    ) -> NDArray[np.float64]:
        """Give how many nats likelier words are than those that stand in some places.

        Args:
            numbers: The number of the place of each.
            words: What may be meant there, in small letters.
        """
        at = np.array(numbers, np.intp)
        meant = self._around[at]
        meant[:, SIDE] = self._context.ids(words)
        gains: NDArray[np.float64] = (self._printed[at] - self._costs(meant)).sum(axis=1) / UNIT
        return gains

    def _costs(self, around: Ids) -> Costs:
        """Give what the middle word of each row and those behind it cost there, a column each."""
        return np.where(around[:, SIDE:] > 0, self._context.along(around, SIDE + 1), 0)
