"""A word that another may be read as: ``bad`` for “had”, ``sea`` for “see”."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import LONG_S, Stretch
from ocrfix.correction.weights import Weights
from ocrfix.language.costs import cost_of
from ocrfix.language.language import Language
from ocrfix.suspects.capitals import as_printed
from ocrfix.suspects.settings import Settings
from ocrfix.words.memo import Memo
from ocrfix.words.ranking import CHANNEL

LONE_LETTERS = frozenset("Iai")
"""Strokes and specks that are read as a word of one letter."""
SHORTEST = 2
MOST = 6
"""Words a letter away that are weighed."""
DEAREST = 9.0
"""Nats that a misread letter costs at most, in a word that stays a word."""
LEAST_PER_MILLION = 5.0
"""Occurrences of a word that may be meant where another word stands."""


class Listed:
    """Proposes words for words; make one and keep it."""

    def __init__(self, language: Language) -> None:
        """Take what is known of the language."""
        self._lexicon = language.lexicon
        self._confusions = language.confusions
        self._near = language.near
        self._ranker = language.ranker
        self._ids: Callable[[str], int] = language.context.id_of
        weights = Weights.shipped()
        self._cost = weights.listed
        self._speck = weights.cost("lone_letter")
        self._usual_errors = Settings.shipped().usual_errors
        self._alike = Memo(self._find)

    def readings(self, stretch: Stretch, at: int, *, is_odd: bool) -> Iterator[Reading]:
        """Propose what a listed word may stand for; the more damaged the document, the likelier.

        Args:
            stretch: Where it stands.
            at: Which token of it.
            is_odd: Whether it is unlikely between its neighbours.
        """
        token = stretch.tokens[at]
        look = token.look
        # At the beginning of a block a sentence may begin behind a speck.
        is_apart = at == 0 or not stretch.is_among_capitals(at)
        if is_odd and token.core in LONE_LETTERS and is_apart:
            span = at, at + 1, token.core_start, token.core_end
            yield Reading(*span, "", (), self._speck, Operation.SPECK)
        if LONG_S in token.raw or (look.is_capital and not stretch.opens_sentence(at)):
            return
        meant: dict[str, float] = {}
        if look.confusable:
            for meaning in self._confusions.meanings(token.lower):
                meant[meaning.meant] = -math.log(meaning.rate)
        if is_odd:
            for word, cost in self._alike[token.lower]:
                meant[word] = min(meant.get(word, cost), cost)
        damage = math.log(stretch.nature.errors / self._usual_errors)
        for word, cost in meant.items():
            yield Reading(
                at,
                at + 1,
                token.core_start,
                token.core_end,
                as_printed(token.core, word, self._lexicon),
                (self._ids(word),),
                cost_of(self._cost + cost - damage),
                Operation.LISTED,
            )

    def _find(self, lower: str) -> tuple[tuple[str, float], ...]:
        """Give the common words that differ in a letter that is often misread."""
        if len(lower) < SHORTEST or not lower.isalpha() or "user" in self._lexicon.lists(lower):
            return ()
        found = []
        for word, edits in self._near.near(lower, 1):
            if not edits or not word.isalpha() or not self._lexicon.knows(word):
                continue
            if self._lexicon.frequency(word) < LEAST_PER_MILLION:
                continue
            cost = -CHANNEL * self._ranker.candidate(lower, word).channel
            if cost <= DEAREST:
                found.append((cost, word))
        return tuple((word, cost) for cost, word in sorted(found)[:MOST])
