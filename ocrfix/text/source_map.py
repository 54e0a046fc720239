r"""Offsets between the raw text and the text after any number of stages.

A map lists the places where two texts differ; between them the texts are the same, so every other
offset follows by adding lengths. Each rule that changes a text makes one map, and the map from raw
to cleaned is all of them composed. It is short, since most of a text is never touched.

Two places always have at least one character between them that no edit touched; edits
that overlap or only touch are one place with several steps. That makes composition
associative, whatever is deleted or inserted where, and every span can be taken back by
itself.

Example:
    >>> joined = [Edit(9, 11, "\n\n", " ", "joins.demo", "")]
    >>> restored = [Edit(10, 12, "nd", "and", "letters.demo", "")]
    >>> found = SourceMap.of(joined).then(SourceMap.of(restored))
    >>> [(span.raw_start, span.raw_end, span.start, span.end) for span in found.spans]
    [(9, 13, 9, 13)]
    >>> found.to_raw(14, 18)
    (14, 18)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, NamedTuple

from ocrfix.text.edit import Edit
from ocrfix.text.table import Patch, Patched, Patches, Shared, Table, cells, column

_Sides = tuple[int, int, int, int]
"""Start and end of a span in one text, start and end in the other."""


class MapSpan(NamedTuple):
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

    def moved(self, raw_distance: int, distance: int) -> MapSpan:
        """The same span so much further on in either text."""
        return MapSpan(
            self.raw_start + raw_distance,
            self.raw_end + raw_distance,
            self.start + distance,
            self.end + distance,
            self.steps,
        )


class Spans(Table[MapSpan]):
    """The spans of a map."""

    ROW = MapSpan
    COLUMNS: ClassVar = {"raw_start": "I", "raw_end": "I", "start": "I", "end": "I"}

    def __init__(self, spans: Sequence[MapSpan], edits: Shared[Edit]) -> None:
        super().__init__(spans, steps=edits.grouped([it.steps for it in spans]))


_SIDES = tuple(Spans.COLUMNS)


def _span_of(edits: Sequence[Edit], shift: int) -> MapSpan:
    """One span of edits that touch each other, ``shift`` further on in the later text."""
    start = edits[0].start + shift
    end = start + sum(len(edit.after) for edit in edits)
    return MapSpan(edits[0].start, edits[-1].end, start, end, tuple(edits))


@dataclass(frozen=True)
class SourceMap:
    """The correspondence of offsets between an earlier text and a later one.

    Attributes:
        spans: The places where they differ, in order of position, disjoint.
    """

    spans: Sequence[MapSpan] = ()

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> SourceMap:
        """Make the map of one round of disjoint edits, given in order of position."""
        spans: list[MapSpan] = []
        shift = 0
        # Edits that touch make one span; they are gathered first, since a span that grew
        # by one edit at a time would be copied each time.
        touching: list[Edit] = []
        for edit in edits:
            if touching and touching[-1].end != edit.start:
                spans.append(_span_of(touching, shift))
                shift = spans[-1].end - spans[-1].raw_end
                touching = []
            touching.append(edit)
        if touching:
            spans.append(_span_of(touching, shift))
        return cls(tuple(spans))

    def then(self, later: SourceMap) -> SourceMap:
        """Compose: this map first, ``later`` on its result.

        Spans of the two that overlap or touch in the text between them become one span,
        with the steps of both.

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
    def _raw_starts(self) -> Sequence[int]:
        return column(self.spans, "raw_start")

    @cached_property
    def _starts(self) -> Sequence[int]:
        return column(self.spans, "start")

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Find where ``[start, end)`` of the later text comes from.

        An end that falls inside a changed span is moved outward to the span's border; at
        a place where text vanished, a range begins behind the gap and ends before it.
        """
        # Asked first, because most words stand between the spans.
        last = bisect_right(self._starts, end) - 1
        if last < 0:
            return start, end
        _, raw_last, _, behind = self._sides(last)
        if behind < start:
            return start + raw_last - behind, end + raw_last - behind
        near_start = [(c, d, a, b) for a, b, c, d in self._near_sides(start)]
        near_end = [(c, d, a, b) for a, b, c, d in self._near_sides(end)]
        return _translate_range(near_start, near_end, start, end)

    def to_cleaned(self, raw_start: int, raw_end: int) -> tuple[int, int]:
        """Find what became of ``[raw_start, raw_end)`` of the earlier text.

        Ends inside a changed span are treated as by ``to_raw``.
        """
        near_start = self._near_sides(raw_start, raw=True)
        near_end = self._near_sides(raw_end, raw=True)
        return _translate_range(near_start, near_end, raw_start, raw_end)

    def near_raw(self, raw_offset: int) -> Sequence[MapSpan]:
        """The last span that begins before ``raw_offset``, and the one that begins there."""
        return [self.spans[it] for it in self._near(raw_offset, raw=True)]

    def overlapping(self, raw_start: int, raw_end: int) -> Sequence[MapSpan]:
        """The spans that touch ``[raw_start, raw_end]`` of the earlier text, in order."""
        first = max(bisect_left(self._raw_starts, raw_start) - 1, 0)
        last = bisect_right(self._raw_starts, raw_end)
        return [span for span in self.spans[first:last] if span.raw_end >= raw_start]

    def touching(self, start: int, end: int, *, raw: bool = False) -> tuple[int, int]:
        """The indexes of the spans that touch ``[start, end]``, half-open.

        Args:
            start: In the later text.
            end: Likewise.
            raw: Both in the earlier text instead.
        """
        starts = self._raw_starts if raw else self._starts
        first = bisect_left(starts, start)
        if first and self._sides(first - 1)[1 if raw else 3] >= start:
            first -= 1
        return first, bisect_right(starts, end)

    def around(self, raw_start: int, raw_end: int) -> SourceMap:
        """The part of this map that touches ``[raw_start, raw_end]`` of the earlier text.

        It tells the same as this map of any place there. A first span without steps tells how
        far the texts are apart there.
        """
        first, last = self.touching(raw_start, raw_end, raw=True)
        return SourceMap((*self._apart_at(first), *self.spans[first:last]))

    def _apart_at(self, number: int) -> tuple[MapSpan, ...]:
        """An empty span at the end of the one before; none before the first."""
        if not number:
            return ()
        _, raw_end, _, end = self._sides(number - 1)
        return (MapSpan(raw_end, raw_end, end, end, ()),)

    def inside(self, raw_start: int, raw_end: int) -> Sequence[MapSpan]:
        """The spans that lie in ``[raw_start, raw_end]`` of the earlier text, in order."""
        first = bisect_left(self._raw_starts, raw_start)
        last = bisect_right(self._raw_starts, raw_end)
        return [span for span in self.spans[first:last] if span.raw_end <= raw_end]

    def shift_before(self, raw_offset: int) -> int:
        """Return the shift into the later text that holds before all spans from an offset on."""
        number = bisect_left(self._raw_starts, raw_offset) - 1
        if number < 0:
            return 0
        _, raw_end, _, end = self._sides(number)
        return end - raw_end

    def _near(self, offset: int, *, raw: bool = False) -> range:
        """The indexes of the span before ``offset`` and of the one that begins at it."""
        starts = self._raw_starts if raw else self._starts
        return range(max(bisect_left(starts, offset) - 1, 0), bisect_right(starts, offset))

    def _near_sides(self, offset: int, *, raw: bool = False) -> list[_Sides]:
        return [self._sides(it) for it in self._near(offset, raw=raw)]

    def _sides(self, index: int) -> _Sides:
        """Raw start and end, start and end of a span."""
        spans = self.spans
        return spans[index][:4] if isinstance(spans, tuple) else cells(spans, index, _SIDES)

    # --- a few edits more -----------------------------------------------------------------

    def laid_over(self, edits: Iterable[Edit]) -> SourceMap:
        """Lay edits of the later text over this map: the same as composing, in no time.

        Args:
            edits: Disjoint, in order of position.
        """
        return self.patched(self.patches(edits))

    def patched(self, stretches: Sequence[Patch[MapSpan]]) -> SourceMap:
        """Lay patches over this map, in order, disjoint; see ``patches``."""
        return SourceMap(Patched(self.spans, Patches(stretches), _further_on, ("start", "end")))

    def patches(self, edits: Iterable[Edit]) -> list[Patch[MapSpan]]:
        """Return what edits of the later text, disjoint and in order, do to the spans."""
        patches = []
        for first, last, together in self._clusters(edits):
            # Composing counts from the start of both texts; here they begin so far apart.
            _, raw_end, _, end = self._sides(first - 1) if first else (0, 0, 0, 0)
            apart = raw_end - end
            near = SourceMap(tuple(it.moved(-apart, 0) for it in self.spans[first:last]))
            made = near.then(SourceMap.of(together)).spans
            growth = sum(len(edit.after) - len(edit.before) for edit in together)
            patches.append(Patch(first, last, tuple(it.moved(apart, 0) for it in made), growth))
        return patches

    def _clusters(self, edits: Iterable[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
        """Edits that become one span, with the indexes of the spans that they touch."""
        current: tuple[int, int, list[Edit]] | None = None
        for edit in edits:
            first, last = self.touching(edit.start, edit.end)
            if current is not None and (first < current[1] or edit.start <= current[2][-1].end):
                current = (current[0], max(current[1], last), [*current[2], edit])
                continue
            if current is not None:
                yield current
            current = (first, last, [edit])
        if current is not None:
            yield current


def _further_on(span: MapSpan, distance: int) -> MapSpan:
    return span.moved(0, distance)


def _translate_range(
    near_start: Sequence[_Sides], near_end: Sequence[_Sides], start: int, end: int
) -> tuple[int, int]:
    left, right = start, end
    for from_start, from_end, to_start, to_end in near_start:
        if start >= from_end:
            left = to_end + start - from_end
        elif start >= from_start:
            left = to_start
    if start == end:
        # A point is not a range: inside a span it is all of it, at a gap it is the gap.
        for from_start, from_end, to_start, to_end in near_start:
            if from_start <= start <= from_end:
                return to_start, to_end
        return left, left
    for from_start, from_end, to_start, to_end in near_end:
        if end > from_start:
            right = to_end + max(end - from_end, 0)
        elif end == from_start:
            right = to_start
    return left, right


def _compose(first: Sequence[MapSpan], second: Sequence[MapSpan]) -> Iterator[MapSpan]:
    """Merge two lists of spans over the text that lies between them."""
    # Sorting two sorted runs is a merge (timsort), and a tuple compares faster than a key.
    # (start, end in the middle text, is it of the second map, number, span)
    items = [(span.start, span.end, False, i, span) for i, span in enumerate(first)]
    items += [(span.raw_start, span.raw_end, True, i, span) for i, span in enumerate(second)]
    items.sort()
    raw_shift = 0  # middle offset + raw_shift = raw offset, behind all that is done
    shift = 0  # middle offset + shift = later offset, likewise
    number = 0
    while number < len(items):
        start, end, is_later, _, span = items[number]
        number += 1
        if number == len(items) or items[number][0] > end:
            # Alone, as nearly all are.
            raw_start, raw_end, new_start, new_end, steps = span
            if is_later:
                closed = MapSpan(start + raw_shift, end + raw_shift, new_start, new_end, steps)
            else:
                closed = MapSpan(raw_start, raw_end, start + shift, end + shift, steps)
        else:
            group = [(is_later, span)]
            while number < len(items) and items[number][0] <= end:
                _, another_end, is_later, _, span = items[number]
                end = max(end, another_end)
                group.append((is_later, span))
                number += 1
            closed = _close(group, start, end, raw_shift, shift)
        raw_shift, shift = closed.raw_end - end, closed.end - end
        yield closed


def _close(
    group: Sequence[tuple[bool, MapSpan]], start: int, end: int, raw_shift: int, shift: int
) -> MapSpan:
    """Make one span of a group that fills ``[start, end)`` of the middle text."""
    raw_end, new_end = end + raw_shift, end + shift
    # Lists: adding to tuples would be quadratic where many edits touch.
    earlier: list[Edit] = []
    later: list[Edit] = []
    for is_later, span in group:
        growth = (span.raw_end - span.raw_start) - (span.end - span.start)
        if is_later:
            new_end -= growth
            later.extend(span.steps)
        else:
            raw_end += growth
            earlier.extend(span.steps)
    return MapSpan(start + raw_shift, raw_end, start + shift, new_end, (*earlier, *later))


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
