"""The likelihood of a word behind the words before it: a model of groups of up to four words.

One group at a time is asked here, without numpy; many at once by `context_batches.py`.

Costs are integers, see `ocrfix.language.costs`: -1024 ln P(word | words before). Words are in lower
case, apostrophes straight. What is no known word counts as one of a few *kinds*, and what it
costs to be just this word of its kind is added.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocrfix.language.context_tables import WORD_BITS, ContextTables
from ocrfix.language.costs import UNIT
from ocrfix.language.kinds import KINDS, LENGTHS, kind_of
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.cache import Memo, remembered
from ocrfix.words.forms import in_small_letters

if TYPE_CHECKING:
    from ocrfix.language.context_batches import ContextBatches
    from ocrfix.language.surface import Surface

_BUCKET_BITS, HASH_BITS = 16, 32
"""Bits of a hash that say where it stands in a file, and how many of the next are kept there."""
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
        id_of: Gives the id of a word in lower case.
    """

    def __init__(self, path: Path) -> None:
        """Map a model into memory.

        Raises:
            RulePackError: The file is missing or is no such file.
        """
        self._file = file = ArrayFile(path)
        self.meta: dict[str, Any] = file.meta
        self.order: int = file.meta["order"]
        self.known: int = file.meta["known"]
        self._hashes = file["hashes"]
        # Older files hold whole hashes.
        self._are_whole = "hash_bits" not in self.meta
        self._buckets = file["buckets"]
        self._hashed_ids = file["ids"]
        self._tables = ContextTables(file)
        self._unknown = len(self._tables.class_of) - len(KINDS) * LENGTHS
        self._costs = Memo(self._cost, MOST_KNOWN)
        self._ids = Memo(self._find)
        self.id_of: Callable[[str], int] = self._ids.__getitem__

    @cached_property
    def surface(self) -> Surface:
        """The printed form of words, asked with the same ids."""
        from ocrfix.language.surface import Surface  # noqa: PLC0415 - numpy comes with it

        return Surface(self._file, self._tables.class_of)

    @cached_property
    def batches(self) -> ContextBatches:
        """The same model, asked about many words at once."""
        from ocrfix.language.context_batches import ContextBatches  # noqa: PLC0415 - numpy again

        return ContextBatches(self._tables, self.id_of)

    @remembered()
    def id_as_printed(self, word: str) -> int:
        """Give the id of a word in any case, with any apostrophe."""
        lower = in_small_letters(word)
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

    def keeps(self, left: int, right: int) -> bool:
        """Return whether two words stand side by side otherwise than each of them tells."""
        class_of = self._tables.class_of
        return self._tables.groups[0].get(class_of[left] << WORD_BITS | class_of[right]) >= 0

    def nats(self, *ids: int) -> float:
        """Give the cost of the last of some ids behind those before it, in nats."""
        return self.cost(*ids) / UNIT

    def cost(self, *ids: int) -> int:
        """Give the cost of the last of some ids behind those before it."""
        return self._costs[ids]

    def _cost(self, ids: tuple[int, ...]) -> int:
        tables = self._tables
        extra = tables.extra[ids[-1]]
        *before, word = map(tables.class_of.__getitem__, ids[-self.order :])
        cost = tables.alone[word]
        if not before:
            return cost + extra
        history = before[-1]
        rest, is_known = tables.rest[history], True
        for size, groups in enumerate(tables.groups[: len(before)], 1):
            found = groups.get(history << WORD_BITS | word) if is_known else -1
            is_known = found >= 0
            if is_known:
                cost = tables.costs[size - 1][found & tables.cost_masks[size - 1]]
            else:
                cost += rest
            if size == len(before):
                break
            history |= before[-1 - size] << WORD_BITS * size
            behind = groups.get(history)
            if behind < 0:
                break
            rest = tables.rests[behind >> tables.cost_bits[size - 1]]
        return cost + extra
