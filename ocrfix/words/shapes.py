"""The letters of words against those of damage: whether a string looks like a word.

Every four letters in a row say a little: how likely the fourth is after the three before
it in words and names, and how likely in what OCR makes of them. The sum of the logarithms
of the two ratios is the evidence of the whole string.

Source:
    Log-likelihood ratio of two letter models, each with the smoothing of I. H. Witten, T.
    C. Bell, *The Zero-Frequency Problem*, IEEE Trans. Information Theory 37, 1991, in the
    interpolated form. Words are the lexicon's, damage the unlisted words of the raw counts
    of 1916; see ``packaging/words/letter_shapes.py``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

from ocrfix.errors import LexiconMissingError
from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile

SYMBOLS = "\0abcdefghijklmnopqrstuvwxyz'"
"""Letters that are told apart; the first marks the borders of a word, any other is as ``'``."""
WIDTH = 4
UNIT = 16.0
"""Evidence is stored in steps of a sixteenth."""
OFFSET = 128
_OTHER = len(SYMBOLS) - 1
_CODES = {symbol: code for code, symbol in enumerate(SYMBOLS)}
MOST_LETTERS = 40
"""Of a longer word its beginning says enough."""


class Shapes:
    """Evidence for and against a string being a word, by its letters alone."""

    def __init__(self, file: ArrayFile) -> None:
        """Take the tables from a file made by ``packaging/words/letter_shapes.py``."""
        self._is_bare: bool = file.meta.get("bare", False)
        self._word = file["word"]
        self._name = file["name"]

    @classmethod
    @cache
    def load(cls, language: str) -> Shapes:
        """Give the tables of a language (BCP 47 primary subtag), mapped once per process.

        Raises:
            LexiconMissingError: There are none for this language.
        """
        path = resource("lexicons", language, "shapes.bin")
        if not path.is_file():
            raise LexiconMissingError.of("are no letter tables", language)
        return cls(ArrayFile(path))

    def evidence(self, lower: str, *, name: bool = False) -> float:
        """Return how much a lower-case string looks like a word, or a name, and not like damage.

        ln P(letters | word) / P(letters | damage): above 0 for a likely word. Of a very long one,
        its beginning counts.
        """
        table = self._name if name else self._word
        codes = codes_of(lower[:MOST_LETTERS], bare=self._is_bare)
        return evidence_of_groups(codes, table, len(SYMBOLS), WIDTH)


def codes_of(lower: str, *, bare: bool = False) -> Sequence[int]:
    """Number small letters as the tables do; ``bare`` if those with accents count as without."""
    if bare:
        return [*map(_bare_code, lower)]
    return [_CODES.get(it, _OTHER) for it in lower]


@cache
def _bare_code(letter: str) -> int:
    return _CODES.get(unicodedata.normalize("NFD", letter)[0], _OTHER)


def evidence_of_groups(
    codes: Sequence[int], table: Sequence[int], symbols: int, width: int
) -> float:
    """Sum up what a table says of each so many letters in a row of a word, its borders included.

    ``symbols`` is how many letters are told apart.
    """
    groups = symbols**width
    cell = total = 0
    for code in (*codes, 0):
        cell = (cell * symbols + code) % groups
        total += table[cell]
    return (total - OFFSET * (len(codes) + 1)) / UNIT
