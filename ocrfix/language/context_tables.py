"""The tables of the model of context: see `ocrfix.language.context`."""

from __future__ import annotations

from ocrfix.language.hashed import Hashed
from ocrfix.words.arrays import ArrayFile

WORD_BITS = 16
"""Bits of a word in the key of a group."""


class ContextTables:
    """The costs of words and of groups of words in a file.

    Attributes:
        class_of: Of each id what it counts as in groups: itself, or its kind.
        extra: Of each id what it costs to be just this word of its kind.
        alone, rest: Of each class what it costs alone, and what it adds to what follows it and
            was not counted behind it.
        groups: The groups of two words, of three, and so on.
        costs: Of each size what a group's last word costs there, by a number.
        rests: As `rest`, of groups, by a number.
        cost_bits: Of each size how many low bits of a group's number are that of its cost.
    """

    def __init__(self, file: ArrayFile) -> None:
        order: int = file.meta["order"]
        self.class_of, self.extra = file["class_of"], file["extra"]
        self.alone, self.rest = file["alone"], file["rest"]
        self.groups = [
            Hashed(file[f"cells{size}"], file.meta["shapes"][size - 2])
            for size in range(2, order + 1)
        ]
        self.costs = [file["costs"]] * (order - 2) + [file["last_costs"]]
        self.rests = file["rests"]
        self.cost_bits: list[int] = file.meta["cost_bits"]
        self.cost_masks = [(1 << bits) - 1 for bits in self.cost_bits]
