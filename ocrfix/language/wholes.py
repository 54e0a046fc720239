"""The words that a piece may be the end or the beginning of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import marisa_trie

from ocrfix.words.lexicon import Lexicon
from ocrfix.words.memo import Memo

MOST_LOST = 3
"""Letters that are looked for at most."""
LEAST_PER_MILLION = 0.004
"""Rarer words, as the lexicon knows them, are rather the odd ones of a word list."""


class Wholes:
    """Finds the words that have lost letters; make one and keep it."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the listed words, names among them, in small letters."""
        self._lexicon = lexicon
        words = lexicon.words(per_million=LEAST_PER_MILLION)
        # As sorted lists they would take twenty times the memory.
        self._backward = marisa_trie.Trie(word[::-1] for word in words if word.isalpha())
        self._ending = Memo(self._find_ending)
        self._beginning = Memo(self._find_beginning)

    @classmethod
    def load(cls, language: str) -> Wholes:
        """Give those of a language, made once per process.

        Args:
            language: BCP 47 primary subtag.

        Raises:
            LexiconMissingError: There are no word lists for this language.
        """
        return _load(language)

    def ending_in(self, piece: str) -> Sequence[str]:
        """Give the words that are a piece with one to three letters before it."""
        return self._ending[piece]

    def beginning_with(self, piece: str) -> Sequence[str]:
        """Give the words that are a piece with one to three letters behind it."""
        return self._beginning[piece]

    def _find_ending(self, piece: str) -> Sequence[str]:
        if not piece.isalpha():
            return ()
        found = _little_longer(self._backward.keys(piece[::-1]), piece)
        return tuple(word[::-1] for word in found)

    def _find_beginning(self, piece: str) -> Sequence[str]:
        if not piece.isalpha():
            return ()
        found = self._lexicon.words(piece, per_million=LEAST_PER_MILLION)
        return tuple(word for word in _little_longer(found, piece) if word.isalpha())


def _little_longer(words: Iterable[str], piece: str) -> list[str]:
    """Give those that are one to three letters longer than a piece, sorted."""
    return sorted(word for word in words if 0 < len(word) - len(piece) <= MOST_LOST)


@cache
def _load(language: str) -> Wholes:
    return Wholes(Lexicon.load(language))
