"""Many words in one string, from which each is cut out when it is asked for.

As strings of their own they take seven times as much memory, which of 65,000 words is 4 MB.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import overload


class PackedWords(Sequence[str]):
    """The lines of a text, without their ends."""

    def __init__(self, text: str) -> None:
        """Take a text; each line is a word, also the last, and one that is empty."""
        self._text = text
        sizes = (len(word) + 1 for word in text.split("\n"))
        self._starts = array("I", accumulate(sizes, initial=0))

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            return self.take(range(*at.indices(len(self))))
        number = range(len(self))[at]
        return self._text[self._starts[number] : self._starts[number + 1] - 1]

    def __iter__(self) -> Iterator[str]:
        return (self._text[start : end - 1] for start, end in pairwise(self._starts))

    def take(self, numbers: Sequence[int]) -> list[str]:
        """Return the words of some numbers, from 0, in the order in which these are given."""
        text, starts = self._text, self._starts
        return [text[starts[it] : starts[it + 1] - 1] for it in numbers]
