"""How often scans damage the marks between words: ``resources/correction/marks.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from ocrfix.correction.mark_gaps import MEANT
from ocrfix.correction.units import CERTAIN, Whole
from ocrfix.errors import RulePackError
from ocrfix.resources import resource

FREQUENT = (",", ".")


@dataclass(frozen=True, slots=True)
class MarkRates:
    """How often scans damage marks, as shipped: what is counted of a document is added.

    Attributes:
        shapes: What is told apart of what is read.
        counts: Of what was printed, a row a mark of `MEANT`, those read as each shape, in
            parts of `CERTAIN`.
        turned: Of so many small first letters those that are read as large ones (`raised`; for
            the `strokes`, an i), and the other way (`lowered`): part and whole, in parts of
            `CERTAIN`.
        least: Of a shape that is read and a mark that is meant, the least chance at which the
            change is proposed; others never are.
        least_turned: The least chance at which a capital is made small.
        power: The odds that a change is right, to this power, are what is said of it.
        most: More is never said, 0..1.
    """

    shapes: Sequence[str]
    counts: Whole
    turned: Mapping[str, tuple[int, int]]
    least: Mapping[tuple[str, str], float]
    least_turned: float
    power: float
    most: float

    @classmethod
    @cache
    def shipped(cls) -> MarkRates:
        """Give the rates that ship, read once per process.

        Raises:
            RulePackError: The file is missing or damaged.
        """
        path = resource("correction", "marks.toml")
        try:
            return cls._of(tomllib.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, KeyError) as exc:
            raise RulePackError(
                f"The file {path} is missing or damaged ({exc}).", hint="Install ocrfix again."
            ) from exc

    @classmethod
    def _of(cls, numbers: Mapping[str, Mapping[str, float]]) -> MarkRates:
        added, altered, shares = numbers["added"], numbers["altered"], numbers["shares"]
        worth, shapes = numbers["worth"], tuple(added)
        rows = [_scaled(added, worth["nothing"])]
        for mark in MEANT[1:]:
            weight = worth["frequent" if mark in FREQUENT else "rare"]
            others = {shape: part * (shape != mark) for shape, part in altered.items()}
            row = _scaled(others, weight * (1.0 - shares["kept"]))
            row[shapes.index(mark)] = round(weight * shares["kept"] * CERTAIN)
            rows.append(row)
        whole = round(worth["case"] * CERTAIN)
        changes: Any = numbers["changes"]
        return cls(
            shapes,
            np.array(rows, np.int64),
            {it: (round(shares[it] * whole), whole) for it in ("strokes", "raised", "lowered")},
            {(it["read"], it["meant"]): it["least"] for it in changes},
            **numbers["belief"],
        )

    def said(self, chance: float) -> float:
        """Give what is said of a change for its chance among all marks, both 0..1."""
        chance = min(chance, 1.0)
        right: float = chance**self.power
        wrong: float = (1.0 - chance) ** self.power
        return min(right / (right + wrong), self.most)


def _scaled(shares: Mapping[str, float], total: float) -> list[int]:
    """Give shares so that they add up to a total, in parts of `CERTAIN`."""
    whole = sum(shares.values())
    return [round(part / whole * total * CERTAIN) for part in shares.values()]
