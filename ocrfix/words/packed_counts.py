"""Counts of a great many words in few objects."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping

_TOGETHER = 64


class PackedCounts(Mapping[str, int]):
    """Counts of words, the words in order and many of them in one string.

    A document of ten megabytes has two hundred thousand. As a dictionary they take twenty
    megabytes, and to read one from another process holds the whole interpreter up.
    """

    def __init__(self, counts: Mapping[str, int]) -> None:
        """Take the counts; no word holds a line feed."""
        words = sorted(counts)
        self._counts = array("Q", map(counts.__getitem__, words))
        self._firsts = words[::_TOGETHER]
        steps = range(0, len(words), _TOGETHER)
        self._words = ["\n".join(words[step : step + _TOGETHER]) for step in steps]

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self._counts)

    def __iter__(self) -> Iterator[str]:
        """All words in order."""
        for words in self._words:
            yield from words.split("\n")

    def __getitem__(self, word: str) -> int:
        """Return the count of a word.

        Raises:
            KeyError: It never does.
        """
        step = bisect_right(self._firsts, word) - 1
        words = self._words[step].split("\n") if step >= 0 else []
        if word not in words:
            raise KeyError(word)
        return self._counts[step * _TOGETHER + words.index(word)]
