"""Make what tells words by the letters that stand side by side in them.

Words, and names, from damage, as ``Shapes`` reads it; words of other languages from a language's
own unlisted ones, as ``ocrfix.words.foreign`` does.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ocrfix.words import foreign, shapes
from ocrfix.words.arrays import write_arrays
from ocrfix.words.lexicon import Lexicon

NAME_LISTS = frozenset({"given-names", "surnames", "names"})
Weighted = tuple[str, float]
Coded = Iterable[tuple[Sequence[int], float]]
Model = NDArray[np.float64]
"""A value for each group of letters, by their codes: an axis for each letter."""


def count_groups(words: Coded, width: int, symbols: int) -> list[Model]:
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


def shares_of(counts: list[Model], symbols: int) -> Model:
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


def words_and_names(lexicon: Lexicon) -> tuple[list[Weighted], list[Weighted]]:
    """Give the words of a lexicon and its names, each with its weight."""
    words, names = [], []
    for word in lexicon.words():
        weight = 1.0 + math.log1p(lexicon.frequency(word))
        if lexicon.knows(word):
            words.append((word, weight))
        if not NAME_LISTS.isdisjoint(lexicon.lists(word)):
            names.append((word, weight))
    return words, names


def write_shapes(
    path: Path,
    words: Sequence[Weighted],
    names: Sequence[Weighted],
    damage: Iterable[Weighted],
    source: str,
    *,
    bare: bool = False,
) -> None:
    """Write what tells words, and names, from damage; ``bare`` if accents do not count."""

    def model(some: Iterable[Weighted]) -> Model:
        size = len(shapes.SYMBOLS)
        coded = ((shapes.codes_of(word, bare=bare), weight) for word, weight in some)
        return shares_of(count_groups(coded, shapes.WIDTH, size), size)

    broken = model(damage)
    word = evidence(model(words), broken, shapes.UNIT, shapes.OFFSET)
    name = word
    if names is not words:
        name = evidence(model(names), broken, shapes.UNIT, shapes.OFFSET)
    arrays = {"word": ("B", word), "name": ("B", name)}
    write_arrays(path, arrays, {"source": source} | ({"bare": True} if bare else {}))


def table_of_foreign(others: Iterable[Weighted], own: Iterable[Weighted]) -> list[int]:
    """Tell the letters of foreign words from those of unlisted ones of the language's own."""

    def model(some: Iterable[Weighted]) -> Model:
        size = len(foreign.SYMBOLS)
        coded = ((foreign.codes_of(word), weight) for word, weight in some)
        return shares_of(count_groups(coded, foreign.WIDTH, size), size)

    return evidence(model(others), model(own), shapes.UNIT, shapes.OFFSET)
