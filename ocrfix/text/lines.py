"""The lines of a long text, without a string for each."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress, repeat
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

    def __iter__(self) -> Iterator[TextSpan]:
        """Walk through them, in half the time that asking for each takes."""
        cut = map(self._text.__getitem__, map(slice, self.starts, self._ends))
        return map(tuple.__new__, repeat(TextSpan), zip(self.starts, self._ends, cut, strict=True))

    @property
    def widths(self) -> Iterator[int]:
        """The number of characters of each."""
        return map(sub, self._ends, self.starts)

    def without(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """Yield the index of each line without a match of a pattern, which looks at it alone."""
        found = map(pattern.search, repeat(self._text), self.starts, self._ends)
        return (at for at, it in enumerate(found) if it is None)

    def _at(self, index: int) -> TextSpan:
        start, end = self.starts[index], self._ends[index]
        return TextSpan(start, end, self._text[start:end])

    def holding(self, offset: int) -> int:
        """Return the index of the last line that begins at or before an offset; -1 for none."""
        return bisect_right(self.starts, offset) - 1

    def of_length(self, least: float) -> Lines:
        """Return those of so many characters or more."""
        is_long = [it >= least for it in self.widths]
        starts, ends = (array("I", compress(it, is_long)) for it in (self.starts, self._ends))
        return Lines(self._text, starts, ends)
