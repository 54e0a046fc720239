"""Stretches of a text: places that touch no other, in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ocrfix.text.source_map import SourceMap


@dataclass(frozen=True, slots=True)
class Stretches:
    """Places of a text.

    Attributes:
        starts: Where each begins, in order.
        ends: Where each ends, half-open; none reaches the next.
    """

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> Stretches:
        """Put places, half-open and in any order, together where they touch."""
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(spans):
            if ends and start <= ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        return cls(starts, ends)

    def __bool__(self) -> bool:
        return bool(self.starts)

    def touch(self, start: int, end: int) -> bool:
        """Return whether a place lies in a stretch or borders on one."""
        nearest = bisect_left(self.ends, start)
        return nearest < len(self.starts) and self.starts[nearest] <= end

    def spans(self) -> list[tuple[int, int]]:
        """Give where each begins and ends, in order."""
        return list(zip(self.starts, self.ends, strict=True))

    def same_as(self, others: Stretches) -> bool:
        """Return whether they are the same places."""
        return [*self.starts, *self.ends] == [*others.starts, *others.ends]

    def with_more(self, spans: Iterable[tuple[int, int]]) -> Stretches:
        """Give these and other places."""
        more = list(spans)
        return Stretches.of([*self.spans(), *more]) if more else self

    def moved(self, made: SourceMap) -> Stretches:
        """Give the stretches of the text that edits made of this one; those taken out are none."""
        if not self:
            return self
        spans = (made.to_cleaned(*it) for it in self.spans())
        return Stretches.of(it for it in spans if it[0] < it[1])


NO_STRETCHES = Stretches()
