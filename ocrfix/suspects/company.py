"""The likelihood of words behind the three before them, and of the next ones behind them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ocrfix.language.context import ContextModel

WEIGHT = 0.3
"""Weight of this model beside `words.counts`: the model learnt from books, the counts are of
newspapers. Weights from 0.3 to 0.75 were tried, each with less weight for the counts; this one put
the right word first most often on BLN600, and as often as any other on Overproof."""
ORDER = 4
"""Words of the longest group that the model knows."""
WINDOW = 64
"""Characters looked at on either side."""
_UNIT = 1024.0
# The parts of a compound are weighed one by one, as two words beside it are.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Company:
    """Weigh what may stand somewhere between the words around; to be made once and kept."""

    def __init__(self, context: Callable[[], ContextModel] | None) -> None:
        """Take the model, to be loaded with the first place that is weighed; None for none."""
        self._load = context

    def costs(self, text: str, options: Sequence[tuple[int, int, str]]) -> list[float]:
        """Weigh what may be put into a text.

        Args:
            text: The text.
            options: Where each would stand, half-open, and what in small letters.

        Returns:
            What each and the words behind it cost more, in nats, for standing here, weighted.
        """
        if not options or self._load is None:
            return [0.0] * len(options)
        # Loaded with the first place that is weighed: a command that weighs none does without.
        import numpy as np  # noqa: PLC0415

        context = self._load()
        around: dict[tuple[int, int], tuple[list[int], list[int]]] = {}
        row: list[int] = []
        lasts: list[int] = []
        owners: list[int] = []
        for owner, (start, end, words) in enumerate(options):
            # The model knows numbers by their kinds alone.
            if any(map(str.isdigit, words)):
                continue
            place = start, end
            if place not in around:
                around[place] = self._around(text, place, context)
            before, behind = around[place]
            row += before
            first = len(row)
            row += map(context.id_of, _words_of(words))
            row += behind
            lasts += range(first, len(row))
            owners += repeat(owner, len(row) - first)
        if not lasts:
            return [0.0] * len(options)
        groups = np.array(row, np.int32)[np.array(lasts)[:, None] + np.arange(1 - ORDER, 1)]
        # What a word costs wherever it stands is told by the counts.
        costs = context.score(groups) - context.score(groups[:, -1:])
        sums = np.bincount(owners, costs, minlength=len(options))
        return [WEIGHT * total / _UNIT for total in sums.tolist()]

    @staticmethod
    def _around(
        text: str, place: tuple[int, int], context: ContextModel
    ) -> tuple[list[int], list[int]]:
        """Give the words before and behind a place, as the model knows them."""
        start, end = place
        before = _words_of(text[max(0, start - WINDOW) : start])[-ORDER + 1 :]
        behind = _words_of(text[end : end + WINDOW])[: ORDER - 1]
        missing = [0] * (ORDER - 1 - len(before))
        return [*missing, *map(context.id_of, before)], [*map(context.id_of, behind)]


def _words_of(text: str) -> list[str]:
    return [it.lower().replace("’", "'") for it in _WORD.findall(text)]
