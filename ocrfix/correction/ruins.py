"""Ruins: stretches of a page of which hardly a word can be read, where nothing is corrected.

Corrections there would be inventions, since each guess would rest on other guesses. To find a word
that was never printed is worse for a reader than to miss one.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import accumulate

from ocrfix.correction.stretch import Stretch, Token
from ocrfix.correction.weights import Weights
from ocrfix.language.language import Language
from ocrfix.words.lists import word_list

_WORD = re.compile(r"[^\W\d_]{2}|.\d|\d.")
AROUND = 8
"""Tokens on either side that are looked at; where there are fewer in all, nothing is a ruin."""


class Ruins:
    """Tell ruins from text; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._letters_alone = word_list(language.code, "letters_alone")
        self._least = Weights.shipped().legible

    def holds(self, stretch: Stretch, first: int, last: int) -> bool:
        """Return whether tokens stand in a ruin, where few of those around are plainly words.

        Those from ``first`` to ``last``, half-open, do not count themselves.
        """
        around = stretch.beside(first, last, AROUND)
        # A table whose columns ran into each other is a ruin as well: its figures do not count.
        told = [it for it in around if it.is_suspect or not it.core.isdecimal()]
        words = sum(map(self._is_plainly_word, told))
        return len(around) >= AROUND and words < self._least * len(told)

    def outside(self, stretch: Stretch) -> Collection[int]:
        """Return the numbers of the tokens of a block that stand in no ruin, as ``holds`` tells."""
        tokens, every = stretch.tokens, range(len(stretch.tokens))
        if len(tokens) <= AROUND:
            return every
        told = [it.is_suspect or not it.core.isdecimal() for it in tokens]
        words = [
            counts and self._is_plainly_word(it) for counts, it in zip(told, tokens, strict=True)
        ]
        told_before = [*accumulate(told, initial=0)]
        words_before = [*accumulate(words, initial=0)]

        def is_outside(at: int) -> bool:
            first, last = max(at - AROUND, 0), min(at + AROUND + 1, len(tokens))
            number = told_before[last] - told_before[first] - told[at]
            return words_before[last] - words_before[first] - words[at] >= self._least * number

        return frozenset(filter(is_outside, every))

    def _is_plainly_word(self, token: Token) -> bool:
        if token.is_suspect:
            return False
        # ``f.r`` is none: in a ruin it is no abbreviation either.
        return _WORD.search(token.core) is not None or token.lower in self._letters_alone
