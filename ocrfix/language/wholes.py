"""The words that a piece may be the end or the beginning of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from ocrfix.words.lexicon import Lexicon

MOST_LOST = 3
"""Letters that are looked for at most."""
LEAST_PER_MILLION = 0.004
"""Rarer words, as the lexicon knows them, are rather the odd ones of a word list."""


class Wholes:
    """Find the words that have lost letters."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the listed words, names among them, in small letters; the reader's own are not."""
        self._lexicon = lexicon

    @classmethod
    @cache
    def load(cls, language: str) -> Wholes:
        """Return the whole words of a language (BCP 47 primary subtag), made once per process.

        Raises:
            LexiconMissingError: There are no word lists for this language.
        """
        return cls(Lexicon.load(language))

    def ending_in(self, piece: str) -> Sequence[str]:
        """Give the words that are a piece with one to three letters before it, in any order."""
        return self._common(piece, self._lexicon.words_ending(piece, len(piece) + MOST_LOST))

    def of_a_letter_more(self, piece: str) -> Sequence[str]:
        """Give the words that are a piece with one letter before it."""
        return self._common(piece, self._lexicon.words_ending(piece, len(piece) + 1))

    def beginning_with(self, piece: str) -> Sequence[str]:
        """Give the words that are a piece with one to three letters behind it, in any order."""
        return self._common(piece, self._lexicon.words_beginning(piece, len(piece) + MOST_LOST))

    def _common(self, piece: str, words: Iterable[str]) -> Sequence[str]:
        """Give the words that are longer than a piece and common enough."""
        frequency = self._lexicon.frequency
        return [it for it in words if it != piece and frequency(it) >= LEAST_PER_MILLION]
