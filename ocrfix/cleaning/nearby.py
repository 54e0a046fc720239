"""The parts of a text around what was changed in it: there rules look again, not everywhere.

A rule of letters or marks judges a place by what stands near it, and by what the document as a
whole shows. So where nothing near was changed since it last looked it would propose the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ocrfix.rules.rule import NEARBY
from ocrfix.text.edit import Edit

_SEAM = "\n\n"
_MOST = 0.5
"""The share of a text that may be near something changed; of more the whole is looked at."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """The parts of a text around some places.

    Attributes:
        text: The parts, with blank lines between.
    """

    text: str
    # The surroundings of the changes; where each part begins in the parts, and in the whole.
    _near: Sequence[tuple[int, int]]
    _starts: Sequence[int]
    _begins: Sequence[int]

    @classmethod
    def of(cls, text: str, changed: Iterable[tuple[int, int]]) -> Nearby | None:
        """Cut out the surroundings of what was changed.

        Args:
            text: The whole text.
            changed: Where it was, half-open, in order of position.

        Returns:
            None where that is most of the text.
        """
        near = merged((start - NEARBY, end + NEARBY) for start, end in changed)
        # A place in the surroundings is judged by its own.
        wide = merged((max(start - NEARBY, 0), end + NEARBY) for start, end in near)
        pieces = [text[start:end] for start, end in wide]
        if sum(map(len, pieces)) > _MOST * len(text):
            return None
        starts = [0]
        for piece in pieces:
            starts.append(starts[-1] + len(piece) + len(_SEAM))
        return cls(_SEAM.join(pieces), near, starts, [start for start, _ in wide])

    def holds(self, start: int, end: int) -> bool:
        """Return whether a place of the whole text touches what is near."""
        return touches(self._near, start, end)

    def in_whole(self, found: Iterable[Edit]) -> Iterator[Edit]:
        """Yield the edits of the parts as edits of the whole text, those near what was changed."""
        for edit in found:
            part = bisect_right(self._starts, edit.start) - 1
            shift = self._begins[part] - self._starts[part]
            is_inside = edit.end <= self._starts[part + 1] - len(_SEAM)
            if is_inside and self.holds(edit.start + shift, edit.end + shift):
                yield edit.moved(shift)


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the same places as disjoint spans in order."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def touches(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Return whether ``[start, end]`` touches one of disjoint spans in order."""
    last = bisect_right(spans, end, key=lambda span: span[0]) - 1
    return last >= 0 and spans[last][1] >= start
