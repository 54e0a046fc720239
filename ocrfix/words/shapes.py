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
from collections.abc import Mapping
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
_MOST_LETTERS = 40


class Shapes:
    """Evidence for and against a string being a word, by its letters alone."""

    def __init__(self, file: ArrayFile) -> None:
        """Take the tables from a file made by ``packaging/words/letter_shapes.py``."""
        self._codes: Mapping[str, int] = _CODES
        if file.meta.get("bare", False):
            self._codes = _BARE_CODES
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
        codes = self._codes
        size = len(SYMBOLS)
        wrap = size ** (WIDTH - 1)
        row = 0
        total = 0
        for symbol in lower[:_MOST_LETTERS]:
            cell = row * size + codes.get(symbol, _OTHER)
            total += table[cell] - OFFSET
            row = cell % wrap
        return (total + table[row * size] - OFFSET) / UNIT


class _BareCodes(dict[str, int]):
    """Number letters with accents as those without."""

    def get(self, symbol: str, default: int = _OTHER) -> int:  # type: ignore[override]
        found = super().get(symbol)
        if found is None:
            base = unicodedata.normalize("NFD", symbol)[0]
            found = self[symbol] = super().get(base, default)
        return found


_BARE_CODES = _BareCodes(_CODES)


def code_of(symbol: str, *, bare: bool = False) -> int:
    """Number a small letter as the tables do; ``bare`` if one with an accent counts as without."""
    return (_BARE_CODES if bare else _CODES).get(symbol, _OTHER)
