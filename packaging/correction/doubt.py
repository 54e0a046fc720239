"""Doubts in the truth of pairs: places where the witnesses agree on nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ocrfix.evaluation.align import Alignment

DOUBT = "\u25a1"
"""A word of the truth that nobody knows."""
SHORTEST_RUN = 8
"""Words between two doubts that are read as a text without faults."""


def told_of(beside: Alignment, start: int, end: int) -> Sequence[str] | None:
    """Return the words of the truth at some characters of a text, half-open offsets.

    Returns:
        None if any of them is in doubt.
    """
    words = beside.words_touching(start, max(end, start + 1))
    groups = (beside.groups[it] for it in beside.groups_of_words(words))
    meant = [word for it in groups for word in beside.truth_of(it)]
    return None if any(DOUBT in word for word in meant) else meant


def without_doubts(truth: str) -> str:
    """Return the runs of a truth in which nothing is in doubt, each as a paragraph."""
    if DOUBT not in truth:
        return truth
    runs = (it.strip() for it in truth.split(DOUBT))
    return "\n\n".join(it for it in runs if len(it.split()) >= SHORTEST_RUN)
