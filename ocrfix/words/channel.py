"""The likelihood that a word is read as another: the cost of each place where they differ.

Only the differing places are weighed, each once and then remembered: the same few
confusions make up most of the damage of a collection.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from rapidfuzz.distance import Levenshtein, Postfix, Prefix

from ocrfix.words.cache import remembered
from ocrfix.words.confusions import END, LONGEST_GROUP, START, Confusions

WEIGHT = 0.8
"""Part of the mined costs that counts beside the fit between neighbours. Their rates are
those of one collection; of 0.6, 0.8, 1.0 and 1.2 this put the right word first most often
on the tune files of Overproof and BLN600 together."""
UNSEEN = 12.0
"""Cost of a letter read as another, lost or added where that was never mined, and the most
that one letter costs: what one collection never shows, another does."""
LONGEST_PLACE = 6
"""The number of differing letters above which the way through them does not matter."""
WHOLE_PLACE = 2
"""Letters up to which the difference of two words is one place, equal letters and all."""
_MEMO_SIZE = 1 << 17
_FEW = 1 << 11
"""Places whose letters are remembered: those of one reading come one after the other."""


# Of the letters read in one place: what each costs if nothing was printed there, what the first
# none, one, two and so on of them cost, all added, and behind these each group of them that is
# ever read for others, with where it begins and ends. No class of its own, and not nested: the
# collector of garbage soon lets such tuples alone, and these come and go by the ten thousand.
_Read = tuple[Any, ...]


class LetterChannel:
    """Weigh readings against what they may stand for."""

    def __init__(self, confusions: Confusions) -> None:
        self._letters = confusions.letters
        # Letters meant -> those read for them, but for one letter read as one.
        self._groups: dict[str, dict[str, float]] = {}
        for (read, meant), cost in confusions.letters.items():
            if (len(read), len(meant)) != (1, 1):
                self._groups.setdefault(meant, {})[read] = cost
        self._readings = frozenset(read for found in self._groups.values() for read in found)
        # A letter meant -> the costs of single letters read for it, at most `UNSEEN`.
        self._letters_for: dict[str, dict[str, float]] = {}
        for (read, meant), cost in confusions.letters.items():
            if (len(read), len(meant)) == (1, 1):
                self._letters_for.setdefault(meant, {meant: 0.0})[read] = min(cost, UNSEEN)

    def weigh(self, reading: str, meant: str) -> float:
        """Give the weighted ln of the chance that ``meant`` is read as ``reading``.

        Both in lower case; 0.0 for equal words, below 0 for all others.
        """
        return -WEIGHT * sum(map(self._cost, _differences(reading, meant)))

    @remembered(_MEMO_SIZE)
    def _cost(self, place: str) -> float:
        """Cost of one place: the letters read, a tab, the letters meant."""
        # By one string, since a hundred thousand pairs make the collector of garbage halt.
        read, _, meant = place.rpartition("\t")
        longer = max(len(read), len(meant))
        if longer == 1:
            return self._letter_cost(read, meant)
        if longer > LONGEST_PLACE:
            return longer * UNSEEN
        return self._cheapest_way(read, meant)

    def _letter_cost(self, read: str, meant: str) -> float:
        return min(self._letters.get((read, meant), UNSEEN), UNSEEN)

    def _cheapest_way(self, read: str, meant: str) -> float:
        """Edit distance over letters, and over the groups that are read together."""
        costs, added, *heads = self._read(read)
        row: Sequence[float] = added
        # Entry j of row i: the first i letters of `meant` and j of `read` are accounted for.
        # Groups are entered in the row where they end before it is worked out.
        rows = [[math.inf] * len(read) for _ in range(len(meant) + 1)]
        for i, letter in enumerate(meant, 1):
            for end in range(i, min(i - 1 + LONGEST_GROUP, len(meant)) + 1):
                if readings := self._groups.get(meant[i - 1 : end]):
                    _enter_groups(rows[end], row, heads, readings)
            lost = self._letter_cost("", letter)
            letters = self._letters_for.get(letter, {letter: 0.0})
            diagonal = row[0]
            least = diagonal + lost
            below = [least]
            columns = zip(read, costs, row[1:], rows[i], strict=True)
            for sign, more, above, group in columns:
                misread = diagonal + letters.get(sign, UNSEEN)
                least = min(least + more, misread, above + lost, group)
                below.append(least)
                diagonal = above
            row = below
        return row[-1]

    @remembered(_FEW)
    def _read(self, read: str) -> _Read:
        """Return what is told of the letters read; candidates of one reading share these."""
        places = (
            (start, end)
            for start in range(len(read))
            for end in range(start + 1, min(start + LONGEST_GROUP, len(read)) + 1)
        )
        groups = ((read[start:end], start, end) for start, end in places)
        costs = tuple(self._letter_cost(sign, "") for sign in read)
        added = tuple(accumulate(costs, initial=0.0))
        return costs, added, *(group for group in groups if group[0] in self._readings)


def _enter_groups(
    target: list[float],
    row: Sequence[float],
    heads: Sequence[tuple[str, int, int]],
    readings: Mapping[str, float],
) -> None:
    """Enter what groups that were read for one that is meant cost, where they end."""
    for head, start, end in heads:
        if head in readings:
            target[end - 1] = min(target[end - 1], row[start] + readings[head])


def _differences(reading: str, meant: str) -> Sequence[str]:
    """Cut out where two words differ: of each place the letters read, a tab, those meant.

    At the start and the end of the words the marks of `confusions` are put there:
    letters lost there have costs of their own.
    """
    if reading == meant:
        return ()
    start = Prefix.similarity(reading, meant)
    shorter = min(len(reading), len(meant))
    tail = min(Postfix.similarity(reading, meant), shorter - start)
    read = reading[start : len(reading) - tail]
    other = meant[start : len(meant) - tail]
    is_equal = len(read) == len(other)
    left = "" if start or is_equal else START
    right = "" if tail or is_equal else END
    if max(len(read), len(other)) <= WHOLE_PLACE:
        return (f"{left}{read}{right}\t{left}{other}{right}",)
    return _places(read, other, left, right)


def _places(read: str, meant: str, left: str, right: str) -> list[str]:
    """Cut a long difference at the letters that both words have."""
    places = []
    at = meant_at = 0
    # Rows of one name and four numbers, five times as fast as the objects with names.
    rows: Any = Levenshtein.opcodes(read, meant).as_list()
    for kind, start, end, meant_start, meant_end in rows:
        if kind == "equal":
            places.append(f"{left}{read[at:start]}\t{left}{meant[meant_at:meant_start]}")
            at, meant_at, left = end, meant_end, ""
    places.append(f"{left}{read[at:]}{right}\t{left}{meant[meant_at:]}{right}")
    return places
