"""Errors in series: places grouped by what happened there, by word, by rule, by sureness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from ocrfix.review.offers import Offer

SURENESS_STEPS = (0.95, 0.9, 0.8, 0.6, 0.0)
"""The least sureness of each group, the surest first."""

_LONGEST_COMPARED = 60
"""A longer change is no misread letter."""

Misreading = tuple[str, str]
"""The characters read, and those they were read for; empty for none."""


class Grouping(StrEnum):
    """The ways of putting places together in series.

    Attributes:
        HAPPENED: What happened: ``o`` was read for ``e``.
        WORD: The word and what it is to become.
        RULE: Which rule offers it.
        SURENESS: How sure it is.
    """

    HAPPENED = "happened"
    WORD = "word"
    RULE = "rule"
    SURENESS = "sureness"


@dataclass(frozen=True, slots=True)
class Series:
    """Places that belong together.

    Attributes:
        key: What they have in common: what was read and what was meant; the word before
            and after; the id of the rule, empty for doubtful words; the least sureness.
            Empty for changes of several different letters.
        members: The indexes of the offers, in order.
        word_count: How many distinct words stand in them.
    """

    key: tuple[str, ...]
    members: tuple[int, ...]
    word_count: int


def misreadings(before: str, after: str) -> tuple[Misreading, ...]:
    """Return the misreadings in a change, each once, in order; none if it is no matter of letters.

    Example:
        >>> misreadings("Ordorod", "Ordered")
        (('o', 'e'),)
        >>> misreadings("t he", "the"), misreadings("bamk;", "bank")
        (((' ', ''),), (('m', 'n'), (';', '')))
    """
    if max(len(before), len(after)) > _LONGEST_COMPARED:
        return ()
    found: dict[Misreading, None] = {}
    # Between two letters that are the same on both sides is one misreading: rn for m.
    at = meant_at = 0
    blocks = [it for it in Levenshtein.opcodes(before, after) if it.tag == "equal"]
    ends = [(it.src_start, it.dest_start, it.src_end, it.dest_end) for it in blocks]
    for start, meant_start, end, meant_end in [*ends, (len(before), len(after), 0, 0)]:
        read = before[at:start], after[meant_at:meant_start]
        if any(read):
            found[read] = None
        at, meant_at = end, meant_end
    return tuple(found)


def in_series(offers: Sequence[Offer], grouping: Grouping) -> list[Series]:
    """Group offers, the largest group first; by sureness, the surest first."""
    groups: dict[tuple[str, ...], list[int]] = {}
    key_of = _KEYS[grouping]
    known: dict[tuple[str, str], tuple[str, ...]] = {}
    for index, offer in enumerate(offers):
        words = offer.before, offer.after
        if grouping is Grouping.HAPPENED:
            # A word that was misread is misread alike in many places.
            key = known.get(words)
            if key is None:
                key = known[words] = key_of(offer)
        else:
            key = key_of(offer)
        groups.setdefault(key, []).append(index)
    found = [
        Series(key, tuple(members), len({offers[it].before for it in members}))
        for key, members in groups.items()
    ]
    if grouping is Grouping.SURENESS:
        return sorted(found, key=lambda it: it.key, reverse=True)
    return sorted(found, key=lambda it: (-len(it.members), it.key))


def _happened(offer: Offer) -> tuple[str, ...]:
    found = misreadings(offer.before, offer.after)
    return found[0] if len(found) == 1 else ()


def _by_sureness(offer: Offer) -> tuple[str, ...]:
    return (f"{next(it for it in SURENESS_STEPS if offer.sureness >= it):.2f}",)


_KEYS = {
    Grouping.HAPPENED: _happened,
    Grouping.WORD: lambda offer: (offer.before, offer.after),
    Grouping.RULE: lambda offer: (offer.rule_id,),
    Grouping.SURENESS: _by_sureness,
}


def sure_enough(offers: Iterable[Offer], least: float) -> set[int]:
    """The indexes of offers that are at least so sure."""
    return {index for index, offer in enumerate(offers) if offer.sureness >= least}
