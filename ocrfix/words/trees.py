"""A sum of small decision trees, in whole numbers: the same on every machine.

Source:
    J. H. Friedman, *Greedy Function Approximation: A Gradient Boosting Machine*, Annals of
    Statistics 29, 2001. What each thing told adds is what the answer changes by at the forks
    that ask for it: A. Saabas, *Interpreting Random Forests*, 2014. Many answers at once, each
    fork asked whether or not a way leads there: C. Lucchese et al., *QuickScorer: a Fast Algorithm
    to Rank Documents with Additive Ensembles of Regression Trees*, SIGIR 2015.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
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
_SETS = np.arange(1 << _BITS)
_FIRST_OPEN = (np.frexp((~_SETS & _SETS + 1).astype(np.float64))[1] - 1).astype(np.uint8)
"""Of each set of leaves that are shut, the first that is not."""
_TOGETHER = 64
"""Rows answered at once: what numpy holds meanwhile stays in the cache of the processor."""


class _Forks(NamedTuple):
    """The forks of all trees as columns, those of a tree together.

    Attributes:
        asked: What each asks for.
        threshold: Up to which it leads left.
        left_leaves: A bit for each leaf of its tree that it leads to on the left: shut if it
            leads right. The lowest is that of the leftmost leaf.
        begins: The first fork of each tree that has any.
        values: Of each of those trees, what its leaves answer, from the left.
        alone: What trees answer that have no fork.
    """

    asked: NDArray[np.intp]
    threshold: NDArray[np.int32]
    left_leaves: NDArray[np.uint16]
    begins: NDArray[np.intp]
    values: Whole
    alone: int


class Trees:
    """Trees that ship as one file.

    A fork leads left where what it asks for is no more than its threshold, else right.

    Attributes:
        names: What is told, in order.
    """

    def __init__(self, file: ArrayFile, first: int = 0, last: int | None = None) -> None:
        """Take trees of a file of ``packaging/correction/sureness.py``.

        Args:
            file: The file.
            first: The first of its trees that is taken.
            last: The one behind the last; None for all from the first on.
        """
        self.names: Sequence[str] = tuple(file.meta["names"])
        begins = [*file["roots"], len(file["asked"])]
        roots = begins[:-1][first:last]
        begin, end = begins[first], begins[first + len(roots)]
        # Nodes are counted from the first of these trees on.
        self._roots = [root - begin for root in roots]
        self._asked = [*file["asked"][begin:end]]
        self._threshold = [number - ZERO for number in file["threshold"][begin:end]]
        self._left = [node - begin for node in file["left"][begin:end]]
        self._right = [node - begin for node in file["right"][begin:end]]
        self._value = [number - ZERO for number in file["value"][begin:end]]
        self._forks = self._put_side_by_side()

    @classmethod
    def load(cls, path: Path) -> Trees:
        """Read all trees of a file.

        Raises:
            RulePackError: The file is missing or is no such file.
        """
        return cls(ArrayFile(path))

    def _put_side_by_side(self) -> _Forks:
        """Put the forks of all trees into columns, each with the leaves that it may lead to."""
        forks: list[int] = []
        masks: list[int] = []
        begins: list[int] = []
        leaves: list[list[int]] = []
        alone = 0
        for root, end in pairwise((*self._roots, len(self._asked))):
            row = self._leaves_of(root)
            if len(row) == 1:
                alone += self._value[root]
                continue
            begins.append(len(forks))
            leaves.append([self._value[it] for it in row])
            for node in range(root, end):
                if self._asked[node] != LEAF:
                    forks.append(node)
                    masks.append(
                        sum(1 << row.index(it) for it in self._leaves_of(self._left[node]))
                    )
        values = np.zeros((len(begins), _BITS), np.int64)
        for number, row in enumerate(leaves):
            values[number, : len(row)] = row
        return _Forks(
            np.array([self._asked[it] for it in forks], np.intp),
            np.array([self._threshold[it] for it in forks], np.int32),
            np.array(masks, np.uint16),
            np.array(begins, np.intp),
            values,
            alone,
        )

    def _leaves_of(self, node: int) -> list[int]:
        """Give the leaves that a node leads to, from left to right."""
        if self._asked[node] == LEAF:
            return [node]
        return self._leaves_of(self._left[node]) + self._leaves_of(self._right[node])

    def answers(self, told: Whole) -> Whole:
        """Give what is answered to many at once: the sums of what `terms` gives.

        Args:
            told: A row for each, in it what is told in the order of `names`.
        """
        forks = self._forks
        answers = np.full(len(told), forks.alone, np.int64)
        trees = np.arange(len(forks.begins))
        for begin in range(0, len(told), _TOGETHER):
            rows = told[begin : begin + _TOGETHER].astype(np.int32)
            goes_right = np.take(rows, forks.asked, axis=1) > forks.threshold
            shut = goes_right * forks.left_leaves
            shut = np.bitwise_or.reduceat(shut, forks.begins, axis=1)
            # The way ends in the first leaf that no fork has shut.
            values = forks.values[trees, _FIRST_OPEN[shut]]
            answers[begin : begin + _TOGETHER] += values.sum(axis=1)
        return answers

    def terms(self, told: Sequence[int]) -> tuple[int, list[int]]:
        """Give what the answer is the sum of.

        Args:
            told: What is told, in the order of `names`.

        Returns:
            What is answered where nothing is told, and what each thing told adds to it.
        """
        value, asked = self._value, self._asked
        usual, terms = 0, [0] * len(told)
        for root in self._roots:
            node, here = root, value[root]
            usual += here
            while (thing := asked[node]) != LEAF:
                goes_left = told[thing] <= self._threshold[node]
                node = self._left[node] if goes_left else self._right[node]
                terms[thing] += value[node] - here
                here = value[node]
        return usual, terms
