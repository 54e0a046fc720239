"""The quality of a text, told without knowing the truth: by its unknown words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ocrfix.errors import LexiconMissingError
from ocrfix.language.language import Language
from ocrfix.text.tokens import words_in
from ocrfix.words.language import KNOWN
from ocrfix.words.lexicon import Lexicon

LEGIBLE_UP_TO = 0.12
ILLEGIBLE_ABOVE = 0.30
"""Shares of unknown words between the classes.

Source:
    Measured on 591 pieces of newspaper text beside human truth (176 articles of the
    Overproof tune sets and BLN600 sentences by twenty-five): up to 0.12 the median rate of
    wrong characters is 5.0 % or less, above 0.30 it is 15.6 % or more. The truth itself has
    a median share of 0.013 (99 % of it less than 0.129); of 453 front pages of 1916 half
    lie below 0.119 and 5 % above 0.366.
"""
FEWEST_WORDS = 20
"""Below this one name more or less would change the class."""


class Legibility(StrEnum):
    """The quality a reader can expect of a text."""

    LEGIBLE = "legible"
    QUESTIONABLE = "questionable"
    ILLEGIBLE = "illegible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Quality:
    """Figures of one text.

    Attributes:
        words: How many words it has.
        unknown: How many of them stand in no word list.
    """

    words: int
    unknown: int

    @property
    def unknown_share(self) -> float:
        """Unknown words in all words, 0..1; 0 for a text without words."""
        return self.unknown / self.words if self.words else 0.0

    @property
    def legibility(self) -> Legibility:
        """The class of the text."""
        return legibility_of(self.words, self.unknown_share)


def legibility_of(words: int, unknown_share: float | None) -> Legibility:
    """The class of a text of so many words.

    Example:
        >>> legibility_of(400, 0.05)
        <Legibility.LEGIBLE: 'legible'>
    """
    if unknown_share is None or words < FEWEST_WORDS:
        return Legibility.UNKNOWN
    if unknown_share <= LEGIBLE_UP_TO:
        return Legibility.LEGIBLE
    return Legibility.ILLEGIBLE if unknown_share > ILLEGIBLE_ABOVE else Legibility.QUESTIONABLE


class QualityMeter:
    """Measure texts; to be made once and kept.

    Attributes:
        lexicon: Of the language; None if there are no word lists for it.
    """

    def __init__(
        self, language: str = KNOWN, *, words: tuple[str, ...] = (), names: tuple[str, ...] = ()
    ) -> None:
        self.lexicon: Lexicon | None = None
        try:
            spoken = language.partition("-")[0].casefold()
            self.lexicon = Language.load(spoken, user_words=words, names=names).lexicon
        except LexiconMissingError:
            # No word lists, no figures: the report says so by showing none.
            self.lexicon = None

    def measure(self, text: str) -> Quality | None:
        """Count the words of a text; None where nobody knows the language's words.

        Tokens without a letter (prices, dates, page numbers) are no words.
        """
        if self.lexicon is None:
            return None
        total = unknown = 0
        for word in words_in(text):
            if not word.isdigit() and any(map(str.isalpha, word)):
                total += 1
                unknown += word not in self.lexicon
        return Quality(total, unknown)
