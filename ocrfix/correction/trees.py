"""A sum of small decision trees, in whole numbers: the same on every machine.

Source:
    J. H. Friedman, *Greedy Function Approximation: A Gradient Boosting Machine*, Annals of
    Statistics 29, 2001. What each thing told adds is what the answer changes by at the forks
    that ask for it: A. Saabas, *Interpreting Random Forests*, 2014.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ocrfix.words.arrays import ArrayFile

ZERO = 1 << 31
"""What stands for 0 in a file, whose numbers have no sign."""
LEAF = 255
"""What stands in place of the thing asked for where nothing is."""


class Trees:
    """Trees that ship as one file.

    A fork leads left where what it asks for is no more than its threshold, else right.

    Attributes:
        names: What is told, in order.
    """

    def __init__(self, path: Path) -> None:
        """Take a file of ``packaging/correction/sureness.py``.

        Raises:
            RulePackError: The file is missing or is no such file.
        """
        file = ArrayFile(path)
        self.names: Sequence[str] = tuple(file.meta["names"])
        self._roots = [*file["roots"]]
        self._asked = [*file["asked"]]
        self._threshold = [number - ZERO for number in file["threshold"]]
        self._left = [*file["left"]]
        self._right = [*file["right"]]
        self._value = [number - ZERO for number in file["value"]]

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
