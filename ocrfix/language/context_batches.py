"""The model of context of `ocrfix.language.context`, asked about many groups of words at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.context_tables import WORD_BITS, ContextTables
from ocrfix.language.hashed_batches import find

_BATCH = 1 << 13
"""Groups scored at once: what numpy holds meanwhile stays in the cache of the processor."""
_WORD_BITS = np.uint64(WORD_BITS)


class ContextBatches:
    """Score words behind other words, many at once; the same on every machine."""

    def __init__(self, tables: ContextTables, id_of: Callable[[str], int]) -> None:
        self._id_of = id_of
        self._class_of: NDArray[np.uint16] = np.asarray(tables.class_of)
        self._extra: NDArray[np.uint16] = np.asarray(tables.extra)
        self._alone: NDArray[np.uint16] = np.asarray(tables.alone)
        self._rest: NDArray[np.uint16] = np.asarray(tables.rest)
        self._groups = tables.groups
        self._costs = [np.asarray(it).astype(np.int32) for it in tables.costs]
        self._rests = np.asarray(tables.rests).astype(np.int32)
        self._cost_bits, self._cost_masks = tables.cost_bits, tables.cost_masks

    def ids(self, words: Iterable[str]) -> NDArray[np.int32]:
        """Give the ids of words in lower case."""
        return np.fromiter(map(self._id_of, words), np.int32)

    def classes(self, ids: NDArray[np.int32]) -> NDArray[np.int32]:
        """Give what words count as in groups: themselves, or their kinds."""
        classes: NDArray[np.int32] = self._class_of[ids].astype(np.int32)
        return classes

    def along(self, rows: NDArray[np.int32], order: int) -> NDArray[np.int32]:
        """Give what each word of a row, or of several, costs behind the words before it.

        Args:
            rows: Ids, those of a row along the last axis.
            order: Words of a group, the word itself with those before it. The first of a row that
                have not so many before them are left out.
        """
        groups = np.lib.stride_tricks.sliding_window_view(rows, order, axis=-1)
        return self.score(groups.reshape(-1, order)).reshape(groups.shape[:-1])

    def score(self, ids: NDArray[np.int32]) -> NDArray[np.int32]:
        """Give the cost of the last word of each row behind those before it.

        Args:
            ids: One group of words a row, at most ``order`` columns; `NOTHING` for words
                before that are not there or not known.
        """
        if len(ids) > _BATCH:
            parts = (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))
            return np.concatenate([self.score(part) for part in parts])
        ids = ids[:, -1 - len(self._groups) :]
        extra = self._extra[ids[:, -1]]
        classes = self._class_of[ids]
        keys = classes.T.astype(np.uint64)
        word, length = keys[-1], classes.shape[1]
        cost = self._alone[classes[:, -1]].astype(np.int32)
        if length == 1:
            return cost + extra
        history, rest = keys[-2], self._rest[classes[:, -2]].astype(np.int32)
        is_word = is_history = np.ones(len(ids), bool)
        for size, groups in enumerate(self._groups[: length - 1], 1):
            # A group is known only if what ends it is, and what begins it.
            found = find(groups, history << _WORD_BITS | word)
            is_word = is_word & is_history & (found >= 0)
            own = self._costs[size - 1][found & self._cost_masks[size - 1]]
            cost = np.where(is_word, own, cost + rest)
            if size == length - 1:
                break
            history = history | keys[-2 - size] << np.uint64(WORD_BITS * size)
            behind = find(groups, history)
            is_history = is_history & (behind >= 0)
            rest = self._rests[behind >> self._cost_bits[size - 1]]
            rest[~is_history] = 0
        return cost + extra
