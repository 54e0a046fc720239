"""The numbers that readings are weighed by; ``resources/correction/weights.toml`` explains them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ocrfix.language.costs import UNIT, cost_of
from ocrfix.language.sums import Whole
from ocrfix.resources import read_table, resource


@dataclass(frozen=True, slots=True)
class Costs:
    """Numbers that are added to others, as costs: see `ocrfix.language.costs`."""

    run_together: int
    further_run: int
    run_misread: int
    good_run: int
    run_speck: int
    run_speck_in_word: int
    before_capital: int
    cased: int
    mixed_case: int
    mark_for_blank: int
    mark_dropped: int
    joining_mark: int
    torn: int
    torn_at_mark: int
    torn_at_stop: int
    torn_letter: int
    torn_misread: int
    torn_at_hyphen: int
    hyphen_apart: int
    torn_around_speck: int
    good_word: int
    believed: int
    seen: int
    surer_listed: int
    surer_long_speck: int
    surer_name: int

    def as_seen(self, said: Whole, more: Whole | int) -> Whole:
        """Return ln of the odds that are seen where trees say so much, and what is added to that.

        All in parts of a nat.
        """
        seen: Whole = said * self.believed // UNIT + more
        return seen


@dataclass(frozen=True, slots=True)
class Weights:
    """All other numbers, as they stand in the file, and the costs."""

    unlisted: float
    errors: float
    letters: float
    mined: float
    long_letter: float
    name: float
    listed: float
    legible: float
    rather_misread: float
    damaged: float
    much_damaged: float
    costs: Costs

    @classmethod
    @cache
    def shipped(cls) -> Weights:
        """Give the numbers that ship, read once per process."""
        return read_table(resource("correction", "weights.toml"), cls._of)

    @classmethod
    def _of(cls, data: dict[str, Any]) -> Weights:
        costs = {name: cost_of(nats) for name, nats in data.pop("costs").items()}
        return cls(**data, costs=Costs(**costs))
