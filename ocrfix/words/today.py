"""The frequencies of words today, beside those of old newspapers that the lexicon tells."""

from __future__ import annotations

from functools import cache

import marisa_trie

from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile

RAREST = 255
"""The step of a word that was not counted; 0 is that of one word in ten."""
STEPS_PER_TENFOLD = 25.0
"""A word of the next step is a twenty-fifth of a tenfold rarer."""
COMMONEST = 0.1
_MILLION = 1e6


class Today:
    """The frequencies of the listed words of a language in texts of today.

    Attributes:
        per_million: Gives the occurrences of a word, in lower case, per million words; 0.0 for
            one that was not counted or stands in no list.
    """

    def __init__(self, language: str) -> None:
        """Map the figures of a language into memory; use `load` to share them."""
        self._words = marisa_trie.Trie()
        self._words.mmap(str(resource("lexicons", language, "words.marisa")))
        self._steps = ArrayFile(resource("lexicons", language, "today.bin"))["steps"]

    @classmethod
    @cache
    def load(cls, language: str) -> Today | None:
        """Give those of a language, read once per process; None where nobody counted them."""
        is_there = resource("lexicons", language, "today.bin").is_file()
        return cls(language) if is_there else None

    def per_million(self, word: str) -> float:
        """Give the occurrences of a word per million; see the class."""
        index = self._words.get(word)
        step = RAREST if index is None else self._steps[index]
        return 0.0 if step == RAREST else frequency_of(step) * _MILLION


def frequency_of(step: int) -> float:
    """Give the share of all words that a word of a step has, 0..1."""
    share: float = COMMONEST * 10 ** (-step / STEPS_PER_TENFOLD)
    return share
