"""The ranking of candidates between their neighbours.

A noisy channel: the chance that a word stands here, times the chance that a scan shows it
as it was read. The first comes from how common the word is, how well it fits between its
neighbours and whether the document uses it; the second from the mined confusions of
letters and whole words. Everything is kept as natural logarithms, so scores add up, and
scores of one place may be compared and turned into chances.

Source:
    M. D. Kernighan, K. W. Church, W. A. Gale, *A Spelling Correction Program Based on a
    Noisy Channel Model*, COLING 1990; with neighbours: K. W. Church, W. A. Gale,
    *Probability Scoring for Spelling Correction*, Statistics and Computing 1, 1991.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ocrfix.words.candidate import Candidate
from ocrfix.words.candidates import I_AND, CandidateFinder
from ocrfix.words.compounds import COMPOUND, POSSESSIVE
from ocrfix.words.forms import as_listed
from ocrfix.words.own_words import OwnWords

CHANNEL = 0.875
"""Part of the weighted chance of a misreading that counts beside the fit: rules, which ask
nobody, go by all of it. Of 1, 0.875 and 0.75 the middle one puts the right word first most
often on the train files of Overproof and BLN600 together."""
MOST_IN_CONTEXT = 60
"""Candidates that are looked at between their neighbours."""
MOST_IN_COMPANY = 12
"""Candidates that are looked at beside the words beyond their neighbours too."""
POOR = -16.0
"""If no candidate scores above this, words often seen beside the neighbours are looked at."""
BESIDE_EDITS = 3
SHORTEST_BESIDE = 4
MOST_BESIDE = 8
SURE_MEANING = 0.6
"""A neighbour that stands for one other word at least so often is taken for that."""
MOST_OF_NEIGHBOUR = 4
"""Candidates for a damaged neighbour that are looked at."""


class Ranked(NamedTuple):
    """A candidate in its place.

    Attributes:
        text: Lower case, words with a blank between; empty for a speck.
        score: ln of its joint chance with the reading; comparable within one place.
        channel: The part of the score that is the misreading.
        gain: The part of it that is the document's own use.
    """

    text: str
    score: float
    channel: float
    gain: float


class Ranker(CandidateFinder):
    """Find what readings may be, and rank it between their neighbours."""

    def meant(self, word: str) -> str:
        """Give what a lower-case word surely stands for, by itself."""
        meanings = self._confusions.meanings(word)
        return meanings[0].meant if meanings and meanings[0].share >= SURE_MEANING else word

    def fit(self, left: str | None, word: str, right: str | None) -> float:
        """Score how well a word stands between its neighbours, of whatever kind it is.

        Returns:
            What `Counts.log_fit` gives; for words that are not counted, such as possessives,
            what their parts make likely.
        """
        return self._fit(left, (word,), right)

    def rank_near(self, reading: str, left: str | None, right: str | None) -> list[Ranked]:
        """Rank the words a letter or two away from a reading, the quick way; see ``rank``."""
        ranked: dict[str, Ranked] = {}
        left, right = self._as_meant(left), self._as_meant(right)
        self._score(self.nearest(reading), left, right, None, ranked)
        return _in_order(ranked.values())

    def rank(
        self,
        reading: str,
        left: str | None,
        right: str | None,
        own: OwnWords | None = None,
        *,
        beyond: tuple[str | None, str | None] = (None, None),
        further: Iterable[Candidate] = (),
    ) -> list[Ranked]:
        """Rank what a reading may be between its neighbours.

        Args:
            reading: One word in lower case.
            left: The word before it, lower case; None at the start of a sentence.
            right: The word after it; None at the end of a sentence.
            own: What the document itself uses.
            beyond: The word before the one before, and the one after the one after.
            further: Candidates that were found elsewhere.

        Returns:
            Likeliest first, without the reading itself.
        """
        ranked: dict[str, Ranked] = {}
        left = self._as_meant(left, before=beyond[0])
        right = self._as_meant(right, after=beyond[1])
        candidates = self.candidates(reading, MOST_IN_CONTEXT)
        self._score(candidates, left, right, own, ranked)
        if own is not None:
            names = [self.candidate(reading, word) for word in own.near(reading)]
            self._score(names, left, right, own, ranked)
        self._score(further, left, right, own, ranked)
        best = candidates[0].channel + candidates[0].share if candidates else -math.inf
        if best < POOR and len(reading) >= SHORTEST_BESIDE:
            for beside in (
                () if left is None else self._counts.followers(left),
                () if right is None else self._counts.leaders(right),
            ):
                self._score(self._among(reading, beside), left, right, own, ranked)
        ranked.pop(reading, None)
        found = _in_order(ranked.values())
        before, after = (None if it is None else self.meant(it) for it in beyond)
        beyond_left = before and left and self._counts.beyond_left(before, left)
        beyond_right = right and after and self._counts.beyond_right(right, after)
        # Where a speck goes, the neighbours stand beside each other.
        gone = (right or "", left or "")
        near = _in_company(found[:MOST_IN_COMPANY], gone, beyond_left or None, beyond_right or None)
        return _in_order(near) + found[MOST_IN_COMPANY:]

    def _as_meant(
        self, neighbour: str | None, before: str | None = None, after: str | None = None
    ) -> str | None:
        """Give what a neighbour likely stands for, if it is damaged itself."""
        if neighbour is None:
            return None
        meant = self.meant(neighbour)
        if meant != neighbour:
            return meant
        if neighbour in self._counts or self.is_listed(neighbour):
            return neighbour
        best, most = neighbour, -math.inf
        for candidate in self.candidates(neighbour, MOST_OF_NEIGHBOUR):
            if len(candidate.words) == 1:
                word = candidate.words[0]
                score = CHANNEL * candidate.channel + self._counts.log_fit(before, word, after)
                if score > most:
                    best, most = word, score
        return best

    def _score(
        self,
        candidates: Iterable[Candidate],
        left: str | None,
        right: str | None,
        own: OwnWords | None,
        ranked: dict[str, Ranked],
    ) -> None:
        """Put the scores of candidates into ``ranked``, of equal ones the best."""
        is_counted, fits = self._counts.is_counted, self._counts.fits(left, right)
        for candidate in candidates:
            # One counted word, as nearly all are, needs none of the cases of `_fit`.
            text = candidate.words[0] if len(candidate.words) == 1 else candidate.text
            fit = fits(text) if is_counted(text) else self._fit(left, candidate.words, right)
            channel = CHANNEL * candidate.channel
            gain = 0.0 if own is None else own.gain(candidate)
            score = channel + fit + gain
            known = ranked.get(text)
            if known is None or score > known.score:
                ranked[text] = Ranked(text, score, channel, gain)

    def _among(self, reading: str, words: Sequence[str]) -> list[Candidate]:
        """Give the words among others that are up to three letters away, the nearest."""
        found = process.extract(
            reading,
            words,
            scorer=OSA.distance,
            score_cutoff=BESIDE_EDITS,
            limit=MOST_BESIDE,
        )
        return [self.candidate(reading, word) for word, _, _ in found]

    def _fit(self, left: str | None, words: Sequence[str], right: str | None) -> float:
        if not words:
            return 0.0 if right is None else self._counts.log_fit(left, right, None)
        if len(words) > 1:
            return self._fit_two(left, words[0], words[1], right)
        word = as_listed(words[0])
        if self._counts.is_counted(word) or not self._is_uncounted(word):
            return self._counts.log_fit(left, word, right)
        return self._fit_made_up(left, word, right)

    def _fit_made_up(self, left: str | None, word: str, right: str | None) -> float:
        """Score a word that is not counted by what its parts make likely."""
        if "-" in word:
            first, _, second = word.partition("-")
            return self._fit_two(left, first, second, right) + COMPOUND
        beside = 0.0 if right is None else self._counts.log_fit(None, right, None)
        if word.endswith("'s"):
            return self._counts.log_fit(left, word[:-2], None) + POSSESSIVE + beside
        return self.share(word) + beside

    @staticmethod
    def _is_uncounted(word: str) -> bool:
        """Return whether it is of a kind the counts do not hold: compounds, numbers, initials."""
        return (
            len(word) == 1
            or "-" in word
            or word.endswith("'s")
            or any(char.isdigit() for char in word)
        )

    def _fit_two(self, left: str | None, first: str, second: str, right: str | None) -> float:
        log_fit = self._counts.log_fit
        if first == "i":
            # The counts do not know it: see `candidates.I_AND`.
            return I_AND + log_fit(None, second, right)
        if not self._counts.is_counted(second):
            # As a neighbour it would cost nothing, the rarer the better.
            beside = 0.0 if right is None else log_fit(None, right, None)
            return log_fit(left, first, None) + self.share(second) + beside
        return (
            log_fit(left, first, second)
            + log_fit(first, second, right)
            - log_fit(first, second, None)
        )


def _in_company(
    ranked: list[Ranked],
    gone: tuple[str, str],
    beyond_left: Callable[[str], float] | None,
    beyond_right: Callable[[str], float] | None,
) -> list[Ranked]:
    """Add to the scores what the words beyond the neighbours say.

    Args:
        ranked: Candidates.
        gone: What stands beside the left and the right neighbour if nothing is between them.
        beyond_left: See ``Counts``; None where nothing is known.
        beyond_right: The same.
    """
    if beyond_left is None and beyond_right is None:
        return ranked
    weighed = []
    for it in ranked:
        first, _, last = it.text.partition(" ")
        first, last = (first, last or first) if first else gone
        more = 0.0 if beyond_left is None else beyond_left(first)
        if beyond_right is not None:
            more += beyond_right(last)
        weighed.append(it._replace(score=it.score + more))
    return weighed


def _in_order(ranked: Iterable[Ranked]) -> list[Ranked]:
    """Put candidates in order, the highest score first, of equal ones the first found."""
    return sorted(ranked, key=attrgetter("score"), reverse=True)
