"""Manners of printing that are no damage, set aside before a reading is laid beside the truth.

Where a language elides its words, their apostrophe may be straight or curly. Where its printers
set a blank before some marks, transcriptions have a wide one, a narrow one or none. A reading that
differs from the truth in nothing else is right, and how many words do is counted apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ocrfix.words.language import primary
from ocrfix.words.traits import APOSTROPHES, traits_of

_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_IN_WORD = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_DASH = re.compile(r"(?<!\S)[-—–]+(?!\S)|(?<=[.!?])[-—–]+")
_LOST_BLANK = re.compile(r"(?<=[^\W\d_A-Z]{2})[.!?](?=[A-ZÀÂÇÈÉÊÎÔÛ])")
_EVERY_BLANK = r"[^\S\r\n]+"


@dataclass(frozen=True, slots=True)
class Manner:
    """Make texts even that differ in the manner of printing alone.

    Attributes:
        elides: Whether apostrophes of any shape are one.
        spaced: The marks before which a blank may stand or not.
        hyphens: Whether hyphens of line ends are left in words, in a truth here and there too.
    """

    elides: bool = False
    spaced: str = ""
    hyphens: bool = False

    def even(self, text: str) -> str:
        """Return a text with straight apostrophes, and no blank before the marks."""
        if self.elides:
            text = text.translate(_STRAIGHT)
        return _before(self.spaced).sub(r"\1", text) if self.spaced else text

    def without_hyphens(self, text: str) -> str:
        """Return a text without hyphens in words, nor dashes and lost blanks between sentences.

        ``mar-ché`` and ``marché`` are one then, and so are ``série. - Comès`` and ``série.Comès``.
        """
        text = _IN_WORD.sub("", _DASH.sub(" ", self.even(text)))
        return _LOST_BLANK.sub(r"\g<0> ", text)

    def spans(self, text: str, words: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
        """Put marks that stand by themselves to the words before them.

        Args:
            text: The text that the words are of.
            words: Where each begins and ends, half-open.

        Returns:
            Start and end of each word, and the word made even.
        """
        found: list[tuple[int, int, str]] = []
        for start, end in words:
            word = self.even(text[start:end])
            if found and self._stands_behind(word, text[found[-1][1] : start]):
                first, _, before = found[-1]
                found[-1] = (first, end, before + word)
            else:
                found.append((start, end, word))
        return found

    def _stands_behind(self, word: str, gap: str) -> bool:
        return bool(self.spaced) and set(word) <= set(self.spaced) and not set("\r\n") & set(gap)


AS_IT_IS = Manner()
"""The manner of a language that prints one way alone."""


@cache
def manner_of(language: str) -> Manner:
    """Give the manner of a language.

    Args:
        language: BCP 47.
    """
    traits = traits_of(primary(language))
    return Manner(bool(traits.elided), traits.spaced_marks, traits.hyphens_stay)


@cache
def _before(marks: str) -> re.Pattern[str]:
    # Where more stands against them they belong to what follows: “:note”.
    return re.compile(rf"(?<=\S){_EVERY_BLANK}([{re.escape(marks)}]+)(?!\S)")
