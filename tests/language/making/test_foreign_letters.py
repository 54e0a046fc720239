"""A table that tells words of other languages by their letters."""

from __future__ import annotations

from ocrfix.language.making.foreign_letters import table_of
from ocrfix.words.foreign import OFFSET, SYMBOLS, WIDTH, codes_of

FOREIGN = [(word, 1.0) for word in ("schule", "schiff", "tasche", "mensch")]
OWN = [(word, 1.0) for word in ("thought", "through", "weather", "brother")]


def weight(table: list[int], word: str) -> int:
    """Add up what each group of letters of a word says."""
    size, codes = len(SYMBOLS), codes_of(word)
    total = 0
    for at in range(len(codes) - WIDTH + 1):
        place = 0
        for code in codes[at : at + WIDTH]:
            place = place * size + code
        total += table[place] - OFFSET
    return total


def test_words_like_the_foreign_ones_are_told_from_those_like_its_own() -> None:
    table = table_of(FOREIGN, OWN)
    assert len(table) == len(SYMBOLS) ** WIDTH
    assert weight(table, "tisch") > 0 > weight(table, "mother")
    assert weight(table_of(OWN, FOREIGN), "tisch") < 0
