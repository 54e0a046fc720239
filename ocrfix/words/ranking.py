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
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from ocrfix.words.candidate import Candidate
from ocrfix.words.candidates import CandidateFinder
from ocrfix.words.own_words import OwnWords

CHANNEL = 0.875
"""Part of the weighted chance of a misreading that counts beside the fit: rules, which ask
nobody, go by all of it. Of 1, 0.875 and 0.75 the middle one puts the right word first most
often on the train files of Overproof and BLN600 together."""
MOST_IN_CONTEXT = 60
"""Candidates that are looked at between their neighbours."""
SURE_MEANING = 0.6
"""A neighbour that stands for one other word at least so often is taken for that."""
MOST_OF_NEIGHBOUR = 4
"""Candidates for a damaged neighbour that are looked at."""


_Beside = tuple[str | None, ...]


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
        """Score how well a word of whatever kind stands between its neighbours, as `log_fit`.

        Words that are not counted, such as possessives, by what their parts make likely.
        """
        return self.share(word) + self._between.around((left,), (right,))((word,))

    def rank_near(self, reading: str, left: str | None, right: str | None) -> list[Ranked]:
        """Rank the words a letter or two away from a reading, the quick way; see ``rank``."""
        ranked: dict[str, Ranked] = {}
        left, right = self._as_meant(left), self._as_meant(right)
        self._score(self.nearest(reading), (left,), (right,), None, ranked)
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
        """Rank what a reading may be between its neighbours, likeliest first, without itself.

        All in lower case, None at the ends of a sentence. Beyond the neighbours are the word before
        the one before, and the one after the one after; further candidates were found elsewhere.
        """
        ranked: dict[str, Ranked] = {}
        outer = [None if it is None else self.meant(it) for it in beyond]
        before = (outer[0], self._as_meant(left, before=beyond[0]))
        behind = (self._as_meant(right, after=beyond[1]), outer[1])
        self._score(self.candidates(reading, MOST_IN_CONTEXT), before, behind, own, ranked)
        if own is not None:
            names = [self.candidate(reading, word) for word in own.near(reading)]
            self._score(names, before, behind, own, ranked)
        self._score(further, before, behind, own, ranked)
        ranked.pop(reading, None)
        return _in_order(ranked.values())

    def _as_meant(
        self, neighbour: str | None, before: str | None = None, after: str | None = None
    ) -> str | None:
        """Give what a neighbour likely stands for, if it is damaged itself."""
        if neighbour is None:
            return None
        meant = self.meant(neighbour)
        if meant != neighbour:
            return meant
        if self._between.knows(neighbour) or self.is_listed(neighbour):
            return neighbour
        best, most = neighbour, -math.inf
        for candidate in self.candidates(neighbour, MOST_OF_NEIGHBOUR):
            if len(candidate.words) == 1:
                word = candidate.words[0]
                score = CHANNEL * candidate.channel + self._between.log_fit(before, word, after)
                if score > most:
                    best, most = word, score
        return best

    def _score(
        self,
        candidates: Iterable[Candidate],
        before: _Beside,
        behind: _Beside,
        own: OwnWords | None,
        ranked: dict[str, Ranked],
    ) -> None:
        """Put the scores of candidates into ``ranked``, of equal ones the best."""
        around = self._between.around(before, behind)
        for candidate in candidates:
            text = candidate.text
            channel = CHANNEL * candidate.channel
            gain = 0.0 if own is None else own.gain(candidate)
            score = channel + candidate.share + around(candidate.words) + gain
            known = ranked.get(text)
            if known is None or score > known.score:
                ranked[text] = Ranked(text, score, channel, gain)


def _in_order(ranked: Iterable[Ranked]) -> list[Ranked]:
    """Put candidates in order, the highest score first, of equal ones the first found."""
    return sorted(ranked, key=attrgetter("score"), reverse=True)
