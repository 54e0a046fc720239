"""The damage of a reading: the shares of wrong words, kind by kind.

For orientation and to check the alignment by: the kinds are those of the table the project
was planned with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from ocrfix.evaluation.align import Alignment, core_of


class Damage(StrEnum):
    """The kind of damage of a word; each wrong group is of the first kind that fits."""

    STRAY = "stray word"
    LOST = "word lost"
    SPLIT = "split by a space, letters right"
    SPLIT_WRONG = "split by a space, letters wrong too"
    RUN_TOGETHER = "run together"
    SEVERAL = "several words for several words"
    CASE = "case only"
    EDGE = "punctuation at the edge only"
    HEAD = "leading letters dropped"
    TAIL = "trailing letters dropped"
    ONE = "one letter wrong"
    TWO = "two letters wrong"
    MORE = "three or more letters wrong"
    GARBAGE = "three or more, over half wrong"


_FEW = 2


def count_damage(alignment: Alignment) -> Counter[Damage]:
    """Count the groups of a reading that differ from the truth, by kind."""
    return Counter(
        _kind(alignment.read_of(group), alignment.truth_of(group))
        for group in alignment.groups
        if tuple(alignment.read_of(group)) != alignment.truth_of(group)
    )


def _kind(read: Sequence[str], truth: Sequence[str]) -> Damage:
    if not truth:
        return Damage.STRAY
    if not read:
        return Damage.LOST
    if len(read) > 1 and len(truth) > 1:
        return Damage.SEVERAL
    if len(truth) > 1:
        return Damage.RUN_TOGETHER
    if len(read) > 1:
        return Damage.SPLIT if "".join(read) == truth[0] else Damage.SPLIT_WRONG
    return _kind_of_word(read[0], truth[0])


def _kind_of_word(read: str, truth: str) -> Damage:
    if read.casefold() == truth.casefold():
        return Damage.CASE
    read_core, truth_core = core_of(read), core_of(truth)
    if read_core == truth_core:
        return Damage.EDGE
    if read_core and truth_core.endswith(read_core):
        return Damage.HEAD
    if read_core and truth_core.startswith(read_core):
        return Damage.TAIL
    distance = Levenshtein.distance(read_core, truth_core)
    if distance <= _FEW:
        return Damage.ONE if distance == 1 else Damage.TWO
    return Damage.GARBAGE if distance * 2 > len(truth_core) else Damage.MORE
