"""Lattices of made readings, and a model for them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ocrfix.correction.decode import Decoder
from ocrfix.correction.lattice import Lattice
from ocrfix.correction.reading import Operation, Reading
from ocrfix.language.costs import UNIT


class Context:
    """A model in which only some words like to stand behind each other."""

    def __init__(self, pairs: dict[tuple[int, int], int]) -> None:
        self.pairs = pairs

    @property
    def batches(self) -> Context:
        return self

    def score(self, ids: NDArray[np.int32]) -> NDArray[np.int32]:
        rows = ids[:, -2:].tolist()
        return np.array([self.pairs.get((one, two), 10 * UNIT) for one, two in rows], np.int32)


def reading(at: int, text: str, word: int, cost: int = 0, last: int | None = None) -> Reading:
    operation = Operation.WORD if cost else Operation.PRINTED
    return Reading(at, last or at + 1, 2 * at, 2 * at + 1, text, (word,), cost, operation)


def best(lattice: Lattice, context: Context) -> list[str]:
    weighed = Decoder(context).read([lattice])[0]  # type: ignore[arg-type]
    return [it.reading.text for it in weighed if it.odds > 0]
