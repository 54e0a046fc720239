"""A sieve for words that may be near a reading, before any is compared with it letter by letter.

A letter that is changed takes one letter out of the set of those a word has and brings one in; one
that is lost or added does half of that; two that are swapped do nothing. So words whose sets differ
in more letters than that are too far away, and so are those whose letters that stand there an odd
number of times do. The sets are bits of one number, letters that share a bit only let a few more
words through, and all words are looked at in some passes of numpy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ocrfix.text.table import Texts

_BITS = 31
"""Bits for letters, but one: a letter has that of its number, counted round."""


class Sieve:
    """Sieve words, which are named by their ranks; to be made once and kept."""

    def __init__(self, words: Texts) -> None:
        """Note the letters of each word, none of which is empty."""
        self._words = words
        self._letters, self._odd, self._sizes = _sets_of(*_signs_of(words))

    @cached_property
    def _beginning(self) -> Mapping[str, NDArray[Any]]:
        signs, starts, _ = _signs_of(self._words)
        return _by_letter(signs[starts])

    @cached_property
    def _ending(self) -> Mapping[str, NDArray[Any]]:
        signs, _, ends = _signs_of(self._words)
        return _by_letter(signs[ends - 1])

    def left(self, rows: Sequence[Sequence[int]], reading: str, edits: int) -> list[int]:
        """Give the ranks of the words in some rows that may be so near a reading, ascending.

        Letters changed, lost, added or swapped are edits; the reading is in lower case.
        """
        if not rows:
            return []
        return self._left(np.concatenate([np.asarray(row) for row in rows]), reading, edits)

    def _left(self, ranks: NDArray[Any], reading: str, edits: int) -> list[int]:
        bits = [1 << (ord(it) & _BITS) for it in reading]
        letters, odd = reduce(int.__or__, bits, 0), reduce(int.__xor__, bits, 0)
        # Each letter that a word has more or less changes the set by one at most, not by two.
        sizes = np.abs(self._sizes[ranks] - len(reading))
        apart = np.bitwise_count(self._letters[ranks] ^ np.uint32(letters)) + sizes
        ranks = ranks[apart <= 2 * edits]
        ranks = ranks[np.bitwise_count(self._odd[ranks] ^ np.uint32(odd)) <= 2 * edits]
        return sorted({*ranks.tolist()})

    def least_edits(
        self, ranks: NDArray[Any], readings: Sequence[str], owners: NDArray[np.intp]
    ) -> NDArray[Any]:
        """Give a number of edits that each of some words is away from a reading, or more.

        ``owners`` has the number of the reading of each word, all in lower case.
        """
        letters, odd, sizes = _sets_of(*_signs_of(Texts(readings)))
        apart = np.bitwise_count(self._letters[ranks] ^ letters[owners])
        apart = apart + np.abs(self._sizes[ranks] - sizes[owners])
        apart = np.maximum(apart, np.bitwise_count(self._odd[ranks] ^ odd[owners]))
        edits: NDArray[Any] = apart + 1 >> 1
        return edits

    def with_an_end(self, reading: str, edits: int, commonest: int) -> list[int]:
        """Give those of the commonest words that begin or end as a reading does, as `left`."""
        rows = self._beginning.get(reading[:1]), self._ending.get(reading[-1:])
        found = [it[: np.searchsorted(it, commonest)] for it in rows if it is not None]
        return self._left(np.concatenate(found), reading, edits) if found else []


def _signs_of(words: Texts) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Give the letters of all words in a row and one sign more, and where each begins and ends."""
    signs = np.frombuffer(words.joined.encode("utf-32-le", "surrogatepass"), "<u4")
    ends = np.array(words.ends, np.int64)
    # With it an empty word may be the last.
    return np.append(signs, np.uint32(0)), ends[:-1], ends[1:]


def _sets_of(
    signs: NDArray[Any], starts: NDArray[Any], ends: NDArray[Any]
) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Give the set of the letters of each word, that of those it has an odd number of, its size."""
    bits = np.left_shift(np.uint32(1), signs & np.uint32(_BITS))
    bits[-1] = 0
    letters, odd = (it.reduceat(bits, starts) for it in (np.bitwise_or, np.bitwise_xor))
    for sets in (letters, odd):
        sets[starts == ends] = 0
    return letters, odd, (ends - starts).astype(np.int16)


def _by_letter(letters: NDArray[Any]) -> dict[str, NDArray[Any]]:
    """Give the ranks of words, ascending, by a letter of each."""
    order = np.argsort(letters, kind="stable").astype(np.uint32)
    found, starts = np.unique(letters[order], return_index=True)
    return dict(zip(map(chr, found.tolist()), np.split(order, starts[1:]), strict=True))
