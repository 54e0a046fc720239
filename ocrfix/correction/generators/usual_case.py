"""The case of words whose letters tell little of it, by where they stand."""

from __future__ import annotations

from ocrfix.correction.mark_gaps import case_of
from ocrfix.correction.stretch import Stretch
from ocrfix.language.costs import cost_of
from ocrfix.language.language import Language
from ocrfix.language.surface import AFTER_CAPITAL, AFTER_SMALL, CAPITAL, OPENS, UPPER
from ocrfix.suspects.capitals import as_printed, tells_capitals
from ocrfix.words.cache import remembered

LEAST_GAIN_OF_CAPITAL = 1024
"""A word whose first letter was misread is given a capital that is as much cheaper: one nat."""
LEAST_GAIN_OF_NAME = -2048
"""A word that is no more seldom large behind a capital may be part of a name: “Eastern Suburbs”."""
_GOES_ON = frozenset(";:")
"""Marks behind which a sentence goes on in small letters."""


class UsualCase:
    """Give words the case in which they are printed or, where that is lost, mostly stand.

    To be made once and kept.
    """

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._id_of = language.context.id_of
        self._surface = language.context.surface
        self._before_capital = cost_of(language.traits.before_capital)

    def of(
        self,
        stretch: Stretch,
        at: int,
        printed: str,
        word: str,
        *,
        has_stop: bool = False,
    ) -> str:
        """Give a word in lower case the capitals of what is printed in its place, a token's core.

        ``has_stop`` if a stop stands behind it.
        """
        in_sentence = is_in_sentence(stretch, at)
        text = as_printed(printed, word, self._lexicon, has_stop=has_stop, in_sentence=in_sentence)
        if text.isupper() and in_sentence and not tells_capitals(printed, word):
            behind = stretch.tokens[at + 1 : at + 2]
            if not any(case_of(it.core) == UPPER for it in behind):
                text = word
        if text.islower() and _lost_its_case(printed, text):
            return text.capitalize() if self._gains(stretch, at, text) else text
        return text

    def _gains(self, stretch: Stretch, at: int, word: str) -> bool:
        """Return whether a word mostly has a capital in its place: ``Annie lirown``, Brown."""
        place = OPENS
        if not _opens_sentence(stretch, at):
            place = AFTER_SMALL + case_of(stretch.tokens[at - 1].core)
        gain = self._gain(f"{place}{word}")
        if place != OPENS and self._is_before_name(stretch, at):
            gain += self._before_capital
        return gain >= LEAST_GAIN_OF_CAPITAL

    def _is_before_name(self, stretch: Stretch, at: int) -> bool:
        """Return whether nothing parts a token from a word with a capital that may be its own."""
        if stretch.tokens[at].marks_behind:
            return False
        behind = stretch.tokens[at + 1 : at + 2]
        return any(
            len(it.core) > 1
            and case_of(it.core) == CAPITAL
            and not it.marks_before
            and self._gain(f"{AFTER_CAPITAL}{it.lower}") > LEAST_GAIN_OF_NAME
            for it in behind
        )

    @remembered()
    def _gain(self, place_and_word: str) -> int:
        """Return how much less a word costs with a capital, in 1/1024 of a nat."""
        word = self._id_of(place_and_word[1:])
        return self._surface.gain_of_capital(word, int(place_and_word[0]))


def _opens_sentence(stretch: Stretch, at: int) -> bool:
    """Return whether a sentence begins with a token, and does not go on behind its mark."""
    if not at:
        return True
    before = stretch.tokens[at - 1]
    is_piece = len(before.core) == 1 and before.core.islower()
    return stretch.opens_sentence(at) and not (is_piece or before.marks_behind in _GOES_ON)


def _lost_its_case(printed: str, meant: str) -> bool:
    """Return whether the first letter was read as another, which tells nothing of its case."""
    return meant.isalpha() and printed[:1].lower() != meant[0]


def is_in_sentence(stretch: Stretch, at: int) -> bool:
    """Return whether a word without a capital stands before a token in its sentence."""
    return not stretch.opens_sentence(at) and not stretch.tokens[at - 1].look.is_capital
