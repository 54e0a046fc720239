"""The words that a piece may be the end or the beginning of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ocrfix.words.cache import Memo
from ocrfix.words.lexicon import Lexicon

MOST_LOST = 3
"""Letters that are looked for at most."""
LEAST_PER_MILLION = 0.004
"""Rarer words, as the lexicon knows them, are rather the odd ones of a word list."""


class Wholes:
    """Find the words that have lost letters; to be made once and kept."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the listed words, names among them, in small letters; the reader's own are not."""
        self._lexicon = lexicon
        self._ending = Memo(self._find_ending)
        self._beginning = Memo(self._find_beginning)

    @classmethod
    @cache
    def load(cls, language: str) -> Wholes:
        """Return the whole words of a language (BCP 47 primary subtag), made once per process.

        Raises:
            LexiconMissingError: There are no word lists for this language.
        """
        return cls(Lexicon.load(language))

    def ending_in(self, piece: str) -> Sequence[str]:
        """Give the words that are a piece with one to three letters before it."""
        return self._ending[piece]

    def of_a_letter_more(self, piece: str) -> Sequence[str]:
        """Give the words that are a piece with one letter before it, however rare."""
        more = len(piece) + 1
        return [word for word in self._lexicon.words_ending(piece) if len(word) == more]

    def beginning_with(self, piece: str) -> Sequence[str]:
        """Give the words that are a piece with one to three letters behind it."""
        return self._beginning[piece]

    def _find_ending(self, piece: str) -> Sequence[str]:
        found = self._little_longer(piece, self._lexicon.words_ending(piece))
        return tuple(sorted(found, key=lambda word: word[::-1]))

    def _find_beginning(self, piece: str) -> Sequence[str]:
        return tuple(sorted(self._little_longer(piece, self._lexicon.words_beginning(piece))))

    def _little_longer(self, piece: str, words: Iterable[str]) -> Iterator[str]:
        """Yield the words that are one to three letters longer than a piece and common enough."""
        for word in words:
            if 0 < len(word) - len(piece) <= MOST_LOST and (
                self._lexicon.frequency(word) >= LEAST_PER_MILLION
            ):
                yield word
