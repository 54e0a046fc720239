"""The numbers by which it is weighed what was lost; where they come from stands in the file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache

from ocrfix.errors import RulePackError
from ocrfix.resources import resource


@dataclass(frozen=True, slots=True)
class Weights:
    """Costs in nats, and shares.

    Attributes:
        unlisted: Of a word that stands in no list, beside what its letters cost.
        name: Of a name that lost its capital, beside what any word that lost its first letter costs.
        small: Of a sentence that is printed with a small first letter.
        document: Share of a word's chance that its use elsewhere in the document decides.
        least_per_million: How common a listed word is at least.
        odd: How much more a known word and the one behind it must cost here than anywhere else
            for it to be weighed.
    """

    unlisted: float
    name: float
    small: float
    document: float
    least_per_million: float
    odd: float

    @classmethod
    @cache
    def shipped(cls) -> Weights:
        """Give the numbers that ship, read once per process.

        Raises:
            RulePackError: The file is missing or damaged.
        """
        path = resource("correction", "lost.toml")
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            return cls(**{each.name: float(data[each.name]) for each in fields(cls)})
        except (OSError, ValueError, KeyError, TypeError) as exc:
            raise RulePackError(
                f"The file {path} is missing or damaged ({exc}).", hint="Install ocrfix again."
            ) from exc
