"""How likely a word is read as another: the cost of every place where the two differ.

Only the differing places are weighed, each once and then remembered: the same few
confusions make up most of the damage of a collection.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from ocrfix.words.confusions import END, LONGEST_GROUP, START, Confusions
from ocrfix.words.memo import Memo

WEIGHT = 0.8
"""Part of the mined costs that counts beside the fit between neighbours. Their rates are
those of one collection; of 0.6, 0.8, 1.0 and 1.2 this put the right word first most often
on the tune files of Overproof and BLN600 together."""
UNSEEN = 12.0
"""Cost of a letter read as another, lost or added where that was never mined, and the most
that one letter costs: what one collection never shows, another does."""
LONGEST_PLACE = 6
"""Where more letters than this differ, the way through them does not matter."""
WHOLE_PLACE = 2
"""Letters up to which the difference of two words is one place, equal letters and all."""
_MEMO_SIZE = 1 << 17


class _Read(NamedTuple):
    """The letters read in one place.

    Attributes:
        added: What each costs if nothing was printed there.
        places: Where each group of them begins and ends.
    """

    added: tuple[float, ...]
    places: dict[str, tuple[tuple[int, int], ...]]


class _Letter(NamedTuple):
    """One letter meant.

    Attributes:
        lost: What it costs if nothing was read.
        letters: What other letters read for it cost; others `UNSEEN`.
        groups: Sizes of the groups that begin with it, and how they are read.
    """

    lost: float
    letters: dict[str, float]
    groups: list[tuple[int, dict[str, float]]]


class Channel:
    """Weighs readings against what they may stand for."""

    def __init__(self, confusions: Confusions) -> None:
        """Take the mined costs."""
        self._letters = confusions.letters
        # Letters meant -> those read for them, but for one letter read as one.
        self._groups: dict[str, dict[str, float]] = {}
        for (read, meant), cost in confusions.letters.items():
            if (len(read), len(meant)) != (1, 1):
                self._groups.setdefault(meant, {})[read] = cost
        # A letter meant -> the costs of single letters read for it, at most `UNSEEN`.
        self._letters_for: dict[str, dict[str, float]] = {}
        for (read, meant), cost in confusions.letters.items():
            if (len(read), len(meant)) == (1, 1):
                self._letters_for.setdefault(meant, {meant: 0.0})[read] = min(cost, UNSEEN)
        self._costs: dict[tuple[str, str], float] = {}
        # The candidates of one reading differ from it in the same few places.
        self._as_read = Memo(self._read)
        self._as_meant = Memo(self._meant)

    def weigh(self, reading: str, meant: str) -> float:
        """Give the weighted ln of the chance that ``meant`` is read as ``reading``.

        Args:
            reading: Lower case.
            meant: Lower case.

        Returns:
            0.0 for equal words, below 0 for all others.
        """
        costs = self._costs
        total = 0.0
        for place in _differences(reading, meant):
            cost = costs.get(place)
            if cost is None:
                if len(costs) >= _MEMO_SIZE:
                    costs.clear()
                cost = costs[place] = self._cost(*place)
            total += cost
        return -WEIGHT * total

    def _cost(self, read: str, meant: str) -> float:
        """Cost of one place."""
        longer = max(len(read), len(meant))
        if longer == 1:
            return self._letter_cost(read, meant)
        if longer > LONGEST_PLACE:
            return longer * UNSEEN
        if self._has_group(read, meant):
            return self._cheapest_way(read, meant)
        # Letter for letter, from the left or from the right; the rest is lost or added.
        shorter = min(len(read), len(meant))
        return (longer - shorter) * UNSEEN + min(
            sum(map(self._letter_cost, read[:shorter], meant[:shorter])),
            sum(map(self._letter_cost, read[len(read) - shorter :], meant[len(meant) - shorter :])),
        )

    def _has_group(self, read: str, meant: str) -> bool:
        """Whether letters in this place are known to be read together, or lost or added."""
        places = self._as_read[read].places
        return not places.keys().isdisjoint(self._groups.get("", ())) or any(
            "" in readings or not places.keys().isdisjoint(readings)
            for _, _, groups in self._as_meant[meant]
            for _, readings in groups
        )

    def _letter_cost(self, read: str, meant: str) -> float:
        if read == meant:
            return 0.0
        return min(self._letters.get((read, meant), UNSEEN), UNSEEN)

    def _cheapest_way(self, read: str, meant: str) -> float:
        """Edit distance over letters, and over the groups that are read together."""
        added, places = self._as_read[read]
        # row[j] of row i: the first i letters of `meant` and j of `read` are accounted for.
        rows = [[math.inf] * (len(read) + 1) for _ in range(len(meant) + 1)]
        rows[0][0] = 0.0
        for i, (lost, letters, groups) in enumerate(self._as_meant[meant]):
            row, below = rows[i], rows[i + 1]
            below[0] = min(below[0], row[0] + lost)
            for j, sign in enumerate(read):
                row[j + 1] = min(row[j + 1], row[j] + added[j])
                as_read = row[j] + letters.get(sign, UNSEEN)
                below[j + 1] = min(below[j + 1], as_read, row[j + 1] + lost)
            for size, readings in groups:
                target = rows[i + size]
                # Of the readings that are known hardly one stands here.
                for head in readings.keys() & places.keys():
                    for start, end in places[head]:
                        target[end] = min(target[end], row[start] + readings[head])
        last = rows[-1]
        for j, cost in enumerate(added):
            last[j + 1] = min(last[j + 1], last[j] + cost)
        return last[-1]

    def _read(self, read: str) -> _Read:
        # Tuples, since a hundred thousand lists make the collector of garbage halt for long.
        places: dict[str, tuple[tuple[int, int], ...]] = {}
        for start in range(len(read)):
            for end in range(start + 1, min(start + LONGEST_GROUP, len(read)) + 1):
                group = read[start:end]
                places[group] = (*places.get(group, ()), (start, end))
        return _Read(tuple(self._letter_cost(sign, "") for sign in read), places)

    def _meant(self, meant: str) -> list[_Letter]:
        return [
            _Letter(
                self._letter_cost("", letter),
                self._letters_for.get(letter, {letter: 0.0}),
                [
                    (end - start, readings)
                    for end in range(start + 1, min(start + LONGEST_GROUP, len(meant)) + 1)
                    if (readings := self._groups.get(meant[start:end]))
                ],
            )
            for start, letter in enumerate(meant)
        ]


def _differences(reading: str, meant: str) -> Iterator[tuple[str, str]]:
    """Cut out where two words differ.

    At the start and the end of the words the marks of `confusions` are put there:
    letters lost there have costs of their own.
    """
    if reading == meant:
        return
    start = 0
    shorter = min(len(reading), len(meant))
    while start < shorter and reading[start] == meant[start]:
        start += 1
    tail = 0
    while tail < shorter - start and reading[-1 - tail] == meant[-1 - tail]:
        tail += 1
    read = reading[start : len(reading) - tail]
    other = meant[start : len(meant) - tail]
    is_equal = len(read) == len(other)
    left = "" if start or is_equal else START
    right = "" if tail or is_equal else END
    if max(len(read), len(other)) <= WHOLE_PLACE:
        yield left + read + right, left + other + right
        return
    yield from _places(read, other, left, right)


def _places(read: str, meant: str, left: str, right: str) -> Iterator[tuple[str, str]]:
    """Cut a long difference at the letters that both words have."""
    spans: list[list[int]] = []
    for it in Levenshtein.opcodes(read, meant):
        if it.tag == "equal":
            continue
        if spans and spans[-1][1] == it.src_start and spans[-1][3] == it.dest_start:
            spans[-1][1], spans[-1][3] = it.src_end, it.dest_end
        else:
            spans.append([it.src_start, it.src_end, it.dest_start, it.dest_end])
    for start, end, meant_start, meant_end in spans:
        first = left if start == meant_start == 0 else ""
        last = right if (end, meant_end) == (len(read), len(meant)) else ""
        yield first + read[start:end] + last, first + meant[meant_start:meant_end] + last
