"""Long sequences with a few short stretches replaced, without copying the rest.

What a reader writes touches a word; the hundred thousand spans of a long document behind
it only move on. So what is laid over a map is kept as patches, and the rest is looked up
where it was.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice
from operator import itemgetter
from typing import Any, Generic, TypeVar

from ocrfix.text.edit import Edit
from ocrfix.text.packing import Column
from ocrfix.text.source_map import MapSpan, SourceMap

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Patch(Generic[T]):
    """A stretch that was replaced.

    Attributes:
        first, last: Which elements gave way, half-open, by index in the old sequence.
        new: What stands in their place, said as if this were the only patch.
        growth: How much longer the text is for it.
    """

    first: int
    last: int
    new: tuple[T, ...]
    growth: int = 0


class Patches(Generic[T]):
    """Patches of one sequence; several sequences of the same things may share them.

    Attributes:
        stretches: The patches in order, disjoint.
        shifts: How much further on, in the text, everything behind each is.
        begins: Where the new elements of each begin.
        growth: How many elements more there are for all of them.
    """

    def __init__(self, stretches: Sequence[Patch[T]] = ()) -> None:
        """Take patches in order, disjoint."""
        self.stretches = stretches
        self.shifts = [*accumulate(it.growth for it in stretches)]
        more = (len(it.new) - it.last + it.first for it in stretches)
        grown = [*accumulate(more, initial=0)]
        self.begins = [it.first + by for it, by in zip(stretches, grown, strict=False)]
        self.growth = grown[-1]

    def lead(self, number: int) -> int:
        """Return the shift of a patch itself: the growth of all patches before it."""
        return self.shifts[number - 1] if number else 0


def _stays(element: T, _: int) -> T:
    return element


def _itself(element: Any) -> Any:  # noqa: ANN401 - whatever it is given
    return element


class Patched(Column[T]):
    """A sequence with patches.

    Attributes:
        patches: What was replaced.
    """

    def __init__(
        self,
        old: Sequence[T],
        patches: Patches[Any],
        move: Callable[[T, int], T] = _stays,
        read: Callable[[Any], T] = _itself,
    ) -> None:
        """Take the old sequence.

        Args:
            old: What most elements are looked up in.
            patches: What was replaced.
            move: Gives an element so much further on.
            read: What this sequence says of a new element.
        """
        self._old, self.patches, self._move, self._read = old, patches, move, read

    def __len__(self) -> int:
        """Return the number of them."""
        return len(self._old) + self.patches.growth

    def __iter__(self) -> Iterator[T]:
        """All elements in order, without looking each one up."""
        old, move, read, shift, at = iter(self._old), self._move, self._read, 0, 0
        end: Patch[Any] = Patch(len(self._old), len(self._old), ())
        for patch in (*self.patches.stretches, end):
            before = islice(old, patch.first - at)
            yield from before if move is _stays else (move(it, shift) for it in before)
            yield from (move(read(it), shift) for it in patch.new)
            next(islice(old, patch.last - patch.first, patch.last - patch.first), None)
            shift, at = shift + patch.growth, patch.last

    def _at(self, index: int) -> T:
        patches = self.patches
        number = bisect_right(patches.begins, index) - 1
        if number < 0:
            return self._old[index]
        patch = patches.stretches[number]
        within = index - patches.begins[number]
        if within < len(patch.new):
            return self._move(self._read(patch.new[within]), patches.lead(number))
        behind = self._old[patch.last + within - len(patch.new)]
        return self._move(behind, patches.shifts[number])


class PatchedMap(SourceMap):
    """A map with a few edits laid over; equal in all it says to composing them."""

    spans: Patched[MapSpan]
    _earlier: SourceMap

    @classmethod
    def over(cls, earlier: SourceMap, edits: Sequence[Edit]) -> PatchedMap:
        """Lay edits over a map.

        Args:
            earlier: The map.
            edits: Of its later text, disjoint, in order of position.
        """
        return cls.patched(earlier, patches_over(earlier, edits))

    @classmethod
    def patched(cls, earlier: SourceMap, stretches: Sequence[Patch[MapSpan]]) -> PatchedMap:
        """Lay patches over a map, in order, disjoint; see ``patches_over``."""
        patches = Patches(stretches)
        laid = cls(Patched(earlier.spans, patches, lambda span, distance: span.moved(0, distance)))
        object.__setattr__(laid, "_earlier", earlier)
        return laid

    @cached_property
    def _all_sides(self) -> Sequence[tuple[int, int, int, int]]:
        return Patched(_SidesOf(self._earlier), self.spans.patches, _moved_sides, _SIDES)

    def _sides(self, index: int) -> tuple[int, int, int, int]:
        return self._all_sides[index]

    @cached_property
    def _raw_starts(self) -> Sequence[int]:
        earlier = self._earlier._raw_starts  # noqa: SLF001 - a map's own
        return Patched(earlier, self.spans.patches, read=lambda span: span.raw_start)

    @cached_property
    def _starts(self) -> Sequence[int]:
        earlier = self._earlier._starts  # noqa: SLF001 - a map's own
        return Patched(earlier, self.spans.patches, int.__add__, lambda span: span.start)


_SIDES: Callable[[MapSpan], tuple[int, int, int, int]] = itemgetter(0, 1, 2, 3)


def patches_over(earlier: SourceMap, edits: Iterable[Edit]) -> list[Patch[MapSpan]]:
    """Return the patches that edits of a map's later text make; disjoint, in order of position."""
    patches = []
    for first, last, together in _clusters(earlier, edits):
        # Composing counts from the start of both texts; here they begin so far apart.
        _, raw_end, _, end = earlier._sides(first - 1) if first else (0, 0, 0, 0)  # noqa: SLF001
        apart = raw_end - end
        near = SourceMap(tuple(it.moved(-apart, 0) for it in earlier.spans[first:last]))
        made = near.then(SourceMap.of(together)).spans
        growth = sum(len(edit.after) - len(edit.before) for edit in together)
        patches.append(Patch(first, last, tuple(it.moved(apart, 0) for it in made), growth))
    return patches


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


def _clusters(earlier: SourceMap, edits: Iterable[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
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
