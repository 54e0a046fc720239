"""The numbers of suspicion; ``resources/suspects/weights.toml`` explains them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ocrfix.resources import read_numbers, resource


@dataclass(frozen=True, slots=True)
class Settings:
    """The weights of suspicion."""

    usual_errors: float
    usual_weight: float
    label: float
    label_errors: float
    misplaced: float
    collection: float
    collection_even: float
    collection_most: float
    collection_name: float
    collection_share: float
    surety: float
    surety_told: float
    unsure_per_million: float
    unsure_listed: float

    @classmethod
    @cache
    def shipped(cls) -> Settings:
        """Give the numbers that ship, read once per process."""
        return read_numbers(resource("suspects", "weights.toml"), cls)
