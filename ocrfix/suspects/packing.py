"""Suspects of a document of any length: columns instead of many small objects."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from ocrfix.suspects.suspect import Kind, Suspect
from ocrfix.text.packing import Collected, Column, Strings

_KINDS = tuple(Kind)


class Suspects(Column[Suspect]):
    """Suspects in columns, and grouped by word.

    Attributes:
        words: The words in order of position.
        word_order: The numbers of the distinct words (``words.numbers``), the most
            frequent first, of equally frequent ones that which stands first.
    """

    def __init__(self, suspects: Iterable[Suspect]) -> None:
        """Take the suspects, in order of position; none of them is kept."""
        self._starts, self._ends = array("I"), array("I")
        self._raw_starts, self._raw_ends = array("I"), array("I")
        kinds, self._scores = bytearray(), array("d")
        words, reasons = Collected(), Collected()
        self._longest = 0
        for it in suspects:
            self._starts.append(it.start)
            self._ends.append(it.end)
            self._raw_starts.append(it.raw_start)
            self._raw_ends.append(it.raw_end)
            self._longest = max(self._longest, it.raw_end - it.raw_start)
            words.add(it.word)
            reasons.add(it.reason)
            kinds.append(_KINDS.index(it.kind))
            self._scores.append(it.score)
        self.words, self._reasons, self._kinds = Strings(words), Strings(reasons), bytes(kinds)
        self._group_by_word()

    @classmethod
    def of(cls, suspects: Sequence[Suspect]) -> Suspects:
        """Pack suspects that are not packed yet."""
        return suspects if isinstance(suspects, Suspects) else cls(suspects)

    def _group_by_word(self) -> None:
        numbers = self.words.numbers
        members: list[list[int]] = [[] for _ in range(self.words.distinct_count)]
        for index, number in enumerate(numbers):
            members[number].append(index)
        self._members = array("I", (index for group in members for index in group))
        self._member_ends = array("I", accumulate(map(len, members), initial=0))
        by_count = sorted(range(len(members)), key=lambda it: (-len(members[it]), it))
        self.word_order = array("I", by_count)

    def __len__(self) -> int:
        """Return the number of them."""
        return len(self._starts)

    def _at(self, index: int) -> Suspect:
        return Suspect(
            self._starts[index],
            self._ends[index],
            self._raw_starts[index],
            self._raw_ends[index],
            self.words[index],
            _KINDS[self._kinds[index]],
            self._reasons[index],
            self._scores[index],
        )

    def span(self, index: int, *, raw: bool = False) -> tuple[int, int]:
        """Return the span of a suspect in the examined or the raw text."""
        if raw:
            return self._raw_starts[index], self._raw_ends[index]
        return self._starts[index], self._ends[index]

    def places(self, word: int) -> Sequence[int]:
        """The indexes of the suspects of a distinct word, by its number, in order."""
        return self._members[self._member_ends[word] : self._member_ends[word + 1]]

    def from_place(self, raw_offset: int) -> int:
        """The index of the first that begins at or behind an offset of the raw text."""
        return bisect_left(self._raw_starts, raw_offset)

    def near(self, start: int, end: int, *, raw: bool = False) -> Iterator[int]:
        """The indexes of the suspects that touch a span of the examined or the raw text."""
        if not raw:
            last = bisect_right(self._starts, end)
            yield from range(bisect_left(self._ends, start), last)
            return
        first = bisect_left(self._raw_starts, start - self._longest)
        for index in range(first, bisect_right(self._raw_starts, end)):
            if self._raw_ends[index] >= start:
                yield index
