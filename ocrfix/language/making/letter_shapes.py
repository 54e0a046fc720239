"""Make what tells words, and names, from damage by their letters, as ``Shapes`` reads it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path

from ocrfix.language.making.letter_groups import Model, count_groups, evidence, shares
from ocrfix.words.arrays import write_arrays
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.shapes import OFFSET, SYMBOLS, UNIT, WIDTH, code_of

NAME_LISTS = frozenset({"given-names", "surnames", "names"})
SIZE = len(SYMBOLS)

Weighted = tuple[str, float]


def words_and_names(lexicon: Lexicon) -> tuple[list[Weighted], list[Weighted]]:
    """Give the words of a lexicon and its names, each with its weight."""
    words, names = [], []
    for word in lexicon.words():
        weight = 1.0 + math.log1p(lexicon.frequency(word))
        lists = set(lexicon.lists(word))
        if lexicon.knows(word):
            words.append((word, weight))
        if lists & NAME_LISTS:
            names.append((word, weight))
    return words, names


def write(
    path: Path,
    words: Sequence[Weighted],
    names: Sequence[Weighted],
    damage: Iterable[Weighted],
    source: str,
    *,
    bare: bool = False,
) -> None:
    """Write what tells words, and names, from damage; ``bare`` if accents do not count."""
    broken = _shares(damage, bare=bare)
    word = evidence(_shares(words, bare=bare), broken, UNIT, OFFSET)
    name = word
    if names is not words:
        name = evidence(_shares(names, bare=bare), broken, UNIT, OFFSET)
    arrays = {"word": ("B", word), "name": ("B", name)}
    write_arrays(path, arrays, {"source": source} | ({"bare": True} if bare else {}))


def _shares(words: Iterable[Weighted], *, bare: bool) -> Model:
    coded = (([code_of(it, bare=bare) for it in word], weight) for word, weight in words)
    return shares(count_groups(coded, WIDTH, SIZE), SIZE)
