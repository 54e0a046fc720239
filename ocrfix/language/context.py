"""The likelihood of a word behind the words before it: a model of groups of up to four words.

Costs are integers, see `ocrfix.language.costs`: -1024 ln P(word | words before). Words are in lower
case, apostrophes straight. What is no known word counts as one of a few *kinds*, and what it
costs to be just this word of its kind is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.hashed import Hashed
from ocrfix.language.kinds import KINDS, LENGTHS, kind_of
from ocrfix.language.surface import Surface
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.cache import Memo

_WORD_BITS = np.uint64(16)
_BUCKET_BITS, HASH_BITS = 16, 32
"""Bits of a hash that say where it stands in a file, and how many of the next are kept there."""
_BATCH = 1 << 14
"""Groups scored at once: what numpy holds meanwhile stays in the cache of the processor."""
MOST_KNOWN = 1 << 14
"""Costs of single groups that are remembered, some 2 MB: rules and corrections that run again ask
for the same."""


def hash_of(word: str) -> int:
    """Give 64 bits that stand for a word."""
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def kept_of(code: int) -> int:
    """Give the bits of a hash that a file keeps, beside those that say where it stands."""
    return code >> 64 - _BUCKET_BITS - HASH_BITS & (1 << HASH_BITS) - 1


class ContextModel:
    """Score words behind other words; the same on every machine.

    Attributes:
        order: Words of the longest group, 2 to 4.
        known: How many words are known by themselves; their ids are the first behind the kinds.
        meta: What the builder wrote about the file.
        surface: How words are printed, asked with the same ids.
    """

    def __init__(self, path: Path) -> None:
        """Map a model into memory.

        Raises:
            RulePackError: The file is missing or is no such file.
        """
        file = ArrayFile(path)
        self.meta: dict[str, Any] = file.meta
        self.order: int = file.meta["order"]
        self.surface = Surface(file)
        self.known: int = file.meta["known"]
        self._hashes = file["hashes"]
        # Older files hold whole hashes.
        self._are_whole = "hash_bits" not in self.meta
        self._buckets = file["buckets"]
        self._hashed_ids = file["ids"]
        self._class_of = file["class_of"]
        self._extra = file["extra"]
        self._unknown = len(self._class_of) - len(KINDS) * LENGTHS
        self._class_array: NDArray[np.uint16] = np.asarray(self._class_of)
        self._extra_array: NDArray[np.uint16] = np.asarray(self._extra)
        self._alone = file["alone"]
        self._rest = file["rest"]
        self._costs = [file["costs"]] * (self.order - 2) + [file["last_costs"]]
        self._rests = file["rests"]
        self._tables = [
            Hashed(file[f"cells{order}"], file.meta["shapes"][order - 2])
            for order in range(2, self.order + 1)
        ]
        self._cost_bits: list[int] = file.meta["cost_bits"]
        self._cost_masks = [(1 << bits) - 1 for bits in self._cost_bits]
        self._alone_array = np.asarray(self._alone).astype(np.int32)
        self._rest_array = np.asarray(self._rest).astype(np.int32)
        self._costs_arrays = [np.asarray(costs).astype(np.int32) for costs in self._costs]
        self._rests_array = np.asarray(self._rests).astype(np.int32)
        self._known_costs: dict[tuple[int, ...], int] = {}
        self._ids = Memo(self._find)
        self.id_of = self._ids.__getitem__
        self.id_as_printed = Memo(self._find_as_printed).__getitem__

    def _find_as_printed(self, word: str) -> int:
        lower = word.lower().replace("’", "'")
        # Remembered as it is printed alone: once is enough.
        known = self._ids.get(lower)
        return self._find(lower) if known is None else known

    def _find(self, word: str) -> int:
        code = hash_of(word)
        bucket = code >> 64 - _BUCKET_BITS
        if not self._are_whole:
            code = kept_of(code)
        hashes = self._hashes
        for at in range(self._buckets[bucket], self._buckets[bucket + 1]):
            if hashes[at] == code:
                return self._hashed_ids[at]
        return self._unknown + kind_of(word) * LENGTHS + min(len(word), LENGTHS - 1)

    def has_counted(self, known: int) -> bool:
        """Return whether an id is that of one word, and not of all unknown ones of its kind."""
        return known < self._unknown

    def ids(self, words: Iterable[str]) -> NDArray[np.int32]:
        """Give the ids of words in lower case."""
        return np.fromiter(map(self.id_of, words), np.int32)

    def classes(self, ids: NDArray[np.int32]) -> NDArray[np.int32]:
        """Give what words count as in groups: themselves, or their kinds."""
        classes: NDArray[np.int32] = self._class_array[ids].astype(np.int32)
        return classes

    def score(self, ids: NDArray[np.int32]) -> NDArray[np.int32]:
        """Give the cost of the last word of each row behind those before it.

        Args:
            ids: One group of words a row, at most ``order`` columns; `NOTHING` for words
                before that are not there or not known.
        """
        if len(ids) > _BATCH:
            parts = (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))
            return np.concatenate([self.score(part) for part in parts])
        ids = ids[:, -self.order :]
        extra = self._extra_array[ids[:, -1]]
        classes = self._class_array[ids]
        keys = classes.T.astype(np.uint64)
        word, length = keys[-1], classes.shape[1]
        cost: NDArray[np.int32] = self._alone_array[classes[:, -1]]
        if length == 1:
            return cost + extra
        history, rest = keys[-2], self._rest_array[classes[:, -2]]
        is_word = is_history = np.ones(len(ids), bool)
        for size, table in enumerate(self._tables[: length - 1], 1):
            # A group is known only if what ends it is, and what begins it.
            found = table.find(history << _WORD_BITS | word)
            is_word = is_word & is_history & (found >= 0)
            own = self._costs_arrays[size - 1][found & self._cost_masks[size - 1]]
            cost = np.where(is_word, own, cost + rest)
            if size == length - 1:
                break
            history = history | keys[-2 - size] << np.uint64(16 * size)
            behind = table.find(history)
            is_history = is_history & (behind >= 0)
            rest = self._rests_array[behind >> self._cost_bits[size - 1]]
            rest[~is_history] = 0
        return cost + extra

    def along(self, rows: NDArray[np.int32], order: int) -> NDArray[np.int32]:
        """Give what each word of a row, or of several, costs behind the words before it.

        Args:
            rows: Ids, those of a row along the last axis.
            order: Words of a group, the word itself with those before it. The first of a row that
                have not so many before them are left out.
        """
        groups = np.lib.stride_tricks.sliding_window_view(rows, order, axis=-1)
        return self.score(groups.reshape(-1, order)).reshape(groups.shape[:-1])

    def cost(self, *ids: int) -> int:
        """Give the cost of the last of some ids behind those before it, as `score` does."""
        cost = self._known_costs.get(ids)
        if cost is None:
            if len(self._known_costs) >= MOST_KNOWN:
                self._known_costs.clear()
            cost = self._known_costs[ids] = self._cost(ids)
        return cost

    def _cost(self, ids: Sequence[int]) -> int:
        extra = self._extra[ids[-1]]
        *before, word = map(self._class_of.__getitem__, ids[-self.order :])
        cost = self._alone[word]
        if not before:
            return cost + extra
        history = before[-1]
        rest, is_known = self._rest[history], True
        for size, table in enumerate(self._tables[: len(before)], 1):
            found = table.get(history << 16 | word) if is_known else -1
            is_known = found >= 0
            if is_known:
                cost = self._costs[size - 1][found & self._cost_masks[size - 1]]
            else:
                cost += rest
            if size == len(before):
                break
            history |= before[-1 - size] << 16 * size
            behind = table.get(history)
            if behind < 0:
                break
            rest = self._rests[behind >> self._cost_bits[size - 1]]
        return cost + extra
