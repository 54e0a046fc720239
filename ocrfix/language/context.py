"""How likely a word is behind the words before it: a model of groups of up to four words.

Costs are integers, 1/1024 of a nat each: -1024 ln P(word | words before). Words are in lower
case, apostrophes straight. What is no known word counts as one of a few *kinds*, and what it
costs to be just this word of its kind is added.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.hashed import Hashed
from ocrfix.language.kinds import KINDS, LENGTHS, NOTHING, OPENING, kind_of
from ocrfix.language.surface import Surface
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.memo import Memo

UNIT = 1024
"""Parts of a nat that costs are counted in."""
_WORD_BITS = np.uint64(16)
_BATCH = 1 << 14
"""Groups scored at once: what numpy holds meanwhile stays in the cache of the processor."""


def hash_of(word: str) -> int:
    """Give 64 bits that stand for a word."""
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


class ContextModel:
    """Scores words behind other words; the same on every machine.

    Attributes:
        order: Words of the longest group, 2 to 4.
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
        self._hashes = file["hashes"]
        self._buckets = file["buckets"]
        self._hashed_ids = file["ids"]
        self._class_of = file["class_of"]
        self._extra = file["extra"]
        self._unknown = len(self._class_of) - len(KINDS) * LENGTHS
        self._class_array = np.asarray(self._class_of)
        self._extra_array = np.asarray(self._extra)
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
        self._ids = Memo(self._find)
        self.id_of = self._ids.__getitem__

    def _find(self, word: str) -> int:
        code = hash_of(word)
        bucket = code >> 48
        hashes = self._hashes
        for at in range(self._buckets[bucket], self._buckets[bucket + 1]):
            if hashes[at] == code:
                return self._hashed_ids[at]
        return self._unknown + kind_of(word) * LENGTHS + min(len(word), LENGTHS - 1)

    def ids(self, words: Iterable[str]) -> NDArray[np.int32]:
        """Give the ids of words in lower case."""
        return np.fromiter(map(self.id_of, words), np.int32)

    def classes(self, ids: NDArray[np.int32]) -> NDArray[np.int32]:
        """Give what words count as in groups: themselves, or their kinds."""
        return self._class_array[ids].astype(np.int32)

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
        cost = self._alone_array[classes[:, -1]]
        if length == 1:
            return cost + extra
        history, rest = keys[-2], self._rest_array[classes[:, -2]]
        is_word = is_history = np.True_
        for size, table in enumerate(self._tables[: length - 1], 2):
            # A group is known only if what ends it is, and what begins it.
            found = table.find(history << _WORD_BITS | word)
            is_word = is_word & is_history & (found >= 0)
            own = self._costs_arrays[size - 2][found & self._cost_masks[size - 2]]
            cost = np.where(is_word, own, cost + rest)
            if size < length:
                history = history | keys[-1 - size] << np.uint64(16 * (size - 1))
                found = table.find(history)
                is_history = is_history & (found >= 0)
                rest = self._rests_array[found >> self._cost_bits[size - 2]]
                rest[~is_history] = 0
        return cost + extra

    def cost(self, *ids: int) -> int:
        """Give the cost of the last of some ids behind those before it."""
        extra = self._extra[ids[-1]]
        ids = tuple(map(self._class_of.__getitem__, ids[-self.order :]))
        word = ids[-1]
        cost = self._alone[word]
        history, rest, known = 0, 0, True
        for length in range(2, len(ids) + 1):
            table = self._tables[length - 2]
            if length == 2:
                history = ids[-2]
                rest = self._rest[history]
            else:
                history |= ids[-length] << 16 * (length - 2)
                behind = self._tables[length - 3].get(history)
                if behind < 0:
                    break
                rest = self._rests[behind >> self._cost_bits[length - 3]]
            found = table.get(history << 16 | word) if known else -1
            known = found >= 0
            if known:
                cost = self._costs[length - 2][found & self._cost_masks[length - 2]]
            else:
                cost += rest
        return cost + extra


__all__ = ["NOTHING", "OPENING", "UNIT", "ContextModel", "hash_of"]
