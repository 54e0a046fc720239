"""The likeliest of the words near to readings, for many readings at once.

A word is likely if few edits lead to it and it is common. How many edits lead to each of the words
that share a rest with a reading, at least, is told of all of them in some passes of numpy. By that
they are put in order, and compared letter by letter only for as long as one that follows may be
likelier than those that were found: one in ten.
"""

from __future__ import annotations

import math
from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from ocrfix.words.near_words import PREFIX, NearWords, buckets_of, edits_within

_TOGETHER = 128
"""Readings looked at at once: what numpy holds meanwhile stays in the cache of the processor."""


class Likeliest:
    """Find the likeliest words near to readings; to be made once and kept."""

    def __init__(
        self,
        near: NearWords,
        number: int,
        rarity_of: Callable[[str], float | None],
        edit: float,
        most: int,
    ) -> None:
        """Take what makes a word likely.

        Args:
            near: Knows the words.
            number: So many of these, the commonest, may be wanted.
            rarity_of: Tells how rare a word is, in nats; None of one that is not wanted.
            edit: What an edit costs, in nats.
            most: Words that are given at most for a reading.
        """
        self._near, self._words = near, near.words
        self._rarity_of, self._edit, self._most = rarity_of, edit, most
        # By rank, infinite for a word that is not wanted; asked for when the word is first met.
        self._rarity = np.full(number, math.nan)

    def of(self, readings: Sequence[str]) -> Iterator[list[tuple[str, int]]]:
        """Give the likeliest words of each lower-case reading with their edits, likeliest first."""
        parts = (readings[at : at + _TOGETHER] for at in range(0, len(readings), _TOGETHER))
        return chain.from_iterable(map(self._of, parts))

    def _of(self, readings: Sequence[str]) -> Iterator[list[tuple[str, int]]]:
        most_edits = [*map(edits_within, readings)]
        ranks, owners = self._sharing_rests(readings, most_edits)
        edits = self._near.sieve.least_edits(ranks, readings, owners)
        # Hardly one in ten is so near, and only of these it is asked how rare they are.
        may_be = np.flatnonzero(edits <= np.array(most_edits)[owners])
        rarity = self._rarities(ranks[may_be])
        is_wanted = rarity < math.inf
        may_be, rarity = may_be[is_wanted], rarity[is_wanted]
        ranks, owners = ranks[may_be], owners[may_be]
        least = self._edit * edits[may_be] + rarity
        order = np.lexsort((least, owners))
        words = self._words.take(ranks[order].tolist())
        rows = [*zip(words, rarity[order].tolist(), least[order].tolist(), strict=True)]
        ends = np.cumsum(np.bincount(owners, minlength=len(readings))).tolist()
        for reading, most, start, end in zip(readings, most_edits, (0, *ends), ends, strict=False):
            yield self._first(reading, most, rows[start:end])

    def _sharing_rests(
        self, readings: Sequence[str], edits: Sequence[int]
    ) -> tuple[NDArray[Any], NDArray[np.intp]]:
        """Give the ranks of the words that share rests with readings, and the number of each's.

        Of those that may be wanted.
        """
        starts, ranks = map(np.asarray, self._near.by_letters)
        number = len(starts) - 1
        buckets = [
            buckets_of(reading[:PREFIX], most, number)
            for reading, most in zip(readings, edits, strict=True)
        ]
        sizes = [*map(len, buckets)]
        flat = np.fromiter(chain.from_iterable(buckets), np.intp, sum(sizes))
        first = starts[flat].astype(np.intp)
        lengths = starts[flat + 1] - first
        owners = np.repeat(np.repeat(np.arange(len(readings)), sizes), lengths)
        shift = np.repeat(first - np.cumsum(lengths) + lengths, lengths)
        found = ranks[np.arange(len(owners)) + shift]
        may_be = found < len(self._rarity)
        return found[may_be], owners[may_be]

    def _first(
        self, reading: str, most_edits: int, rows: Iterable[tuple[str, float, float]]
    ) -> list[tuple[str, int]]:
        """Give the likeliest words of a reading, so many edits away at most.

        The words, some several times, each with its rarity and with what it costs at least, in
        order of that.
        """
        found: list[tuple[float, str, int]] = []
        compared: set[str] = set()
        for word, rarity, least in rows:
            if len(found) >= self._most and least > found[self._most - 1][0]:
                break
            if word not in compared:
                compared.add(word)
                edits = OSA.distance(reading, word, score_cutoff=most_edits)
                if edits <= most_edits:
                    insort(found, (self._edit * edits + rarity, word, edits))
        return [(word, edits) for _, word, edits in found[: self._most]]

    def _rarities(self, ranks: NDArray[np.intp]) -> NDArray[np.float64]:
        """Give how rare words are, by their ranks."""
        new = [*{*ranks[np.isnan(self._rarity[ranks])].tolist()}]
        for rank, rarity in zip(new, map(self._rarity_of, self._words.take(new)), strict=True):
            self._rarity[rank] = math.inf if rarity is None else rarity
        rarities: NDArray[np.float64] = self._rarity[ranks]
        return rarities
