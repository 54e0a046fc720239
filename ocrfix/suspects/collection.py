"""The collection's evidence on a word that stands in no list: a word of its own, or damage again.

That a word recurs proves little: of the unlisted words in small letters that two documents
of BLN600 share, 95 in 100 are the same damage twice. So the sights of a word are compared
with those to be expected if it were but misread for the words near it. A name of the town
stands far oftener than any confusion explains; ``Sydnoy`` does not, beside ``Sydney``.
"""

from __future__ import annotations

import math
from functools import cached_property

from ocrfix.evidence import Evidence
from ocrfix.language.language import Language
from ocrfix.suspects.settings import Settings
from ocrfix.suspects.token_features import SuspectPiece
from ocrfix.words.cache import remembered
from ocrfix.words.near_words import nearest

_LEAST_EXPECTED = 1e-4
"""Sights that chance alone makes of any word."""
_LEAST_NAMES = 2
_SHORTEST_NAME = 4
_SHORTEST_FOR_TWO = 6
"""A shorter reading with two letters changed may be any name."""
_MOST_NAMES = 5


Finding = tuple[float, str]
"""An addition to ln of the odds that a word is wrong, and a sentence that says why if it is."""
NO_FINDING: Finding = 0.0, ""


class Collection:
    """Weigh words by what a collection shows; to be made once and kept."""

    def __init__(self, evidence: Evidence, language: Language) -> None:
        self._evidence = evidence
        self._lexicon = language.lexicon
        self._channel = language.channel
        self._near = language.near
        self._settings = settings = Settings.shipped()
        even, most = settings.collection_even, settings.collection_most
        self._against = settings.collection * even
        self._for = settings.collection * (even - most) + settings.collection_name
        self._enough = math.log(language.traits.doubted / (1 - language.traits.doubted))

    def weigh(self, piece: SuspectPiece, odds: float) -> Finding:
        """Return the collection's evidence on a piece that is no word, by its odds (ln) without.

        Nothing where the collection does not know it, where nothing it may say would turn the
        verdict, or where its letters are of mixed case: that is damage, however often it stands.
        """
        text = piece.text
        if not self._may_turn(piece, odds) or not (text[1:].islower() and text.isalpha()):
            return NO_FINDING
        return self._finding(text)

    def share(self, lower: str) -> float:
        """Give the part of the chance of a word that the collection's use of it makes up."""
        use = self._evidence.use(lower)
        if not use.documents:
            return 0.0
        return self._settings.collection_share * use.count / self._evidence.words

    def near(self, reading: str) -> list[str]:
        """Give names of the collection, in no list, at most two letters away.

        Only those that stand oftener than misreading other words explains.
        """
        if len(reading) < _SHORTEST_NAME:
            return []
        edits = 1 if len(reading) < _SHORTEST_FOR_TWO else 2
        found = nearest(reading, self._names, edits, _MOST_NAMES)
        even = self._settings.collection_even
        return [name for name, _, _ in found if name != reading and self._surplus(name) >= even]

    @cached_property
    def _names(self) -> list[str]:
        return [
            form
            for form, use in self._evidence.forms()
            if use.names >= _LEAST_NAMES and form.isalpha() and not self._lexicon.is_listed(form)
        ]

    @remembered()
    def _surplus(self, name: str) -> float:
        """Return ln of how much oftener a name stands there than misreading explains."""
        expected, _, _ = self._explained(name)
        return math.log(self._evidence.use(name).count / max(expected, _LEAST_EXPECTED))

    def _may_turn(self, piece: SuspectPiece, odds: float) -> bool:
        """Return whether the collection could make a suspect of a piece, or the other way round."""
        least = self._for if piece.is_capital else 0.0
        return odds + least < self._enough <= odds + self._against

    @remembered()
    def _finding(self, text: str) -> Finding:
        use, settings = self._evidence.use(text), self._settings
        if not use.documents:
            return NO_FINDING
        expected, likeliest, its_count = self._explained(text.lower())
        surplus = math.log(use.count / max(expected, _LEAST_EXPECTED))
        surplus = min(max(surplus, 0.0), settings.collection_most)
        odds = settings.collection * (settings.collection_even - surplus)
        if use.names >= _LEAST_NAMES:
            odds += settings.collection_name
        if not text[:1].isupper():
            # Pieces of broken words recur, and no confusion explains them.
            odds = max(odds, 0.0)
        reason = ""
        if odds > 0 and likeliest:
            reason = (
                f"“{text}” stands {use.count} times in the collection, "
                f"“{likeliest}”, which may be read so, {its_count:.0f} times."
            )
        return odds, reason

    def _explained(self, reading: str) -> tuple[float, str, float]:
        """Sights of a reading that misread words explain, the best of these, its sights."""
        evidence, frequency = self._evidence, self._lexicon.frequency
        expected, most, likeliest, its_count = 0.0, 0.0, "", 0.0
        found = {word for word, _ in self._near.near(reading)}.union(self._near.alike(reading))
        for word in sorted(found - {reading}):
            usual = frequency(word) / 1e6 * evidence.words
            seen = max(float(evidence.use(word).count), usual)
            share = seen * math.exp(self._channel.weigh(reading, word))
            expected += share
            if share > most:
                most, likeliest, its_count = share, word, seen
        return expected, likeliest, its_count
