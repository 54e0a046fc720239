"""Learn which letters are read as which, from pairs of words read and meant.

The pairs are aligned by the cheapest way through groups of letters, the groups are
counted, the counts make new costs, and so on until nothing much moves (Viterbi training).

Source:
    E. Brill, R. Moore, *An Improved Error Model for Noisy Channel Spelling Correction*,
    ACL 2000, for groups; the boundary groups are our own ("observed": lost leading letters
    are ten times as common as letters lost inside a word).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from letter_costs import core

from ocrfix.words.confusions import END, LONGEST_GROUP, START

ROUNDS = 4
"""Rounds of training; after the third hardly a group changes."""
FIRST_COST = {
    (1, 1): 5.0, (0, 1): 7.0, (1, 0): 7.0, (1, 2): 7.0, (2, 1): 7.0,
    (2, 2): 9.0, (1, 3): 9.0, (3, 1): 9.0, (2, 3): 11.0, (3, 2): 11.0,
}  # fmt: skip
"""Costs before anything is known, by the sizes of the groups meant and read."""
LEAST_PAIRS = {1: 2, 2: 3, 3: 4}
"""Different word pairs a group must occur in to be believed, by the longer side."""
LEAST_COUNT = 20
"""Occurrences a group must have to be believed."""
LEAST_RATE = 2e-6
"""Rarer readings are left to the costs for what was never seen."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A word read, the word meant, and how often that was."""

    read: str
    meant: str
    count: float


@dataclass(frozen=True, slots=True)
class Group:
    """A group of letters that is read as another, and how often.

    Attributes:
        read: As read; may be empty.
        meant: As on paper; may be empty.
        count: Occurrences in the mined pairs.
        rate: Share of the occurrences of `meant` that are read so.
    """

    read: str
    meant: str
    count: int
    rate: float

    @property
    def cost(self) -> float:
        """-ln of the rate."""
        return -math.log(self.rate)


def learn(
    pairs: Iterable[Pair],
    words: Mapping[str, int],
    least_pairs: Mapping[int, int] = LEAST_PAIRS,
    least_rate: float = LEAST_RATE,
) -> list[Group]:
    """Learn the groups and their rates.

    Args:
        pairs: Words read and meant.
        words: How often each word stands on paper: the occurrences that the rates are
            shares of.
        least_pairs: Different pairs a group must occur in, by the longer side.
        least_rate: Rate below which a group is left out.

    Returns:
        Groups by meant, then by falling rate.
    """
    rows = sorted(pairs, key=lambda pair: (pair.meant, pair.read))
    written = _occurrences(words)
    groups: dict[tuple[str, str], Group] = {}
    for _ in range(ROUNDS):
        counts: dict[tuple[str, str], float] = defaultdict(float)
        seen: dict[tuple[str, str], int] = defaultdict(int)
        for pair in rows:
            for group in _align(pair.read, pair.meant, groups):
                counts[group] += pair.count
                seen[group] += 1
        groups = {
            (read, meant): Group(read, meant, round(count), count / written[meant])
            for (read, meant), count in sorted(counts.items())
            if count >= LEAST_COUNT
            and seen[read, meant] >= least_pairs[max(len(read), len(meant), 1)]
            and count / written[meant] >= least_rate
        }
    return sorted(groups.values(), key=lambda group: (group.meant, -group.rate, group.read))


def _occurrences(words: Mapping[str, int]) -> dict[str, int]:
    """Count every group of letters of all words, and the places between letters as ''."""
    written: dict[str, int] = defaultdict(int)
    for word, count in words.items():
        marked = START + word + END
        for start in range(len(marked)):
            for size in range(1, LONGEST_GROUP + 1):
                if start + size <= len(marked):
                    written[marked[start : start + size]] += count
        written[""] += count * (len(word) + 1)
    return written


def _align(read: str, meant: str, groups: Mapping[tuple[str, str], Group]) -> list[tuple[str, str]]:
    """Give the groups (read, meant) on the cheapest way from one word to the other."""
    read, meant = core(START + read + END, START + meant + END)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(meant) + 1):
        for j in range(len(read) + 1):
            if (i, j) not in best:
                continue
            so_far = best[i, j][0]
            for down in range(min(LONGEST_GROUP, len(meant) - i) + 1):
                for across in range(min(LONGEST_GROUP, len(read) - j) + 1):
                    weight = _cost(read[j : j + across], meant[i : i + down], groups)
                    there = (i + down, j + across)
                    if weight is not None and (
                        there not in best or so_far + weight < best[there][0] - 1e-9
                    ):
                        best[there] = (so_far + weight, (i, j))
    way = []
    at = (len(meant), len(read))
    while at != (0, 0):
        before = best[at][1]
        group = (read[before[1] : at[1]], meant[before[0] : at[0]])
        if group[0] != group[1]:
            way.append(group)
        at = before
    return way


def _cost(read: str, meant: str, groups: Mapping[tuple[str, str], Group]) -> float | None:
    if read == meant:
        return 0.0 if len(read) == 1 else None
    known = groups.get((read, meant))
    if known is not None:
        return known.cost
    marked = read + meant
    if START in marked or END in marked:
        return _boundary_cost(read, meant)
    if read and meant and (read[0] == meant[0] or read[-1] == meant[-1]):
        return None  # the equal letter would stand for itself
    first = FIRST_COST.get((len(meant), len(read)))
    return None if first is None else first + 4.0 * bool(groups)


def _boundary_cost(read: str, meant: str) -> float | None:
    """Cost of one or two letters lost or added at an end of the word, else None."""
    for mark in (START, END):
        if read == mark and mark in meant and len(meant) > 1:
            return 6.0 + 2.0 * (len(meant) - 2)
        if meant == mark and mark in read and len(read) > 1:
            return 8.0 + 2.0 * (len(read) - 2)
    return None
