"""Long sequences with a few short stretches replaced, without copying the rest.

What a reader writes touches a word; the hundred thousand spans of a long document behind
it only move on. So what is laid over a map is kept as patches, and the rest is looked up
where it was.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Generic, TypeVar

from ocrfix.text.edit import Edit
from ocrfix.text.packing import Column
from ocrfix.text.source_map import MapSpan, SourceMap

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Patch(Generic[T]):
    """A stretch that was replaced.

    Attributes:
        first, last: Which elements gave way, half-open, by index in the old sequence.
        new: What stands in their place.
        shift: How much further on, in the text, everything behind them is.
        lead: How much further on they themselves are than they say.
    """

    first: int
    last: int
    new: tuple[T, ...]
    shift: int = 0
    lead: int = 0

    def of(self, make: Callable[[T], U]) -> Patch[U]:
        """The same of something about each element."""
        return Patch(self.first, self.last, tuple(map(make, self.new)), self.shift, self.lead)


def _stays(element: T, _: int) -> T:
    return element


class Patched(Column[T]):
    """A sequence with patches.

    Attributes:
        patches: In order, disjoint.
    """

    def __init__(
        self,
        old: Sequence[T],
        patches: Sequence[Patch[T]],
        move: Callable[[T, int], T] = _stays,
    ) -> None:
        """Take the old sequence.

        Args:
            old: What most elements are looked up in.
            patches: In order, disjoint.
            move: Gives an old element so much further on.
        """
        self._old, self.patches, self._move = old, patches, move
        self._begins: list[int] = []  # where the new elements of each patch begin
        grown = 0
        for patch in patches:
            self._begins.append(patch.first + grown)
            grown += len(patch.new) - (patch.last - patch.first)
        self._length = len(old) + grown

    def __len__(self) -> int:
        """How many there are."""
        return self._length

    def __iter__(self) -> Iterator[T]:
        """All elements in order, without looking each one up."""
        old, move, shift, at = iter(self._old), self._move, 0, 0
        for patch in (*self.patches, Patch(len(self._old), len(self._old), ())):
            before = islice(old, patch.first - at)
            yield from before if move is _stays else (move(it, shift) for it in before)
            yield from (move(it, patch.lead) for it in patch.new)
            next(islice(old, patch.last - patch.first, patch.last - patch.first), None)
            shift, at = patch.shift, patch.last

    def _at(self, index: int) -> T:
        number = bisect_right(self._begins, index) - 1
        if number < 0:
            return self._old[index]
        patch = self.patches[number]
        within = index - self._begins[number]
        if within < len(patch.new):
            return self._move(patch.new[within], patch.lead)
        return self._move(self._old[patch.last + within - len(patch.new)], patch.shift)


class PatchedMap(SourceMap):
    """A map with a few edits laid over; equal in all it says to composing them.

    Attributes:
        edits: What was laid over.
    """

    spans: Patched[MapSpan]

    @classmethod
    def over(cls, earlier: SourceMap, edits: Sequence[Edit]) -> PatchedMap:
        """Lay edits over a map.

        Args:
            earlier: The map.
            edits: Of its later text, disjoint, in order of position.
        """
        patches: list[Patch[MapSpan]] = []
        shift = 0
        for first, last, together in _clusters(earlier, edits):
            # Composing counts from the start of both texts; here they begin so far apart.
            before = earlier.spans[first - 1] if first else None
            apart = before.raw_end - before.end if before is not None else 0
            near = SourceMap(tuple(it.moved(-apart, 0) for it in earlier.spans[first:last]))
            made = near.then(SourceMap.of(together)).spans
            new = tuple(it.moved(apart, shift) for it in made)
            shift += sum(len(edit.after) - len(edit.before) for edit in together)
            patches.append(Patch(first, last, new, shift))
        laid = cls(Patched(earlier.spans, patches, lambda span, distance: span.moved(0, distance)))
        object.__setattr__(laid, "_earlier", earlier)
        object.__setattr__(laid, "edits", tuple(edits))
        return laid

    _earlier: SourceMap
    edits: tuple[Edit, ...]

    @cached_property
    def _all_sides(self) -> Patched[tuple[int, int, int, int]]:
        patches = [
            it.of(lambda span: (span.raw_start, span.raw_end, span.start, span.end))
            for it in self.spans.patches
        ]
        return Patched(_SidesOf(self._earlier), patches, _moved_sides)

    def _sides(self, index: int) -> tuple[int, int, int, int]:
        return self._all_sides[index]

    def shift_behind(self, raw_offset: int) -> int:
        """How much further on the edits laid over moved what begins behind an offset."""
        number = bisect_right(self.spans.patches, raw_offset, key=lambda it: it.new[0].raw_start)
        return self.spans.patches[number - 1].shift if number else 0

    @cached_property
    def _raw_starts(self) -> Sequence[int]:
        patches = [it.of(lambda span: span.raw_start) for it in self.spans.patches]
        return Patched(self._earlier._raw_starts, patches)  # noqa: SLF001 - a map's own

    @cached_property
    def _starts(self) -> Sequence[int]:
        patches = [it.of(lambda span: span.start) for it in self.spans.patches]
        return Patched(self._earlier._starts, patches, int.__add__)  # noqa: SLF001


class _SidesOf(Column[tuple[int, int, int, int]]):
    """The sides of the spans of a map; see ``SourceMap``."""

    def __init__(self, of: SourceMap) -> None:
        self._of = of

    def __len__(self) -> int:
        return len(self._of.spans)

    def _at(self, index: int) -> tuple[int, int, int, int]:
        return self._of._sides(index)  # noqa: SLF001 - a map's own


def _moved_sides(sides: tuple[int, int, int, int], distance: int) -> tuple[int, int, int, int]:
    raw_start, raw_end, start, end = sides
    return raw_start, raw_end, start + distance, end + distance


def _clusters(earlier: SourceMap, edits: Sequence[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
    """Edits that become one span, with the indexes of the spans that they touch."""
    current: tuple[int, int, list[Edit]] | None = None
    for edit in edits:
        first, last = earlier.touching(edit.start, edit.end)
        if current is not None and (first < current[1] or edit.start <= current[2][-1].end):
            current = (current[0], max(current[1], last), [*current[2], edit])
            continue
        if current is not None:
            yield current
        current = (first, last, [edit])
    if current is not None:
        yield current
