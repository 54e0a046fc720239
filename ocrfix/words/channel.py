"""How likely a word is read as another: the cost of every place where the two differ.

Only the differing places are weighed, each once and then remembered: the same few
confusions make up most of the damage of a collection.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from ocrfix.words.confusions import END, LONGEST_GROUP, START, Confusions

WEIGHT = 0.8
"""Part of the mined costs that counts beside the fit between neighbours. Their rates are
those of one collection; of 0.6, 0.8, 1.0 and 1.2 this put the right word first most often
on the tune files of Overproof and BLN600 together."""
UNSEEN = 10.0
"""Cost of a letter read as another, lost or added where that was never mined, and the most
that one letter costs: what one collection never shows, another does."""
LONGEST_PLACE = 4
"""Where more letters than this differ, the way through them does not matter."""
_MEMO_SIZE = 1 << 17


class Channel:
    """Weighs readings against what they may stand for."""

    def __init__(self, confusions: Confusions) -> None:
        """Take the mined costs."""
        self._letters = confusions.letters
        # Letters as read -> those meant, where more than one letter stands for one.
        self._groups: dict[str, list[str]] = {}
        for read, meant in confusions.letters:
            if read and meant and (len(read), len(meant)) != (1, 1):
                self._groups.setdefault(read, []).append(meant)
        self._costs: dict[tuple[str, str], float] = {}

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

    def _letter_cost(self, read: str, meant: str) -> float:
        if read == meant:
            return 0.0
        return min(self._letters.get((read, meant), UNSEEN), UNSEEN)

    def _has_group(self, read: str, meant: str) -> bool:
        """Whether letters in this place are known to be read together, or lost or added."""
        groups = self._groups
        for start in range(len(read)):
            for end in range(start + 1, min(start + LONGEST_GROUP, len(read)) + 1):
                for other in groups.get(read[start:end], ()):
                    if other in meant:
                        return True
        return False

    def _cheapest_way(self, read: str, meant: str) -> float:
        """Cost of the cheapest way through groups of letters."""
        letters = self._letters
        # rows[i][j]: the first i letters of `meant` and j of `read` are accounted for.
        rows = [[math.inf] * (len(read) + 1) for _ in range(len(meant) + 1)]
        rows[0][0] = 0.0
        for i, row in enumerate(rows):
            for j, so_far in enumerate(row):
                if so_far == math.inf:
                    continue
                for group_meant in self._prefixes(meant, i):
                    target = rows[i + len(group_meant)]
                    for group in self._prefixes(read, j):
                        if len(group) <= 1 and len(group_meant) <= 1:
                            if not group and not group_meant:
                                continue
                            cost = self._letter_cost(group, group_meant)
                        else:
                            cost = letters.get((group, group_meant), math.inf)
                        at = j + len(group)
                        target[at] = min(target[at], so_far + cost)
        return rows[-1][-1]

    @staticmethod
    def _prefixes(text: str, start: int) -> tuple[str, ...]:
        return ("", text[start : start + 1], text[start : start + 2], text[start : start + 3])[
            : len(text) - start + 1
        ]


def _differences(reading: str, meant: str) -> Iterator[tuple[str, str]]:
    """Cut out where two words differ.

    At the start and the end of the words the marks of `confusions` are put there:
    letters lost there have costs of their own.
    """
    start, meant_start = 0, 0
    opened = False
    for operation in (*Levenshtein.opcodes(reading, meant), None):
        if operation is not None and operation.tag != "equal":
            if not opened:
                start, meant_start = operation.src_start, operation.dest_start
                opened = True
            continue
        if opened:
            end = len(reading) if operation is None else operation.src_start
            meant_end = len(meant) if operation is None else operation.dest_start
            left = "" if start or meant_start else START
            right = END if operation is None else ""
            yield left + reading[start:end] + right, left + meant[meant_start:meant_end] + right
            opened = False
