"""Doubts in the truth of pairs: places where the witnesses agree on nothing."""

from __future__ import annotations

from ocrfix.evaluation.align import Alignment

DOUBT = "\u25a1"
"""A word of the truth that nobody knows."""
SHORTEST_RUN = 8
"""Words between two doubts that are read as a text without faults."""


def is_told(beside: Alignment, start: int, end: int) -> bool:
    """Return whether the truth of some characters of a text is known, half-open offsets."""
    words = beside.words_touching(start, max(end, start + 1))
    groups = (beside.groups[it] for it in beside.groups_of_words(words))
    return not any(DOUBT in word for it in groups for word in beside.truth_of(it))


def without_doubts(truth: str) -> str:
    """Return the runs of a truth in which nothing is in doubt, each as a paragraph."""
    if DOUBT not in truth:
        return truth
    runs = (it.strip() for it in truth.split(DOUBT))
    return "\n\n".join(it for it in runs if len(it.split()) >= SHORTEST_RUN)
