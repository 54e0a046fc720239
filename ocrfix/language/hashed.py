"""Numbers that belong to keys, in little room: the keys themselves are not kept.

The number of a key is the exclusive or of three cells, which its hash names. With it come some bits
of the hash, by which a key that was never put in is told: all but one in `2 ** check` of them.
Nothing is probed or compared beyond that, so that a batch of keys costs a few passes of numpy and
one key a few steps of Python.

Source:
    B. Chazelle, J. Kilian, R. Rubinfeld, A. Tal, *The Bloomier Filter*, SODA 2004; places
    of the cells as in T. M. Graf, D. Lemire, *Binary Fuse Filters*, ACM Journal of
    Experimental Algorithmics 27, 2022; the hash ends like that of SplitMix64 (G. L. Steele,
    D. Lea, C. H. Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
ALL = (1 << 64) - 1
_FIRST, _SECOND = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
_FIRST_STEP, _SECOND_STEP = np.uint64(_FIRST), np.uint64(_SECOND)
_18, _27, _30, _31, _32 = map(np.uint64, (18, 27, 30, 31, 32))


class Hashed:
    """A table of numbers by key.

    Attributes:
        bits: How many bits a number has; a cell's other bits check the key.
    """

    def __init__(self, cells: Sequence[int], shape: Mapping[str, int]) -> None:
        """Take the cells, with what `packaging/language/hashed_file.py` said of them."""
        self._cells = cells
        self._array: NDArray[Any] = np.asarray(cells)
        self._segment = shape["segment"]
        self._span = len(cells) - 2 * self._segment
        self._seed = shape["seed"]
        self.bits = shape["bits"]
        self._low = (1 << self.bits) - 1
        self._check = (1 << self._array.itemsize * 8 - self.bits) - 1

    def get(self, key: int) -> int:
        """Give the number of one key; -1 for a key that was not put in."""
        mixed = key + self._seed & ALL
        mixed = (mixed ^ mixed >> 30) * _FIRST & ALL
        mixed = (mixed ^ mixed >> 27) * _SECOND & ALL
        mixed ^= mixed >> 31
        segment = self._segment
        inside = segment - 1
        first = (mixed >> 32) * self._span >> 32
        cells = self._cells
        cell: int = (
            cells[first]
            ^ cells[first + segment ^ mixed >> 18 & inside]
            ^ cells[first + 2 * segment ^ mixed & inside]
        )
        return cell & self._low if cell >> self.bits == mixed >> 8 & self._check else -1

    def find(self, keys: Keys) -> NDArray[np.int32]:
        """Give the numbers of many keys; -1 for those that were not put in."""
        mixed, *places = places_of(keys, self._seed, self._segment, self._span)
        cell = self._array[places[0].view(np.int64)]
        cell ^= self._array[places[1].view(np.int64)]
        cell ^= self._array[places[2].view(np.int64)]
        mixed >>= np.uint64(8)
        mixed &= np.uint64(self._check)
        numbers = (cell & self._low).astype(np.int32)
        return np.where(cell >> self.bits == mixed, numbers, np.int32(-1))


def places_of(keys: Keys, seed: int, segment: int, span: int) -> tuple[Keys, Keys, Keys, Keys]:
    """Give the hashes of keys, and the places of their three cells."""
    mixed = keys + np.uint64(seed)
    scratch = mixed >> _30
    mixed ^= scratch
    mixed *= _FIRST_STEP
    np.right_shift(mixed, _27, out=scratch)
    mixed ^= scratch
    mixed *= _SECOND_STEP
    np.right_shift(mixed, _31, out=scratch)
    mixed ^= scratch
    inside, step = np.uint64(segment - 1), np.uint64(segment)
    first = mixed >> _32
    first *= np.uint64(span)
    first >>= _32
    np.right_shift(mixed, _18, out=scratch)
    scratch &= inside
    second = first + step
    third = second + step
    second ^= scratch
    np.bitwise_and(mixed, inside, out=scratch)
    third ^= scratch
    return mixed, first, second, third
