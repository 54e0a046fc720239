"""Count letters that stand side by side, and say how likely each is behind those before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Model = NDArray[np.float64]
"""A value for each group of letters, by their codes: an axis for each letter."""


def count_groups(
    words: Iterable[tuple[Sequence[int], float]], width: int, symbols: int
) -> list[Model]:
    """Count groups of one to ``width`` letters; borders are letters too.

    Args:
        words: The codes of each word's letters, 1 and more, and what the word weighs.
        width: Letters of the longest groups.
        symbols: How many letters there are, the border among them.

    Returns:
        By length less one: the weight of each group.
    """
    row: list[int] = []
    weights: list[float] = []
    front = (0,) * (width - 1)
    for letters, weight in words:
        row += (*front, *letters, 0)
        weights += (*(0.0 for _ in front), *(weight for _ in letters), weight)
    codes, weighed = np.array(row, np.int64), np.array(weights)
    counts: list[Model] = []
    keys = np.zeros(len(codes), np.int64)
    for size in range(1, width + 1):
        # The letter that stands so many before each comes in front.
        before = np.concatenate([np.zeros(size - 1, np.int64), codes[: len(codes) - size + 1]])
        keys = keys + before * symbols ** (size - 1)
        found = np.bincount(keys, weighed, minlength=symbols**size)
        counts.append(found.astype(np.float64).reshape((symbols,) * size))
    return counts


def shares(counts: list[Model], symbols: int) -> Model:
    """Give P(last | before) of every group of the longest, smoothed by Witten and Bell.

    ``counts`` is what ``count_groups`` gives; the border is among the symbols.
    """
    found: Model = np.full(symbols, 1.0 / symbols)
    for counted in counts:
        seen = counted.sum(axis=-1, keepdims=True)
        different = np.count_nonzero(counted, axis=-1, keepdims=True)
        lower = np.broadcast_to(found, counted.shape)
        smoothed = (counted + different * lower) / np.maximum(seen + different, 1)
        found = np.where(different > 0, smoothed, lower)
    return found


def evidence(good: Model, bad: Model, unit: float, offset: int) -> list[int]:
    """Give ln of the ratio of two models for all groups, as bytes: steps of 1/``unit``."""
    ratio = np.log(good / bad)
    return [int(it) for it in np.clip(np.rint(ratio * unit) + offset, 0, 2 * offset - 1).ravel()]
