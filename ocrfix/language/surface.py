"""The printed form of words: their case, and the marks between two of them.

Costs are integers, 1/1024 of a nat each, as in `ocrfix.language.context`, whose ids of words
are asked with. The cost of a printed text is that of its words, of the gap between each two
and of the case of each, given the gap before it and the case of the word before.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.costs import UNIT
from ocrfix.language.hashed import Hashed
from ocrfix.language.hashed_batches import find
from ocrfix.language.kinds import LENGTHS, WORD
from ocrfix.words.arrays import ArrayFile

LOWER, CAPITAL, UPPER = range(3)
"""The case of a word: ``house``, ``House``, ``HOUSE``; a single large letter is `CAPITAL`."""
CASES = 3
OPENS = 0
"""The place of a word at the beginning of a sentence; the others are told by the word before."""
AFTER_SMALL, AFTER_CAPITAL, AFTER_UPPER = 1, 2, 3
"""The place behind ``house``, behind ``House`` and behind ``HOUSE``."""
QUOTED = 4
"""The place behind an opening quotation mark."""
PLACES = 5
MARKS = (" ", ",", ";", ":", ".", "?", "!", "--")
BARE, OPENING_QUOTE, CLOSING_QUOTE = range(3)
GAPS = len(MARKS) * 3
"""A gap is the number of its mark, plus eight if a quotation mark or bracket opens in it, or
sixteen if one closes."""
GAP_ROWS = 1 << 15
"""Words whose own gaps are known: the commonest; others go by the row of `WORD`."""
GAP_STEP = 64
PAIR_STEP = 64
PAIR_ZERO = 128
_ENDS = tuple(map(MARKS.index, ".?!"))


def place_of(gap: int, before: int) -> int:
    """Give where a word stands by the gap before it and the case of the word before that."""
    if gap % len(MARKS) in _ENDS:
        return OPENS
    if gap // len(MARKS) == OPENING_QUOTE:
        return QUOTED
    return AFTER_SMALL + before


class Surface:
    """Score the case of words and the gaps between them; the same on every machine."""

    def __init__(self, file: ArrayFile, class_of: Sequence[int]) -> None:
        """Take the tables of a context model's file, and what each id counts as."""
        self._class_of = np.asarray(class_of)
        ids: int = file.meta["surface_ids"]
        self._capital = np.asarray(file["capital"]).reshape(PLACES, ids)
        self._upper = np.asarray(file["upper"]).reshape(2, ids)
        self._ids = ids
        self._yes = np.asarray(file["yes"]).astype(np.int32)
        self._no = np.asarray(file["no"]).astype(np.int32)
        self._left = np.asarray(file["gap_behind"]).reshape(-1, GAPS)
        self._right = np.asarray(file["gap_before"]).reshape(-1, GAPS)
        self._prior = np.asarray(file["gap_prior"]).astype(np.int32)
        self._pairs = Hashed(file["pairs"], file.meta["surface_pairs"])
        self._exp = np.asarray(file["exp"]).astype(np.int64)
        self._log = np.asarray(file["log"]).astype(np.int64)

    def case_costs(self, ids: NDArray[np.int32], places: NDArray[np.intp]) -> NDArray[np.int32]:
        """Give what each case costs of words in their places: a row a word, a column a case.

        The columns are `LOWER`, `CAPITAL`, `UPPER`.
        """
        ids = np.where(ids < self._ids, ids, (ids - self._ids) // LENGTHS)
        capital = self._capital[places, ids]
        upper = self._upper[(places == AFTER_UPPER).astype(np.intp), ids]
        rest = self._no[upper]
        return np.stack((rest + self._no[capital], rest + self._yes[capital], self._yes[upper]), 1)

    def gain_of_capital(self, word: int, place: int) -> int:
        """Return how much less one word costs with a capital than in small letters."""
        known = word if word < self._ids else (word - self._ids) // LENGTHS
        capital = self._capital[place, known]
        return int(self._no[capital] - self._yes[capital])

    def chance_of_blank(self, left: int, right: int) -> float:
        """Return the chance that nothing but a blank stands between two words, by their ids."""
        words = (np.array([it], np.int32) for it in (left, right))
        return math.exp(-int(self.gap_costs(*words)[0, 0]) / UNIT)

    def odds_of_no_stop(
        self, left: NDArray[np.int32], right: NDArray[np.int32]
    ) -> NDArray[np.int32]:
        """Give ln of the odds that nothing stands between two words, not the end of a sentence."""
        costs = self.gap_costs(left, right)
        ends = np.arange(GAPS) % len(MARKS)
        least: NDArray[np.int32] = costs[:, np.isin(ends, _ENDS)].min(axis=1) - costs[:, 0]
        return least

    def gap_costs(self, left: NDArray[np.int32], right: NDArray[np.int32]) -> NDArray[np.int32]:
        """Give what each gap costs between two words: a row a pair, `GAPS` columns."""
        left, right = self._class_of[left], self._class_of[right]
        rows_left = np.where(left < GAP_ROWS, left, WORD)
        rows_right = np.where(right < GAP_ROWS, right, WORD)
        costs: NDArray[np.int32] = self._left[rows_left].astype(np.int32) + self._right[rows_right]
        costs *= GAP_STEP
        costs -= self._prior
        keys = left.astype(np.uint64) << np.uint64(16) | right.astype(np.uint64)
        found = find(self._pairs, keys)
        costs[:, 0] -= np.where(found >= 0, (found - PAIR_ZERO) * PAIR_STEP, 0)
        least = costs.min(axis=1)
        costs -= least[:, None]
        steps = np.minimum(costs >> 4, len(self._exp) - 1)
        total = self._exp[steps].sum(axis=1)
        costs += np.searchsorted(self._log, total, side="right")[:, None].astype(np.int32)
        return costs
