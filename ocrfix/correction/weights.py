"""The numbers that readings are weighed by; ``resources/correction/weights.toml`` explains them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ocrfix.language.costs import UNIT, cost_of
from ocrfix.resources import read_numbers, resource

if TYPE_CHECKING:
    from ocrfix.language.sums import Whole


@dataclass(frozen=True, slots=True)
class Weights:
    """Costs, in nats as they stand in the file."""

    unlisted: float
    errors: float
    letters: float
    mined: float
    long_letter: float
    name: float
    run_together: float
    further_run: float
    run_misread: float
    good_run: float
    run_speck: float
    run_speck_in_word: float
    before_capital: float
    cased: float
    mixed_case: float
    mark_for_blank: float
    mark_dropped: float
    joining_mark: float
    torn: float
    torn_at_mark: float
    torn_at_stop: float
    torn_letter: float
    torn_misread: float
    torn_at_hyphen: float
    hyphen_apart: float
    torn_around_speck: float
    good_word: float
    listed: float
    legible: float
    believed: float
    seen: float
    rather_misread: float
    damaged: float
    much_damaged: float
    surer_listed: float
    surer_long_speck: float
    surer_name: float

    @classmethod
    @cache
    def shipped(cls) -> Weights:
        """Give the numbers that ship, read once per process."""
        return read_numbers(resource("correction", "weights.toml"), cls)

    def as_seen(self, said: Whole, more: Whole | int) -> Whole:
        """Return ln of the odds that are seen where trees say so much, in parts of a nat.

        Args:
            said: What the trees say, of many things.
            more: What is added to the part of it that is believed.
        """
        seen: Whole = said * self.cost("believed") // UNIT + more
        return seen

    def cost(self, name: str) -> int:
        """Give one of them as a cost."""
        return cost_of(getattr(self, name))
