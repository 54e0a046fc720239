"""Words that others are read as: ``lie`` for “he”, ``bad`` for “had”."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from rapidfuzz.distance import OSA

from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.words.cache import remembered
from ocrfix.words.forms import bare
from ocrfix.words.lists import word_list
from ocrfix.words.near_words import rests
from ocrfix.words.ranking import CHANNEL
from ocrfix.words.traits import are_alike_in_use

SHORTEST = 2
"""Letters of a word for which others than those with another accent are thought of."""
MOST = 8
"""Words a letter away that are weighed."""
DEAREST = 11.0
"""Nats that a misread letter costs at most, in a word that stays a word."""
LEAST_PER_MILLION = 5.0
"""Occurrences of a word that may be meant where another word stands."""
COMMON_PER_MILLION = 50.0
"""The same where only common words are thought of: of a hundred that are surely meant, one is
rarer."""
MOST_REMEMBERED = 1 << 15
"""Words whose common others are remembered at a time."""


class ReadAsOthers:
    """Find the words that one may stand for, and remember them.

    To be made once for a language: ``language.derived(ReadAsOthers)``.
    """

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._confusions = language.confusions
        self._near = language.near
        self._common_words = language.common_words
        self._letters = language.channel
        self._context = language.context
        self._letters_alone = word_list(language.code, "letters_alone")
        self._code = language.code

    def channel(self, printed: str, meant: str) -> float:
        """Give the nats that it costs to read the letters of one word as those of another."""
        return -CHANNEL * self._letters.weigh(printed, meant)

    def may_stand_for_others(self, printed: str) -> bool:
        """Return whether a word may stand for others: of letters, none of the reader's own."""
        return printed.isalpha() and "user" not in self._lexicon.lists(printed)

    @remembered()
    def meant(self, printed: str) -> Sequence[tuple[str, float]]:
        """Give the common words that differ from one in a letter that is often misread.

        All in small letters, each with what that costs in nats; none of the reader's own words.
        """
        if not self.may_stand_for_others(printed):
            return ()
        if len(printed) < SHORTEST:
            return self._accented(printed)
        near = self._near.near(printed, 1)
        words = (word for word, edits in near if edits and self._is_used(word, LEAST_PER_MILLION))
        return self._weighed(printed, words)

    @remembered(MOST_REMEMBERED)
    def meant_often(self, printed: str) -> Sequence[tuple[str, float]]:
        """Give the same of words that are commoner still, found in a tenth of the time."""
        if not printed.isalpha() or len(printed) < SHORTEST:
            return ()
        alike = {word for rest in rests(printed, 1) for word in self._common.get(rest, "").split()}
        near = (it for it in sorted(alike) if OSA.distance(printed, it, score_cutoff=1) == 1)
        weighed = self._weighed(printed, near)
        return weighed if weighed and self.may_stand_for_others(printed) else ()

    @cached_property
    def _common(self) -> Mapping[str, str]:
        """The common words by what is left of them without a letter, and as they are.

        With blanks between: as lists they take another megabyte.
        """
        found: dict[str, str] = {}
        for word in self._common_words(COMMON_PER_MILLION):
            if self._is_used(word, COMMON_PER_MILLION):
                for rest in rests(word, 1):
                    found[rest] = f"{found[rest]} {word}" if rest in found else word
        return found

    def _is_used(self, word: str, per_million: float) -> bool:
        return word.isalpha() and self._lexicon.frequency_if_known(word) >= per_million

    def _weighed(self, printed: str, near: Iterable[str]) -> Sequence[tuple[str, float]]:
        """Weigh words near to one, and those that were counted to be read so."""
        found = {it.meant: -math.log(it.rate) for it in self._confusions.meanings(printed)}
        for word in near:
            nats = self.channel(printed, word)
            # Spellings of one word are no misreading of each other: “organised”, “organized”.
            if nats <= DEAREST and not are_alike_in_use(printed, word, self._code):
                found[word] = min(nats, found.get(word, nats))
        cost, id_of = self._context.cost, self._context.id_of
        in_order = sorted(found.items(), key=lambda it: (it[1] + cost(id_of(it[0])) / UNIT, it))
        return tuple(in_order[:MOST])

    def _accented(self, letter: str) -> Sequence[tuple[str, float]]:
        """Give the words of one letter that differ in an accent: ``a`` and ``à``."""
        alike = (it for it in sorted(self._letters_alone - {letter}) if bare(it) == bare(letter))
        weighed = ((it, self.channel(letter, it)) for it in alike)
        return tuple((word, nats) for word, nats in weighed if nats <= DEAREST)
