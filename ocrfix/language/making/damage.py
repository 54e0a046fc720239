"""Damage words as scans do, by the shipped confusions of letters: for what is told from damage."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ocrfix.words.confusions import END, START

Groups = Mapping[tuple[str, str], float]
"""(read, meant) -> share of ``meant`` that is read so."""
Ways = Mapping[str, Sequence[tuple[str, float]]]
"""meant -> what it is read as, each with its share."""


def damaged(
    words: Iterable[tuple[str, float]], groups: Groups, seed: int = 1
) -> Iterator[tuple[str, float]]:
    """Damage each word, in lower case with its weight, in one or two places."""
    by_meant = ways_of(groups)
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    for word, weight in words:
        made = word
        for _ in range(chance.choice((1, 1, 2))):
            made = damaged_word(made, by_meant, chance)
        if made != word and made:
            yield made, weight


def ways_of(groups: Groups) -> Ways:
    """Give what each group of letters within a word is read as, with its share."""
    by_meant: dict[str, list[tuple[str, float]]] = {}
    for (read, meant), rate in sorted(groups.items()):
        if meant and not {START, END} & {*read, *meant}:
            by_meant.setdefault(meant, []).append((read, rate))
    return by_meant


def damaged_word(word: str, by_meant: Ways, chance: random.Random) -> str:
    """Damage a word in one place; it stays where nothing of it is ever misread."""
    ways = [
        (start, len(meant), read, rate)
        for start in range(len(word))
        for meant in (word[start : start + size] for size in (1, 2, 3))
        for read, rate in by_meant.get(meant, ())
    ]
    if not ways:
        return word
    start, size, read, _ = chance.choices(ways, [math.sqrt(way[3]) for way in ways])[0]
    return word[:start] + read + word[start + size :]
