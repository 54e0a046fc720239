"""The cost of reading one word as another, where groups of letters stand for one another."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from ocrfix.words.confusions import END, LONGEST_GROUP, START

_Readings = tuple[int, Mapping[str, float], tuple[float, ...]]
"""Size of a group on paper, costs of its readings, and of readings never mined, by size."""


class Letters:
    """A weighted edit distance in which groups of letters may stand for one another.

    Letters lost or added at the start and the end of a word have costs of their own: there
    a group begins with `START` or ends with `END`.

    Source:
        Group substitutions in a noisy channel: E. Brill, R. Moore, *An Improved Error
        Model for Noisy Channel Spelling Correction*, ACL 2000.
    """

    def __init__(
        self,
        costs: Mapping[tuple[str, str], float],
        unseen: Mapping[tuple[int, int], float],
    ) -> None:
        """Take the costs of reading one group of letters as another.

        Args:
            costs: (read, meant) -> -ln of the share of `meant` that is read as `read`;
                one side may be empty. Groups are at most `LONGEST_GROUP` letters long.
            unseen: (letters on paper, letters as read) -> cost of all other readings.
        """
        sizes = range(LONGEST_GROUP + 1)
        self._unseen = [
            tuple(unseen.get((meant, read), math.inf) for read in sizes) for meant in sizes
        ]
        self._by_meant: dict[str, dict[str, float]] = defaultdict(dict)
        for (read, meant), weight in costs.items():
            self._by_meant[meant][read] = weight
        self._added = dict(self._by_meant.get("", {}))
        for meant in {*self._by_meant, START, END}:
            if len(meant) == 1:
                self._by_meant[meant][meant] = 0.0

    def cost(self, read: str, meant: str, limit: float = math.inf) -> float:
        """Return the cost of reading `meant` as `read`.

        Args:
            read: The word as read.
            meant: The word on paper.
            limit: Give up above this cost; saves most of the time where many words that
                are far away are asked about.

        Returns:
            -ln of the probability, 0.0 for equal words, infinity above the limit. Letters
            that are read right cost nothing.
        """
        if read == meant:
            return 0.0
        read, meant = core(START + read + END, START + meant + END)
        width = len(read) + 1
        lost = self._unseen[0][1]
        # best[i][j]: the first i letters of `meant` read as the first j of `read`.
        best = [[math.inf] * width for _ in range(len(meant) + 1)]
        best[0][0] = 0.0
        heads = [
            [read[j : j + size] for size in range(min(LONGEST_GROUP, width - 1 - j) + 1)]
            for j in range(width)
        ]
        for i, row in enumerate(best):
            groups = self._groups(meant, i)
            for j, so_far in enumerate(row):
                if so_far > limit or so_far == math.inf:
                    continue
                if j < width - 1:
                    row[j + 1] = min(row[j + 1], so_far + self._added.get(read[j], lost))
                for size, readings, unseen in groups:
                    target = best[i + size]
                    for end, group in enumerate(heads[j], j):
                        weight = so_far + readings.get(group, unseen[end - j])
                        target[end] = min(target[end], weight)
        cost = best[-1][-1]
        return cost if cost <= limit else math.inf

    def _groups(self, meant: str, i: int) -> list[_Readings]:
        """Give the groups that begin at letter i, and what they may be read as."""
        left = len(meant) - i
        if not left:
            return []
        groups: list[_Readings] = []
        for size in range(1, min(LONGEST_GROUP, left) + 1):
            group = meant[i : i + size]
            readings = self._by_meant.get(group)
            if readings is None:
                readings = {group: 0.0} if size == 1 else {}
            groups.append((size, readings, self._unseen[size]))
        return groups


def core(read: str, meant: str) -> tuple[str, str]:
    """Cut two words down to where they differ, and one equal letter on either side."""
    start = 0
    shorter = min(len(read), len(meant))
    while start < shorter and read[start] == meant[start]:
        start += 1
    tail = 0
    while tail < shorter - start and read[-1 - tail] == meant[-1 - tail]:
        tail += 1
    start, tail = max(start - 1, 0), max(tail - 1, 0)
    return read[start : len(read) - tail], meant[start : len(meant) - tail]
