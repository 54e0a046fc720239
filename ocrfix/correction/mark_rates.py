"""The rates at which scans damage the marks between words, and the belief in changes of them.

The rates stand in ``resources/correction/channel.toml`` beside those of letters, what is made of
them in ``marks.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ocrfix.correction.mark_gaps import MEANT
from ocrfix.evidence.channel import counted, shipped_marks
from ocrfix.language.costs import CERTAIN
from ocrfix.language.sums import Whole
from ocrfix.resources import read_table, resource

FREQUENT = (",", ".")


@dataclass(frozen=True, slots=True)
class MarkRates:
    """The rates at which scans damage marks, as shipped; a document's own counts are added.

    Attributes:
        shapes: What is told apart of what is read.
        counts: Of what was printed, a row a mark of `MEANT`, those read as each shape, in
            parts of `CERTAIN`.
        turned: Of so many small first letters those that are read as large ones (`raised`; for
            the `strokes`, an i), and the other way (`lowered`): part and whole, in parts of
            `CERTAIN`.
        allowed: Whether a mark may be changed, a row a shape, a column a mark of `MEANT`.

    What the other numbers mean stands beside them in ``marks.toml``.
    """

    shapes: Sequence[str]
    counts: Whole
    turned: Mapping[str, tuple[int, int]]
    allowed: NDArray[np.bool_]
    worth_judging: float
    usual: int
    least: Mapping[str, float]
    most_lost: float
    few_sentences: float
    least_stopless: float
    initials: float

    def turned_with(self, strokes: int) -> Mapping[str, tuple[int, int]]:
        """Give `turned` in a document of which so many i read as capitals were made small before.

        Counted among all small ones they are as well, as they stand now.
        """
        part, whole = self.turned["strokes"]
        return {**self.turned, "strokes": (part + strokes * CERTAIN, whole)}

    @classmethod
    @cache
    def shipped(cls) -> MarkRates:
        """Give the rates that ship, read once per process.

        Raises:
            RulePackError: A file is missing or damaged.
        """
        return read_table(resource("correction", "marks.toml"), cls._of)

    @classmethod
    def _of(cls, made: Mapping[str, Any]) -> MarkRates:
        numbers = shipped_marks()
        added, altered, shares = numbers["added"], numbers["altered"], numbers["shares"]
        worth, shapes = numbers["worth"], tuple(added)
        rows = [counted(added.values(), worth["nothing"])]
        for mark in MEANT[1:]:
            weight = worth["frequent" if mark in FREQUENT else "rare"]
            others = (part * (shape != mark) for shape, part in altered.items())
            row = counted(others, weight * (1.0 - shares["kept"]))
            row[shapes.index(mark)] = round(weight * shares["kept"] * CERTAIN)
            rows.append(row)
        whole = round(worth["case"] * CERTAIN)
        return cls(
            shapes,
            np.array(rows, np.int64),
            {it: (round(shares[it] * whole), whole) for it in ("strokes", "raised", "lowered")},
            np.array([[it in made["changes"].get(read, ()) for it in MEANT] for read in shapes]),
            made["worth_judging"],
            made["usual"],
            {it: made["least"].get(it, made["least"]["else"]) for it in shapes},
            **made["stops"],
        )
