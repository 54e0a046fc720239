"""Words of a list that are up to some letters away from a reading, further than `near` looks.

Comparing a reading with thousands of words takes a third of a millisecond. A letter that is
changed, lost or added spoils two pairs of neighbouring letters; words a few letters away share the
other pairs. The shared pairs are counted for all words at once, one bit for each word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from ocrfix.words.sieve import Sieve

LEAST_SHARED = 2
"""If fewer pairs need be shared, most words share them: then their letters are sieved."""
SPOILT = 2
"""Pairs that one letter spoils. Two letters swapped spoil three, but no scan swaps letters:
such a word may be passed over."""
_BORDER = "\0"


class WideWords:
    """A list of words, to be searched for those some letters away."""

    def __init__(self, words: Sequence[str]) -> None:
        """Note which words have each pair of letters.

        Args:
            words: Lower case, those to be preferred first.
        """
        self._words = words
        having: dict[tuple[str, str], bytearray] = {}
        size = len(words) // 8 + 1
        for at, word in enumerate(words):
            byte, bit = at >> 3, 1 << (at & 7)
            for pair in _pairs(word):
                if pair not in having:
                    having[pair] = bytearray(size)
                having[pair][byte] |= bit
        # Bit n of a number stands for the n-th word.
        self._having = {pair: int.from_bytes(bits, "little") for pair, bits in having.items()}

    def near(self, reading: str, edits: int, most: int) -> list[str]:
        """Find the words that are so few letters away.

        Args:
            reading: Lower case.
            edits: Letters changed, lost, added or swapped at most.
            most: Words that are given at most.

        Returns:
            The nearest first, of equally near ones those that stand first in the list.
        """
        # A pair that stands twice is shared once: "on" in "convention".
        pairs = set(_pairs(reading))
        least = len(pairs) - SPOILT * edits
        if least >= LEAST_SHARED:
            left = [*_ones(self._sharing(pairs, least))]
        else:
            left = self._sieve.left([(0, len(self._words))], reading, edits)
        words = [*map(self._words.__getitem__, left)]
        found = process.extract(reading, words, scorer=OSA.distance, score_cutoff=edits, limit=most)
        return [word for word, _, _ in found]

    @cached_property
    def _sieve(self) -> Sieve:
        # With it comes numpy, a tenth of the start, which rules do without.
        from ocrfix.words.sieve import Sieve  # noqa: PLC0415

        return Sieve(self._words, range(len(self._words)))

    def _sharing(self, pairs: Iterable[tuple[str, str]], least: int) -> int:
        """Give the bits of the words that share so many pairs with a reading."""
        # Number n holds the words that share more than n of the pairs looked at so far.
        sharing = [0] * least
        for pair in pairs:
            having = self._having.get(pair, 0)
            for more in range(least - 1, 0, -1):
                sharing[more] |= sharing[more - 1] & having
            sharing[0] |= having
        return sharing[-1]


def _pairs(word: str) -> Iterable[tuple[str, str]]:
    return pairwise(f"{_BORDER}{word}{_BORDER}")


def _ones(bits: int) -> Iterator[int]:
    """Number the bits that are set, from the lowest on."""
    digits = f"{bits:b}"[::-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)
