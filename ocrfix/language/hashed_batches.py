"""Numbers of many keys at once, by `ocrfix.language.hashed`."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.hashed import FIRST, SECOND, Hashed

Keys = NDArray[np.uint64]
_FIRST_STEP, _SECOND_STEP = np.uint64(FIRST), np.uint64(SECOND)
_18, _27, _30, _31, _32 = map(np.uint64, (18, 27, 30, 31, 32))


def find(table: Hashed, keys: Keys) -> NDArray[np.int32]:
    """Give the numbers of many keys in a table; -1 for those that were not put in."""
    mixed, *places = places_of(keys, table.seed, table.segment, table.span)
    cells = np.asarray(table.cells)
    cell = cells[places[0].view(np.int64)]
    cell ^= cells[places[1].view(np.int64)]
    cell ^= cells[places[2].view(np.int64)]
    mixed >>= np.uint64(8)
    mixed &= np.uint64(table.check)
    numbers = (cell & table.low).astype(np.int32)
    return np.where(cell >> table.bits == mixed, numbers, np.int32(-1))


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
