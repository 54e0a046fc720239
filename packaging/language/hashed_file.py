"""Make a table of numbers by key, as `ocrfix.language.hashed` reads it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.hashed import ALL
from ocrfix.language.hashed_batches import Keys, places_of

_EXPANSION = 1.125
_MOST_TRIES = 64


def build(
    keys: Keys, numbers: NDArray[np.int64], bits: int, cell: type[np.unsignedinteger[Any]]
) -> tuple[NDArray[Any], dict[str, int]]:
    """Make the cells of a table, always the same for the same keys.

    Args:
        keys: All different.
        numbers: One a key, below ``2 ** bits``.
        bits: How many bits of a cell hold the number.
        cell: Unsigned type of a cell; what ``bits`` leaves checks the key.

    Returns:
        The cells, and their shape for `Hashed`.
    """
    segment, size = _sizes(len(keys))
    span = size - 2 * segment
    for seed in range(1, _MOST_TRIES):
        seed = seed * 0x9E3779B97F4A7C15 & ALL  # noqa: PLW2901
        mixed, *places = places_of(keys, seed, segment, span)
        cell_of = np.stack(places, axis=1).astype(np.int64)
        rounds = _peeled(cell_of, size)
        if rounds is None:
            continue
        check = mixed >> np.uint64(8) & np.uint64((1 << np.dtype(cell).itemsize * 8 - bits) - 1)
        wanted = (check << np.uint64(bits) | numbers.astype(np.uint64)).astype(cell)
        cells = np.zeros(size, cell)
        for chosen, at in reversed(rounds):
            # Its own cell still holds 0, so that it may be among the three.
            a, b, c = cell_of[chosen].T
            cells[at] = wanted[chosen] ^ cells[a] ^ cells[b] ^ cells[c]
        return cells, {"segment": segment, "seed": seed, "bits": bits}
    raise ValueError(f"no table for {len(keys)} keys; are they all different?")


def _sizes(count: int) -> tuple[int, int]:
    """Give the cells of a segment and of the whole table."""
    count = max(count, 2)
    segment = 1 << min(max(int(np.log(count) / np.log(3.33) + 2.25), 2), 18)
    factor = max(_EXPANSION, 0.875 + 0.25 * np.log(1e6) / np.log(count))
    segments = max(-(-int(count * factor) // segment), 3)
    return segment, segments * segment


def _peeled(
    cell_of: NDArray[np.int64], size: int
) -> Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]] | None:
    """Take keys away, round after round, that have a cell to themselves.

    Returns:
        The keys of each round, each with its own cell; None if some never have one.
    """
    keys = np.arange(len(cell_of))
    degree = np.bincount(cell_of.ravel(), minlength=size)
    # The exclusive or of all keys of a cell: of a lone one itself.
    mixture = np.zeros(size, np.int64)
    for column in cell_of.T:
        np.bitwise_xor.at(mixture, column, keys)
    rounds: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
    left = len(keys)
    lone = np.flatnonzero(degree == 1)
    while len(lone):
        chosen, first = np.unique(mixture[lone], return_index=True)
        rounds.append((chosen, lone[first]))
        left -= len(chosen)
        freed = cell_of[chosen]
        touched = freed.ravel()
        np.subtract.at(degree, touched, 1)
        np.bitwise_xor.at(mixture, touched, np.repeat(chosen, 3))
        lone = np.unique(touched[degree[touched] == 1])
    return rounds if not left else None
