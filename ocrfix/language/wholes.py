"""The words that a piece may be the end or the beginning of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ocrfix.words.lexicon import Lexicon
from ocrfix.words.memo import Memo

MOST_LOST = 3
"""Letters that are looked for at most."""
LEAST_PER_MILLION = 0.004
"""Rarer words, as the lexicon knows them, are rather the odd ones of a word list."""
_LAST_LETTER = "\U0010ffff"


class Wholes:
    """Finds the words that have lost letters; make one and keep it."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the listed words, names among them, in small letters."""
        words = [
            word
            for word in lexicon.words()
            if word.isalpha() and lexicon.frequency(word) >= LEAST_PER_MILLION
        ]
        self._forward = sorted(words)
        self._backward = sorted(word[::-1] for word in words)
        self._ending = Memo(self._find_ending)
        self._beginning = Memo(self._find_beginning)

    def ending_in(self, piece: str) -> Sequence[str]:
        """Give the words that are a piece with one to three letters before it."""
        return self._ending[piece]

    def beginning_with(self, piece: str) -> Sequence[str]:
        """Give the words that are a piece with one to three letters behind it."""
        return self._beginning[piece]

    def _find_ending(self, piece: str) -> Sequence[str]:
        return tuple(word[::-1] for word in _longer(self._backward, piece[::-1]))

    def _find_beginning(self, piece: str) -> Sequence[str]:
        return tuple(_longer(self._forward, piece))


def _longer(words: Sequence[str], piece: str) -> Sequence[str]:
    """Give those of sorted words that begin with a piece and are little longer."""
    begin, end = bisect_left(words, piece), bisect_left(words, piece + _LAST_LETTER)
    longest = len(piece) + MOST_LOST
    return [word for word in words[begin:end] if len(piece) < len(word) <= longest]
