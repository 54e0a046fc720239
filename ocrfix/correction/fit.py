"""The fit of readings: how likely their words are between those on both sides, by a `Network`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

import numpy as np

from ocrfix.correction.reading import Reading
from ocrfix.correction.stretch import Stretch
from ocrfix.language.context import ContextModel
from ocrfix.language.costs import UNIT
from ocrfix.language.kinds import NOTHING, WORD
from ocrfix.language.network import AROUND, Ids, Network, PutWords
from ocrfix.language.sums import Whole

_UNKNOWN = 12 * UNIT
"""The cost of a word that is of a kind only."""
_MOST = 40 * UNIT
_NO_RIVAL = 15 * UNIT
_BEYOND = (NOTHING,) * AROUND
"""The nothing before and behind a block."""
_MEANT, _KEPT = 0, 2
"""The columns of what words that are meant, and those printed, are worth; in the next, here."""


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
        self._network = network
        self._context = context

    def of(self, found: Sequence[tuple[Stretch, Reading]]) -> list[Fit]:
        """Give how well readings of a text fit, all that are weighed against each other."""
        if not found:
            return []
        put = PutWords()
        owners: list[tuple[int, int]] = []
        unknown: list[int] = []
        lines: dict[int, _Line] = {}
        known = iter(self._known([word for _, reading in found for word in reading.words]))
        for number, (stretch, reading) in enumerate(found):
            line = lines.get(id(stretch.tokens))
            if line is None:
                line = lines[id(stretch.tokens)] = self._line(stretch)
            before, printed, behind = line.parted(reading)
            meant = tuple(islice(known, len(reading.words)))
            weighed = put.add(before, meant, behind)
            unknown.append(len(meant) - weighed)
            owners += [(number, _MEANT)] * weighed
            owners += [(number, _KEPT)] * put.add(before, printed, behind)
        words, fits = put.weighed(self._network)
        sums = np.zeros((len(found), 4), np.int64)
        numbers, column = np.array(owners, np.int64).reshape(-1, 2).T
        np.add.at(sums, (numbers, column), fits - self._network.alone(words))
        np.add.at(sums, (numbers, column + 1), fits)
        return _told(found, sums, np.array(unknown, np.int64))

    def _line(self, stretch: Stretch) -> _Line:
        tokens = [it for it in stretch.tokens if it.core]
        known = self._known([self._context.id_of(it.lower) for it in tokens])
        words = [WORD if it.is_suspect else word for it, word in zip(tokens, known, strict=True)]
        places = accumulate((it.core != "" for it in stretch.tokens), initial=AROUND)
        return _Line([*_BEYOND, *words, *_BEYOND], [*places])

    def _known(self, ids: Sequence[int]) -> Ids:
        classes = self._context.batches.classes(np.array(ids, np.int32))
        return tuple(self._network.known(classes).tolist())


class _Line(NamedTuple):
    """The words of a block.

    Attributes:
        words: Ids of those of its tokens that have any, `WORD` for damaged ones; `_BEYOND` around.
        places: Of each token, how many of them stand before it; one more than tokens.
    """

    words: Sequence[int]
    places: Sequence[int]

    def parted(self, reading: Reading) -> tuple[Ids, Ids, Ids]:
        """Give the words before a reading, nearest first, those it replaces, those behind it."""
        first, last = self.places[reading.first], self.places[reading.last]
        words = self.words
        before = words[first - AROUND : first]
        return tuple(before[::-1]), tuple(words[first:last]), tuple(words[last : last + AROUND])


def _told(found: Sequence[tuple[Stretch, Reading]], sums: Whole, unknown: Whole) -> list[Fit]:
    """Set readings against each other, by the sums of their words and how many are unknown."""
    sums[:, _MEANT] -= _UNKNOWN * unknown
    sums = np.clip(sums, -_MOST, _MOST)
    fits, kept = sums[:, _MEANT], sums[:, _KEPT]
    whole = fits - np.array([reading.cost for _, reading in found], np.int64)
    groups = _places(found)
    lead, _ = _leads(fits, groups)
    whole_lead, rank = _leads(whole, groups)
    rows = np.stack((*sums.T, unknown, lead, whole_lead, rank, fits - kept, whole), 1)
    return [Fit(*row) for row in rows.tolist()]


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
