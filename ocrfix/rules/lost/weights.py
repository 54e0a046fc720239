"""The numbers by which losses are weighed; the file says where each comes from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ocrfix.resources import read_numbers, resource


@dataclass(frozen=True, slots=True)
class Weights:
    """Costs in nats, and shares.

    Attributes:
        unlisted: Of a word that stands in no list, beside what its letters cost.
        small: Of a sentence that is printed with a small first letter.
        subject: Of “he” behind a preposition or an article: the texts that the model has learnt
            from have lost letters too.
        head: Of a paragraph that was torn so early that its first part looks like a headline.
        sentence: The same where words are in it that headlines leave out.
        document: Share of a word's chance that its use elsewhere in the document decides.
        pair: Share of it that the document's use of it behind the same word decides.
        today: Share of how much commoner a word is today, in nats, that its cost follows.
        least_per_million: How common a listed word is at least.
        doubled: How much likelier a doubled blank makes it that a word was lost there.
        odd: How much more a known word and the one behind it must cost here than anywhere else
            for it to be weighed.
    """

    unlisted: float
    small: float
    subject: float
    head: float
    sentence: float
    document: float
    pair: float
    today: float
    least_per_million: float
    doubled: float
    odd: float

    @classmethod
    @cache
    def shipped(cls) -> Weights:
        """Give the numbers that ship, read once per process.

        Raises:
            RulePackError: The file is missing or damaged.
        """
        return read_numbers(resource("correction", "lost.toml"), cls)
