"""Make what tells words of other languages from a language's own, by their letters."""

from __future__ import annotations

from collections.abc import Iterable

from ocrfix.language.making.letter_groups import Model, count_groups, evidence, shares
from ocrfix.words.foreign import OFFSET, SYMBOLS, UNIT, WIDTH, codes_of

Weighted = tuple[str, float]


def table_of(foreign: Iterable[Weighted], own: Iterable[Weighted]) -> list[int]:
    """Tell the letters of foreign words from those of unlisted ones of the language's own."""
    return evidence(_shares(foreign), _shares(own), UNIT, OFFSET)


def _shares(words: Iterable[Weighted]) -> Model:
    size = len(SYMBOLS)
    return shares(count_groups(((codes_of(it), weight) for it, weight in words), WIDTH, size), size)
