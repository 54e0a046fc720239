"""A sieve for words that may be near a reading, before any is compared with it letter by letter.

A letter that is changed takes one letter out of the set of those a word has and brings one in; one
that is lost or added does half of that; two that are swapped do nothing. So words whose sets differ
in more letters than that are too far away. The sets are bits of one number, letters that share a
bit only let a few more words through, and all words are looked at in some passes of numpy.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import numpy as np

_BITS = 31
"""Bits for letters, but one: a letter has that of its number, counted round."""


class Sieve:
    """Sieve words; to be made once and kept."""

    def __init__(self, words: Sequence[str], ranks: Sequence[int]) -> None:
        """Note the letters of each word.

        Args:
            words: Any words.
            ranks: Numbers of words, in rows of any order.
        """
        self._ranks = np.asarray(ranks)
        sizes = np.fromiter(map(len, words), np.int64, len(words))
        letters = "".join(words).encode("utf-32-le", "surrogatepass")
        bits = np.left_shift(np.uint32(1), np.frombuffer(letters, "<u4") & np.uint32(_BITS))
        # One more, so that an empty word may be the last.
        bits = np.append(bits, np.uint32(0))
        self._letters = np.bitwise_or.reduceat(bits, np.cumsum(sizes) - sizes)
        self._letters[sizes == 0] = 0
        self._sizes = sizes.astype(np.int16)

    def left(self, rows: Sequence[tuple[int, int]], reading: str, edits: int) -> list[int]:
        """Give the numbers of the words in some rows that may be so near a reading, ascending.

        Args:
            rows: Where rows begin and end, half-open.
            reading: Lower case.
            edits: Letters changed, lost, added or swapped at most.
        """
        parts = [self._ranks[start:end] for start, end in rows if start < end]
        if not parts:
            return []
        ranks = np.concatenate(parts)
        letters = reduce(int.__or__, (1 << (ord(it) & _BITS) for it in reading), 0)
        apart = np.bitwise_count(self._letters[ranks] ^ np.uint32(letters))
        # Each letter that a word has more or less changes the set by one at most, not by two.
        apart = apart + np.abs(self._sizes[ranks] - len(reading))
        return sorted({*ranks[apart <= 2 * edits].tolist()})
