"""A sum of small decision trees, in whole numbers: the same on every machine.

Source:
    J. H. Friedman, *Greedy Function Approximation: A Gradient Boosting Machine*, Annals of
    Statistics 29, 2001. What each thing told adds is what the answer changes by at the forks
    that ask for it: A. Saabas, *Interpreting Random Forests*, 2014. Many answers at once, by the
    leaves that are shut, whether or not a way leads to the fork that does so: C. Lucchese et al.,
    *QuickScorer: a Fast Algorithm to Rank Documents with Additive Ensembles of Regression Trees*,
    SIGIR 2015.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ocrfix.words.arrays import ArrayFile

ZERO = 1 << 31
"""The number that stands for 0 in a file, whose numbers have no sign."""
LEAF = 255
"""The number in place of the thing asked for in a leaf."""

Whole = NDArray[np.int64]
_BITS = 16
"""The most leaves of a tree: each has a bit."""
_APART = 1 << 33
"""More than any two numbers told are apart: with so much between them, numbers of different things
are put in one order."""
_TOGETHER = 32
"""Rows answered at once: what numpy holds meanwhile stays in the cache of the processor."""


def _first_open() -> NDArray[np.uint8]:
    """Give of each set of leaves that are shut the first that is not."""
    sets = np.arange(1 << _BITS)
    lowest = (~sets & sets + 1).astype(np.float64)
    return (np.frexp(lowest)[1] - 1).astype(np.uint8)


_FIRST_OPEN = _first_open()


class _Shut(NamedTuple):
    """The leaves of all trees that are shut by each thing told, up to the next threshold.

    Attributes:
        thresholds: Of the forks that ask for the first thing, of those that ask for the second, and
            so on, each once, in order, those of each thing `_APART` further than those before.
        leaves: A row for each, before it one for what is told up to the first of its thing: of each
            tree the leaves that are shut, a bit each. The lowest is the leftmost.
        values: What these leaves answer, `_BITS` for each tree.
    """

    thresholds: Whole
    leaves: NDArray[np.uint16]
    values: Whole


class Trees:
    """Trees that ship as one file.

    A fork leads left where what it asks for is no more than its threshold, else right.

    Attributes:
        names: What is told, in order.
    """

    def __init__(self, file: ArrayFile, first: int = 0, last: int | None = None) -> None:
        """Take trees of a file of ``packaging/correction/sureness.py``: all, or a slice of them."""
        self.names: Sequence[str] = tuple(file.meta["names"])
        self._roots = [*file["roots"]][first:last]
        # They stay in the file: as numbers of Python they would take a megabyte.
        self._asked, self._threshold, self._left, self._right, self._value = (
            file[name] for name in ("asked", "threshold", "left", "right", "value")
        )
        self._shifts = np.arange(len(self.names)) * _APART
        self._shut = self._put_side_by_side()

    @classmethod
    def load(cls, path: Path) -> Trees:
        """Read all trees of a file.

        Raises:
            RulePackError: The file is missing or is no such file.
        """
        return cls(ArrayFile(path))

    def _put_side_by_side(self) -> _Shut:
        """Put together what the forks of all trees shut that ask for the same."""
        # Of each fork the thing, the threshold, its tree, and the leaves that it leads to on the
        # left: shut if it leads right.
        forks: list[tuple[int, int, int, int]] = []
        leaves: list[list[int]] = []

        def walk(node: int, row: list[int]) -> None:
            """Put the leaves that a node leads to behind those left of them."""
            if (thing := self._asked[node]) == LEAF:
                row.append(self._value[node] - ZERO)
                return
            first = len(row)
            walk(self._left[node], row)
            shut = (1 << len(row)) - (1 << first)
            forks.append((thing, self._threshold[node] - ZERO, len(leaves), shut))
            walk(self._right[node], row)

        for root in self._roots:
            row: list[int] = []
            walk(root, row)
            leaves.append(row + [0] * (_BITS - len(row)))
        asked, threshold, trees, bits = np.array(forks, np.int64).reshape(-1, 4).T
        threshold = threshold + self._shifts[asked]
        # `np.unique` would load a part of numpy that nothing else needs, a megabyte.
        thresholds = np.array(sorted({*threshold.tolist()}), np.int64)
        table = np.zeros((len(thresholds) + len(self.names), len(leaves)), np.uint16)
        behind = np.searchsorted(thresholds, threshold) + asked + 1
        np.bitwise_or.at(table, (behind, trees), bits.astype(np.uint16))
        firsts = np.searchsorted(thresholds, self._shifts - _APART // 2)
        for rows in np.split(table, firsts[1:] + np.arange(1, len(firsts))):
            np.bitwise_or.accumulate(rows, axis=0, out=rows)
        return _Shut(thresholds, table, np.array(leaves, np.int64).ravel())

    def answers(self, told: Whole) -> Whole:
        """Give what is answered to many at once: the sums of what `terms` gives.

        A row for each is told, in it what is told in the order of `names`.
        """
        thresholds, leaves, values = self._shut
        answers = np.zeros(len(told), np.int64)
        rows = np.searchsorted(thresholds, told + self._shifts) + np.arange(len(self.names))
        trees = np.arange(0, len(values), _BITS)
        for begin in range(0, len(told), _TOGETHER):
            some = slice(begin, begin + _TOGETHER)
            shut = np.bitwise_or.reduce(np.take(leaves, rows[some], axis=0), axis=1)
            # The way ends in the first leaf that no fork has shut.
            answers[some] += np.take(values, trees + np.take(_FIRST_OPEN, shut)).sum(axis=1)
        return answers

    def terms(self, told: Sequence[int]) -> tuple[int, list[int]]:
        """Give what the answer is the sum of, by what is told in the order of `names`.

        That is what is answered where nothing is told, and what each thing told adds to it.
        """
        value, asked = self._value, self._asked
        usual, terms = 0, [0] * len(told)
        for root in self._roots:
            node, here = root, value[root]
            usual += here - ZERO
            while (thing := asked[node]) != LEAF:
                goes_left = told[thing] <= self._threshold[node] - ZERO
                node = self._left[node] if goes_left else self._right[node]
                terms[thing] += value[node] - here
                here = value[node]
        return usual, terms
