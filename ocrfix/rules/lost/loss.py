"""A word that an export lost letters of, and all of a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ocrfix.evidence.channel import Channel, Harm
from ocrfix.rules.lost.readings import Word


class LostWord(NamedTuple):
    """A word of one letter that may be lost.

    Attributes:
        start, end: The gap it stood in, half-open.
        word: The word, in small letters.
        printed: The chance that none stood there.
    """

    start: int
    end: int
    word: str
    printed: float


@dataclass(frozen=True, slots=True)
class Loss:
    """A word of an export that was rather another.

    Attributes:
        word: The word as it stands.
        start, end: What of the text it was, half-open; with a blank where its first letter
            stands alone.
        whole: The word it was, as printed.
        is_guess: Whether it may have been printed with a capital, or without.
        harm: What befell it first.
        is_word: Whether what stands there is a word too.
        printed: The chance that it was printed as it stands, beside the word it may have been.
        share: The chance of that word beside all others it may have been.
    """

    word: Word
    start: int
    end: int
    whole: str
    is_guess: bool
    harm: Harm
    is_word: bool
    printed: float
    share: float

    @property
    def confidence(self) -> float:
        """The probability that it was that word, 0..1."""
        return round(self.share * (1 - self.printed), 4)


@dataclass(frozen=True, slots=True)
class Losses:
    """All that was lost of a text.

    Attributes:
        found: Words that rather were others, in order, the surest of those that overlap.
        torn: Where torn paragraphs go on.
        words: Gives the gaps in which a word of one letter may be lost. One rule of many asks, and
            each gap takes as long to weigh as a word.
        channel: How the text is damaged.
    """

    found: Sequence[Loss]
    torn: frozenset[int]
    words: Callable[[], Sequence[LostWord]]
    channel: Channel
