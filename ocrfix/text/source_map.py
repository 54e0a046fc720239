r"""Offsets between the raw text and the text after any number of stages.

A map is the list of places where two texts differ; between those places they are the
same, so every other offset follows by adding up lengths. Maps compose: the map from raw
to cleaned is the composition of one map a rule, and it stays short because most of a
text is never touched.

Example:
    >>> joined = [Edit(9, 11, "\n\n", " ", "joins.demo", "")]
    >>> restored = [Edit(10, 12, "nd", "and", "letters.demo", "")]
    >>> found = SourceMap.of(joined).then(SourceMap.of(restored))
    >>> [(span.raw_start, span.raw_end, span.start, span.end) for span in found.spans]
    [(9, 11, 9, 10), (11, 13, 10, 13)]
    >>> found.to_raw(10, 13)
    (11, 13)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import pairwise

from ocrfix.text.edit import Edit


@dataclass(frozen=True, slots=True)
class MapSpan:
    """One place where two texts differ.

    Attributes:
        raw_start, raw_end: Where it stands in the earlier text, half-open.
        start, end: Where it stands in the later text, half-open.
        steps: The edits that led there, in the order in which they were made; the
            offsets of each refer to the text its rule was given.
    """

    raw_start: int
    raw_end: int
    start: int
    end: int
    steps: tuple[Edit, ...]


@dataclass(frozen=True)
class SourceMap:
    """How an earlier text and a later one correspond.

    Attributes:
        spans: The places where they differ, in order of position, disjoint.
    """

    spans: tuple[MapSpan, ...] = ()

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> SourceMap:
        """Make the map of one round of disjoint edits, given in order of position."""
        spans = []
        shift = 0
        for edit in edits:
            start = edit.start + shift
            end = start + len(edit.after)
            spans.append(MapSpan(edit.start, edit.end, start, end, (edit,)))
            shift += len(edit.after) - len(edit.before)
        return cls(tuple(spans))

    def then(self, later: SourceMap) -> SourceMap:
        """Compose: this map first, ``later`` on its result.

        Spans of the two that overlap in the text between them become one span, with the
        steps of both. Spans that only touch stay apart, so that each can be taken back
        by itself.

        Args:
            later: A map whose raw side is this map's later side.

        Returns:
            The map from this map's raw side to ``later``'s later side.
        """
        if not self.spans:
            return later
        if not later.spans:
            return self
        return SourceMap(tuple(_compose(self.spans, later.spans)))

    @cached_property
    def _raw_starts(self) -> list[int]:
        return [span.raw_start for span in self.spans]

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.spans]

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Find where ``[start, end)`` of the later text comes from.

        An end that falls inside a changed span is moved outward to the span's border.
        """
        ends = [(span.start, span.end, span.raw_start, span.raw_end) for span in self._near(start)]
        raw_start = _translate(ends, start, outward_left=True)
        ends = [(span.start, span.end, span.raw_start, span.raw_end) for span in self._near(end)]
        raw_end = _translate(ends, end, outward_left=start == end)
        return raw_start, max(raw_start, raw_end)

    def to_cleaned(self, raw_start: int, raw_end: int) -> tuple[int, int]:
        """Find what became of ``[raw_start, raw_end)`` of the earlier text.

        An end that falls inside a changed span is moved outward to the span's border.
        """
        ends = [
            (span.raw_start, span.raw_end, span.start, span.end)
            for span in self._near(raw_start, raw=True)
        ]
        start = _translate(ends, raw_start, outward_left=True)
        ends = [
            (span.raw_start, span.raw_end, span.start, span.end)
            for span in self._near(raw_end, raw=True)
        ]
        end = _translate(ends, raw_end, outward_left=raw_start == raw_end)
        return start, max(start, end)

    def _near(self, offset: int, *, raw: bool = False) -> Sequence[MapSpan]:
        """The span before ``offset`` and those that begin at it."""
        starts = self._raw_starts if raw else self._starts
        first = max(bisect_left(starts, offset) - 1, 0)
        return self.spans[first : bisect_right(starts, offset)]


def _translate(
    spans: Sequence[tuple[int, int, int, int]], offset: int, *, outward_left: bool
) -> int:
    """Translate one offset, given the spans around it as (from, from_end, to, to_end).

    At a place where text vanished, the left end of a range belongs behind the gap and
    the right end before it.
    """
    result = offset
    for start, end, target_start, target_end in spans:
        if start < offset < end:
            return target_start if outward_left else target_end
        if offset == start and not (outward_left and end == start):
            return target_start
        if offset >= end:
            result = target_end + offset - end
    return result


def _compose(first: Sequence[MapSpan], second: Sequence[MapSpan]) -> Iterator[MapSpan]:
    """Merge two lists of spans over the text that lies between them."""
    # (start, end in the middle text, is it of the second map, span)
    items = merge(
        ((span.start, span.end, False, span) for span in first),
        ((span.raw_start, span.raw_end, True, span) for span in second),
        key=lambda item: item[:3],
    )
    group: list[tuple[int, int, bool, MapSpan]] = []
    group_end = 0
    raw_shift = 0  # middle offset + raw_shift = raw offset, behind all groups so far
    shift = 0  # middle offset + shift = later offset, likewise
    for item in items:
        joins_group = group and (item[0] < group_end or item[:2] == group[-1][:2])
        if group and not joins_group:
            span, raw_shift, shift = _close(group, group_end, raw_shift, shift)
            yield span
            group = []
        group_end = item[1] if not group else max(group_end, item[1])
        group.append(item)
    if group:
        yield _close(group, group_end, raw_shift, shift)[0]


def _close(
    group: Sequence[tuple[int, int, bool, MapSpan]], end: int, raw_shift: int, shift: int
) -> tuple[MapSpan, int, int]:
    """Make one span of a group, and the shifts that hold behind it."""
    start = group[0][0]
    earlier = [span for _, _, is_later, span in group if not is_later]
    later = [span for _, _, is_later, span in group if is_later]
    raw_shift_after = raw_shift + sum(
        (span.raw_end - span.raw_start) - (span.end - span.start) for span in earlier
    )
    shift_after = shift + sum(
        (span.end - span.start) - (span.raw_end - span.raw_start) for span in later
    )
    steps = tuple(step for span in (*earlier, *later) for step in span.steps)
    composed = MapSpan(
        start + raw_shift, end + raw_shift_after, start + shift, end + shift_after, steps
    )
    return composed, raw_shift_after, shift_after


def compose_all(maps: Sequence[SourceMap]) -> SourceMap:
    """Compose maps in order, in a balanced tree.

    One by one, every span would be copied once for every later map; this way it is
    copied as often as the number of maps can be halved.
    """
    if not maps:
        return SourceMap()
    level = list(maps)
    while len(level) > 1:
        paired = [left.then(right) for left, right in zip(level[::2], level[1::2], strict=False)]
        if len(level) % 2:
            paired.append(level[-1])
        level = paired
    return level[0]


def spans_are_ordered(spans: Sequence[MapSpan]) -> bool:
    """Whether spans are sorted and disjoint on both sides, as every map keeps them."""
    return all(
        left.raw_end <= right.raw_start and left.end <= right.start
        for left, right in pairwise(spans)
    )
