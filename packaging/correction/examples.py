"""Examples: readings and marks with what they were worth, in files and as columns."""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from trees_file import Numbers

from ocrfix.correction.features import OPERATIONS
from ocrfix.correction.reading import Operation
from ocrfix.language.costs import UNIT

STILL_WRONG = 0.4
"""The weight of making one wrong word of another."""
SPECK, LOST = 2.0, 1.0
"""The weight of a speck that goes: where it stays, rules put it to the right word beside it; and of
a damaged word that goes for one: nobody sees any more that something stood there."""
PARTS = 3
"""Parts of the documents, each judged by what the others taught."""
RUN = 7
"""Neighbouring documents that are judged together: pieces of one page stand side by side."""
DOUBTED = 3 * UNIT
"""The odds in the lattice from which a word that the truth has is rather misread in the truth too,
where newspapers tell it: of 24 such words of the truths of BLN600 and ICDAR 2017 22 were."""
_SPECK = OPERATIONS.index(Operation.SPECK) * UNIT
_LISTED = OPERATIONS.index(Operation.LISTED) * UNIT
_HYPHENED = OPERATIONS.index(Operation.HYPHENED) * UNIT


class Example(NamedTuple):
    """A reading and what it was worth.

    Attributes:
        document: Number of the document it is of.
        is_truth: Whether it was read in the truth of it.
        start, end: The characters it replaces, half-open offsets in the cleaned text.
        is_right: Whether all its words are printed so, exactly.
        broke: Whether a right word was broken, or a truth altered.
        told: What is told of it, by name.
    """

    document: int
    is_truth: bool
    start: int
    end: int
    is_right: bool
    broke: bool
    told: Mapping[str, int]

    @property
    def run(self) -> int:
        """The number of the run of documents it is of."""
        return self.document // RUN

    @property
    def rather_damaged(self) -> bool:
        """True if it is wrong by a truth that is rather misread itself.

        Or if it is a compound cut at a line end: newspapers that are read line by line have none
        within a line, and what looks so there is a dash.
        """
        operation = self.told.get("operation")
        is_doubted = operation == _LISTED and self.told["odds"] >= DOUBTED and not self.is_right
        return is_doubted or operation == _HYPHENED


class Seen(NamedTuple):
    """Examples as columns; of each its place: in which text it begins and ends where."""

    told: Numbers
    right: NDArray[np.bool_]
    broke: NDArray[np.bool_]
    is_truth: NDArray[np.bool_]
    part: NDArray[np.int64]
    weight: Numbers
    places: Sequence[tuple[str, int, int]]

    def of(self, here: NDArray[np.bool_]) -> Seen:
        """Return some of them."""
        places = [self.places[it] for it in np.flatnonzero(here).tolist()]
        return Seen(
            self.told[here],
            self.right[here],
            self.broke[here],
            self.is_truth[here],
            self.part[here],
            self.weight[here],
            places,
        )


def seen_in(paths: Iterable[Path], broken: float, truth: float = 1.0) -> tuple[Sequence[str], Seen]:
    """Read files of examples; give the names of what is told, and all of it.

    Args:
        paths: The files.
        broken: What a broken word weighs.
        truth: What an example weighs that was read in a truth, as against others.
    """
    examples: list[Example] = []
    parts: list[int] = []
    weights: list[float] = []
    places: list[tuple[str, int, int]] = []
    for path in paths:
        with path.open(encoding="utf-8") as file:
            found = [Example(**json.loads(line)) for line in file]
        examples += found
        parts += [zlib.crc32(f"{path.name} {it.run}".encode()) % PARTS for it in found]
        places += [(f"{path} {it.document} {it.is_truth}", it.start, it.end) for it in found]
        share = 1.0 / math.sqrt(len(found))
        weights += [_weight(it, broken) * (truth if it.is_truth else 1.0) * share for it in found]
    weight = np.array(weights) * (len(weights) / sum(weights))
    names = [*examples[0].told]
    return names, Seen(
        np.array([[it.told[name] for name in names] for it in examples], float),
        np.array([it.is_right for it in examples]),
        np.array([it.broke for it in examples]),
        np.array([it.is_truth for it in examples]),
        np.array(parts),
        weight,
        places,
    )


def _weight(example: Example, broken: float) -> float:
    if example.broke:
        return broken
    is_speck = example.told.get("operation") == _SPECK
    if not example.is_right:
        return LOST if is_speck else STILL_WRONG
    return SPECK if is_speck else 1.0
