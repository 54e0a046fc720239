"""Count letters that stand side by side, and say how likely each is behind those before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product

Model = dict[tuple[int, ...], float]
"""A value for each group of letters, given by their codes."""


def count_groups(words: Iterable[tuple[Sequence[int], float]], width: int) -> list[Model]:
    """Count groups of one to ``width`` letters; borders are letters too.

    Args:
        words: The codes of each word's letters, 1 and more, and what the word weighs.
        width: Letters of the longest groups.

    Returns:
        By length less one: group -> weight.
    """
    counts: list[Model] = [defaultdict(float) for _ in range(width)]
    for letters, weight in words:
        codes = (0,) * (width - 1) + tuple(letters) + (0,)
        for end in range(width, len(codes) + 1):
            for size in range(1, width + 1):
                counts[size - 1][codes[end - size : end]] += weight
    return counts


def shares(counts: list[Model], symbols: int) -> Model:
    """Give P(last | before) of every group of the longest, smoothed by Witten and Bell.

    Args:
        counts: What ``count_groups`` gives.
        symbols: How many letters there are, the border among them.
    """
    found: Model = {}
    shorter: Model = {(code,): 1.0 / symbols for code in range(symbols)}
    for size, counted in enumerate(counts, start=1):
        total: defaultdict[tuple[int, ...], float] = defaultdict(float)
        kinds: defaultdict[tuple[int, ...], int] = defaultdict(int)
        for group, weight in counted.items():
            total[group[:-1]] += weight
            kinds[group[:-1]] += 1
        found = {}
        for group in product(range(symbols), repeat=size):
            before = group[:-1]
            lower = shorter[group[1:]] if size > 1 else shorter[group]
            seen, different = total.get(before, 0.0), kinds.get(before, 0)
            if not different:
                found[group] = lower
            else:
                count = counted.get(group, 0.0)
                found[group] = (count + different * lower) / (seen + different)
        shorter = found
    return found
