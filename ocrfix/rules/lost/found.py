"""The losses in the words of an export, worked out once for all rules that ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ocrfix.evidence.channel import Channel, Harm, Source
from ocrfix.rules.context import Context
from ocrfix.rules.lost.readings import Word

if TYPE_CHECKING:
    from ocrfix.rules.lost.finder import Finder
    from ocrfix.rules.lost.lone_words import LostWord


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
        broken: Where words go on that a torn paragraph broke in two.
        words: Gives the gaps in which a word of one letter may be lost. One rule of many asks, and
            each gap takes as long to weigh as a word.
        channel: How the text is damaged.
    """

    found: Sequence[Loss]
    torn: frozenset[int]
    broken: frozenset[int]
    words: Callable[[], Sequence[LostWord]]
    channel: Channel


def losses_of(text: str, context: Context) -> Losses | None:
    """Give what was lost of a text; None if it is no export."""
    if context.source(text) is not Source.EXPORT:
        return None
    return context.recall(text, _finder_of(context).find)


def channel_shown(context: Context) -> Channel | None:
    """Give how an export is damaged, as its raw text shows it; None if no rule asked yet."""
    return _finder_of(context).channel


def _finder_of(context: Context) -> Finder:
    # With it comes numpy, a tenth of the start, which scans do without.
    from ocrfix.rules.lost.finder import Finder  # noqa: PLC0415

    return context.keep(Finder)
