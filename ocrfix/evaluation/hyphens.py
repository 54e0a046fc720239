r"""Words broken at a line end, and what became of their hyphens.

The truth says of every printed break whether its hyphen is soft (``¬``, it goes when the word is
joined) or hard (``-``, it stays). In the reading the break is a line end inside the group of words
that stands for that word of the truth. The character before the line end tells what the OCR program
did: it *kept* the hyphen, *dropped* it, or read *another mark*. After cleaning the seam is *joined*
(no gap, no hyphen), *kept* (no gap, a hyphen) or *left* (still a gap). A soft hyphen is decided
rightly if joined, a hard one if kept; what is left is an ``ask``, apart by whether a proposal says
so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from ocrfix.evaluation.align import Alignment, Group, PlacedWord
from ocrfix.evaluation.counts import BreakCounts, Sums
from ocrfix.evaluation.pairs import Break, Truth
from ocrfix.evaluation.reader import MeasuredChange, MeasuredText, make_changes
from ocrfix.text.tokens import HYPHENS_AS_READ


class HyphenRead(StrEnum):
    """The machine's reading of a hyphen at a line end."""

    KEPT = "kept"
    DROPPED = "dropped"
    OTHER_MARK = "other mark"


class Seam(StrEnum):
    """The seam of the two halves after cleaning."""

    JOINED = "joined"
    KEPT = "kept"
    LEFT = "left"


@dataclass(slots=True)
class HyphenCounts(Sums):
    """Breaks counted by what the truth has and what the machine read.

    Attributes:
        soft, hard: Breaks of either kind, by what was read in place of the hyphen.
    """

    soft: dict[HyphenRead, BreakCounts] = field(
        default_factory=lambda: {read: BreakCounts() for read in HyphenRead}
    )
    hard: dict[HyphenRead, BreakCounts] = field(
        default_factory=lambda: {read: BreakCounts() for read in HyphenRead}
    )
    soft_unseen: int = 0
    hard_unseen: int = 0


def measure_breaks(raw: Alignment, truth: Truth, cleaned: MeasuredText) -> HyphenCounts:
    """Judge every line-end break of one document.

    Args:
        raw: The raw reading, its lines kept, beside the truth.
        truth: The truth with its breaks.
        cleaned: What cleaning made of the reading.
    """
    counts = HyphenCounts()
    groups = {
        index: group for group in raw.groups for index in range(group.truth_start, group.truth_end)
    }
    for each in truth.breaks:
        gap = _gap_at_line_end(raw, groups[each.word_index], each)
        if gap is None:
            counts.soft_unseen += not each.hard
            counts.hard_unseen += each.hard
            continue
        read = _hyphen_read(gap[0].text)
        record = (counts.hard if each.hard else counts.soft)[read]
        record.breaks += 1
        _judge(record, each, _seam(raw.text, gap, cleaned.changes), gap, cleaned.proposals)
    return counts


def _gap_at_line_end(
    raw: Alignment, group: Group, each: Break
) -> tuple[PlacedWord, PlacedWord] | None:
    """The two words of a group that a line end parts; the likeliest if there are more."""
    words = raw.words[group.read_start : group.read_end]
    start = words[0].start if words else 0
    gaps = [
        (left, right) for left, right in pairwise(words) if "\n" in raw.text[left.end : right.start]
    ]
    return min(gaps, key=lambda gap: abs(gap[0].end - start - each.offset), default=None)


def _hyphen_read(half: str) -> HyphenRead:
    if half[-1] in HYPHENS_AS_READ:
        return HyphenRead.KEPT
    return HyphenRead.DROPPED if half[-1].isalnum() else HyphenRead.OTHER_MARK


def _seam(text: str, gap: tuple[PlacedWord, PlacedWord], changes: Sequence[MeasuredChange]) -> Seam:
    left, right = gap
    near = [each for each in changes if each.start <= right.start and each.end >= left.end - 1]
    if not near:
        return Seam.LEFT
    start = min(left.start, *(each.start for each in near))
    end = max(right.end, *(each.end for each in near))
    inside = [each for each in changes if each.end >= start and each.start <= end]
    after = make_changes(text, inside, start, end)
    # Halves that were joined leave one word fewer than there were.
    if len(after.split()) >= len(text[start:end].split()):
        return Seam.LEFT
    own = sum(half.text.strip(HYPHENS_AS_READ).count("-") for half in gap)
    before, behind = text[start : left.start], text[right.end : end]
    own += before.count("-") + behind.count("-")
    return Seam.KEPT if after.count("-") > own else Seam.JOINED


def _judge(
    record: BreakCounts,
    each: Break,
    seam: Seam,
    gap: tuple[PlacedWord, PlacedWord],
    proposals: Sequence[MeasuredChange],
) -> None:
    if seam is Seam.LEFT:
        asked = any(one.start <= gap[1].start and one.end >= gap[0].end - 1 for one in proposals)
        record.asked += asked
        record.left += not asked
    elif (seam is Seam.KEPT) is each.hard:
        record.right += 1
    else:
        record.wrong += 1
