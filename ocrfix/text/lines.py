"""The lines of a long text, without a string for each."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import compress
from operator import sub

from ocrfix.text.table import Rows
from ocrfix.text.tokens import TextSpan, iterate_lines


class Lines(Rows[TextSpan]):
    """Lines of a text, without their line ends, cut out when they are looked at.

    In ten megabytes there are a quarter million, which as strings take ninety.

    Attributes:
        starts: Where each begins, in order.
    """

    def __init__(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        """Take the text and where its lines stand in it, half-open."""
        self._text, self.starts, self._ends = text, starts, ends

    @classmethod
    def of(cls, text: str) -> Lines:
        """Find the lines that hold more than blanks."""
        starts, ends = array("I"), array("I")
        for start, end, line in iterate_lines(text):
            if line and not line.isspace():
                starts.append(start)
                ends.append(end)
        return cls(text, starts, ends)

    def __len__(self) -> int:
        """Return the number of them."""
        return len(self.starts)

    def _at(self, index: int) -> TextSpan:
        start, end = self.starts[index], self._ends[index]
        return TextSpan(start, end, self._text[start:end])

    def holding(self, offset: int) -> int:
        """Return the index of the last line that begins at or before an offset; -1 for none."""
        return bisect_right(self.starts, offset) - 1

    def of_length(self, least: float) -> Lines:
        """Return those of so many characters or more."""
        is_long = [it >= least for it in map(sub, self._ends, self.starts)]
        starts, ends = (array("I", compress(it, is_long)) for it in (self.starts, self._ends))
        return Lines(self._text, starts, ends)
