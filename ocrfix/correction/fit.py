"""The fit of readings: how likely their words are between those on both sides, by a `Network`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

import numpy as np

from ocrfix.correction.reading import Reading
from ocrfix.correction.stretch import Stretch
from ocrfix.correction.units import Whole
from ocrfix.language.context import ContextModel
from ocrfix.language.costs import UNIT
from ocrfix.language.kinds import WORD
from ocrfix.language.network import AROUND, FIRST_WORD, Network, padded

_UNKNOWN = 12 * UNIT
"""The cost of a word that is of a kind only."""
_MOST = 40 * UNIT
_NO_RIVAL = 15 * UNIT
_Side = tuple[int, ...]


class Fit(NamedTuple):
    """The fit of a reading, in parts of a nat but for counts.

    Attributes:
        fits: Ln of how likely its words are there.
        fits_here: How much likelier than anywhere.
        kept: Ln of how likely those words as printed are there that are words.
        kept_here: How much likelier than anywhere.
        unknown: Words of it that are of a kind only.
        lead: How much better it fits than the best other reading that begins there.
        whole_lead: The same, what the operations cost taken off.
        fit_rank: Other readings that begin there and are better, that taken off.
        gain: How much better it fits than those words as printed.
        whole: How well it fits, what its operation costs taken off.
    """

    fits: int
    fits_here: int
    kept: int
    kept_here: int
    unknown: int
    lead: int
    whole_lead: int
    fit_rank: int
    gain: int
    whole: int


class Fits:
    """Teller of how well readings fit; make one and keep it."""

    def __init__(self, network: Network, context: ContextModel) -> None:
        """Take what is known of words.

        Args:
            network: Weighs them.
            context: Knows their ids.
        """
        self._network = network
        self._context = context

    def of(self, found: Sequence[tuple[Stretch, Reading]]) -> list[Fit]:
        """Give how well readings of a text fit, all that are weighed against each other."""
        if not found:
            return []
        asked = _Asked()
        lines: dict[int, _Line] = {}
        known = iter(self._known([word for _, reading in found for word in reading.words]))
        for number, (stretch, reading) in enumerate(found):
            line = lines.get(id(stretch.tokens))
            if line is None:
                line = lines[id(stretch.tokens)] = self._line(stretch)
            before, printed, behind = line.parted(reading)
            meant = tuple(islice(known, len(reading.words)))
            asked.add(number, before, meant, behind, is_meant=True)
            asked.add(number, before, printed, behind, is_meant=False)
        return self._told(found, asked)

    def _line(self, stretch: Stretch) -> _Line:
        tokens = [it for it in stretch.tokens if it.core]
        known = self._known([self._context.id_of(it.lower) for it in tokens])
        words = [WORD if it.is_suspect else word for it, word in zip(tokens, known, strict=True)]
        return _Line(words, [*accumulate((it.core != "" for it in stretch.tokens), initial=0)])

    def _known(self, ids: Sequence[int]) -> _Side:
        classes = self._context.classes(np.array(ids, np.int32))
        return tuple(self._network.known(classes).tolist())

    def _told(self, found: Sequence[tuple[Stretch, Reading]], asked: _Asked) -> list[Fit]:
        """Put together what all words cost."""
        sums = np.zeros((len(found), 4), np.int64)
        if asked.words:
            places, words, numbers, is_meant = np.array(asked.words, np.int64).T
            vectors = self._network.vectors(*asked.sides())
            here = self._network.fits(vectors[places], words)
            fits = here - self._network.alone(words)
            column = np.where(is_meant > 0, 0, 2)
            np.add.at(sums, (numbers, column), fits)
            np.add.at(sums, (numbers, column + 1), here)
        unknown = np.array([asked.unknown.get(it, 0) for it in range(len(found))], np.int64)
        sums[:, 0] -= _UNKNOWN * unknown
        sums = np.clip(sums, -_MOST, _MOST)
        cost = np.array([reading.cost for _, reading in found], np.int64)
        groups = _places(found)
        whole = sums[:, 0] - cost
        lead, _ = _leads(sums[:, 0], groups)
        whole_lead, rank = _leads(whole, groups)
        gain = sums[:, 0] - sums[:, 2]
        rows = np.stack((*sums.T, unknown, lead, whole_lead, rank, gain, whole), 1)
        return [Fit(*row) for row in rows.tolist()]


class _Line(NamedTuple):
    """The words of a block.

    Attributes:
        words: Ids of those of its tokens that have any; `WORD` for damaged ones.
        places: Of each token, how many of them stand before it; one more than tokens.
    """

    words: Sequence[int]
    places: Sequence[int]

    def parted(self, reading: Reading) -> tuple[_Side, _Side, _Side]:
        """Give the words before a reading, those it replaces, and those behind it."""
        first, last = self.places[reading.first], self.places[reading.last]
        words = self.words
        before = words[max(first - AROUND, 0) : first]
        return tuple(before), tuple(words[first:last]), tuple(words[last : last + AROUND])


class _Asked:
    """Words that are to be weighed, and their places, each once.

    Attributes:
        words: The number of a place, the word, the number of the reading it is of, and whether it
            is meant, not printed.
        unknown: Of readings, how many of their words are no words of the network.
    """

    def __init__(self) -> None:
        self._places: dict[tuple[_Side, _Side], int] = {}
        self.words: list[tuple[int, int, int, bool]] = []
        self.unknown: dict[int, int] = {}

    def add(
        self, number: int, before: _Side, words: _Side, behind: _Side, *, is_meant: bool
    ) -> None:
        """Ask for the words of a reading, or those printed."""
        for at, word in enumerate(words):
            if word >= FIRST_WORD:
                sides = (before + words[:at])[-AROUND:], (words[at + 1 :] + behind)[:AROUND]
                place = self._places.setdefault(sides, len(self._places))
                self.words.append((place, word, number, is_meant))
            elif is_meant:
                self.unknown[number] = self.unknown.get(number, 0) + 1

    def sides(self) -> tuple[Whole, Whole]:
        """Give the words before and behind all places, the nearest first."""
        return (
            padded(before[::-1] for before, _ in self._places),
            padded(behind for _, behind in self._places),
        )


def _places(found: Sequence[tuple[Stretch, Reading]]) -> Iterable[Sequence[int]]:
    """Give the numbers of readings that begin at the same place, together."""
    groups: dict[int, list[int]] = {}
    for number, (_, reading) in enumerate(found):
        groups.setdefault(reading.start, []).append(number)
    return groups.values()


def _leads(scores: Whole, groups: Iterable[Sequence[int]]) -> tuple[Whole, Whole]:
    """Return the lead of each score over the best other of its group, and its rank there."""
    leads, ranks = np.full(len(scores), _NO_RIVAL, np.int64), np.zeros(len(scores), np.int64)
    for group in groups:
        if len(group) > 1:
            here = scores[group]
            best, second = np.sort(here)[:-3:-1]
            leads[group] = np.where(here == best, best - second, here - best)
            ranks[group] = (here[:, None] < here).sum(1)
    return np.clip(leads, -_MOST, _MOST), ranks
