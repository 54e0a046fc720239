"""Grow small decision trees, and put them into the columns that `ocrfix.words.trees` reads."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from ocrfix.language.costs import UNIT
from ocrfix.words.trees import LEAF, ZERO

_CODES = {"roots": "H", "asked": "B", "threshold": "I", "left": "H", "right": "H", "value": "I"}
Numbers = NDArray[np.float64]


class Size(NamedTuple):
    """The number and size of trees, and how fast they grow.

    Attributes:
        trees: How many.
        leaves: The most that one has, 16 at most.
        rate: The part of what is still wrong that each mends.
        least: The fewest examples in a leaf.
    """

    trees: int
    leaves: int = 16
    rate: float = 0.07
    least: int = 40


def grown(
    told: Numbers,
    right: NDArray[np.bool_],
    weight: Numbers,
    size: Size,
    one_way: Sequence[int] | None = None,
) -> HistGradientBoostingClassifier:
    """Grow trees.

    Args:
        told: A row of what is told of each example.
        right: What each is.
        weight: What each weighs.
        size: The number and size of the trees.
        one_way: Of each thing told 1 or -1 where more of it may only speak for the answer or
            against it, else 0; None for all of them 0.
    """
    trees = HistGradientBoostingClassifier(
        max_iter=size.trees,
        learning_rate=size.rate,
        max_leaf_nodes=size.leaves,
        min_samples_leaf=size.least,
        l2_regularization=5.0,
        max_bins=64,
        early_stopping=False,
        random_state=0,
        monotonic_cst=one_way,
    )
    return trees.fit(told, right, sample_weight=weight)


def scored_by_others(
    told: Numbers,
    right: NDArray[np.bool_],
    weight: Numbers,
    part: NDArray[np.int64],
    size: Size,
    one_way: Sequence[int] | None = None,
) -> Numbers:
    """Score the examples of each part by trees that those of all other parts taught.

    ``part`` is the part that each example is of; all else is as for `grown`.
    """
    score = np.zeros(len(right))
    for held in np.unique(part):
        others = part != held
        trees = grown(told[others], right[others], weight[others], size, one_way)
        score[~others] = trees.decision_function(told[~others])
    return score


def line_through(score: Numbers, right: NDArray[np.bool_]) -> tuple[float, float]:
    """Stretch and shift scores so that they are ln of the odds that were seen."""
    line = np.stack((score, np.ones(len(score))), 1)
    found = np.zeros(2)
    for _ in range(60):
        chance = 1.0 / (1.0 + np.exp(-line @ found))
        bend = (line * (chance * (1.0 - chance))[:, None]).T @ line
        found += np.linalg.solve(bend + np.eye(2), line.T @ (right - chance))
    return float(found[0]), float(found[1])


class Columns:
    """Put trees into the columns that `ocrfix.words.trees` reads."""

    def __init__(self) -> None:
        """Begin without trees."""
        self._columns: dict[str, list[int]] = {it: [] for it in _CODES}

    def add(self, trees: HistGradientBoostingClassifier, stretch: float, shift: float) -> None:
        """Add trees whose sum is to be stretched and shifted."""
        columns = self._columns
        base = stretch * float(trees._baseline_prediction.ravel()[0]) + shift  # noqa: SLF001
        for tree, *_ in trees._predictors:  # noqa: SLF001
            nodes, begin = tree.nodes, len(columns["asked"])
            columns["roots"].append(begin)
            values = _values(nodes)
            for number, node in enumerate(nodes):
                is_leaf = bool(node["is_leaf"])
                columns["asked"].append(LEAF if is_leaf else int(node["feature_idx"]))
                threshold = 0 if is_leaf else math.floor(node["num_threshold"])
                columns["threshold"].append(ZERO + threshold)
                columns["left"].append(0 if is_leaf else begin + int(node["left"]))
                columns["right"].append(0 if is_leaf else begin + int(node["right"]))
                value = stretch * values[number] + base / len(trees._predictors)  # noqa: SLF001
                columns["value"].append(ZERO + round(UNIT * value))

    def arrays(self) -> dict[str, tuple[str, list[int]]]:
        """Return them as `write_arrays` takes them."""
        return {name: (_CODES[name], column) for name, column in self._columns.items()}


def _values(nodes: NDArray[np.void]) -> list[float]:
    """Give of each node what its leaves answer on the average."""
    values = [0.0] * len(nodes)
    for number in reversed(range(len(nodes))):
        node = nodes[number]
        if node["is_leaf"]:
            values[number] = float(node["value"])
        else:
            ends = int(node["left"]), int(node["right"])
            counts = [int(nodes[it]["count"]) for it in ends]
            values[number] = sum(
                values[end] * count for end, count in zip(ends, counts, strict=True)
            ) / sum(counts)
    return values
