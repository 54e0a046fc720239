"""The parts of a text around what was changed in it: there rules look again, not everywhere.

A rule of letters or marks judges a place by what stands near it, and by what the document as a
whole shows. So where nothing near was changed since it last looked it would propose the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ocrfix.rules.info import NEARBY
from ocrfix.text.edit import Edit
from ocrfix.text.stretches import Stretches

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
    _near: Stretches
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
        near = Stretches.of((start - NEARBY, end + NEARBY) for start, end in changed)
        # A place in the surroundings is judged by its own.
        wide = Stretches.of((max(at - NEARBY, 0), end + NEARBY) for at, end in near.spans()).spans()
        pieces = [text[start:end] for start, end in wide]
        if sum(map(len, pieces)) > _MOST * len(text):
            return None
        starts = [0]
        for piece in pieces:
            starts.append(starts[-1] + len(piece) + len(_SEAM))
        return cls(_SEAM.join(pieces), near, starts, [start for start, _ in wide])

    def holds(self, start: int, end: int) -> bool:
        """Return whether a place of the whole text touches what is near."""
        return self._near.touch(start, end)

    def in_whole(self, found: Iterable[Edit]) -> Iterator[Edit]:
        """Yield the edits of the parts as edits of the whole text, those near what was changed."""
        for edit in found:
            part = bisect_right(self._starts, edit.start) - 1
            shift = self._begins[part] - self._starts[part]
            is_inside = edit.end <= self._starts[part + 1] - len(_SEAM)
            if is_inside and self.holds(edit.start + shift, edit.end + shift):
                yield edit.moved(shift)
