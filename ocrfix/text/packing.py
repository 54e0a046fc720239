"""Edits and maps in a few large pieces instead of many small objects.

A document of ten megabytes has a hundred thousand edits. As objects they take a hundred
megabytes and hold a window up while they come from another process; as columns a tenth of
that, and they come in no time. What stands in a column is made an object when it is looked
at.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar, overload

from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.source_map import MapSpan, SourceMap

T = TypeVar("T")
_KINDS = tuple(Applicability)


class Column(Sequence[T]):
    """A sequence that makes its elements when they are asked for; see ``_at``."""

    def _at(self, index: int) -> T:
        """The element at an index, from 0."""
        raise NotImplementedError

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        """An element, or a tuple of several."""
        if isinstance(index, slice):
            if index.start is not None and index.start == index.stop:
                return ()
            return tuple(map(self._at, range(*index.indices(len(self)))))
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(index)
        return self._at(number)

    def __iter__(self) -> Iterator[T]:
        """All elements in order."""
        return map(self._at, range(len(self)))


class Collected:
    """Strings as they come, each distinct one kept once.

    Attributes:
        distinct: Each with its number.
        numbers: Which of them came, in order.
    """

    def __init__(self, strings: Iterable[str] = ()) -> None:
        """Take strings; ``add`` takes more."""
        distinct: dict[str, int] = {}
        self.distinct = distinct
        self.numbers = array("I", (distinct.setdefault(it, len(distinct)) for it in strings))

    def add(self, string: str) -> None:
        """Take one more."""
        self.numbers.append(self.distinct.setdefault(string, len(self.distinct)))


class Strings(Column[str]):
    """Strings in one string, each distinct one once.

    Attributes:
        numbers: Which of the distinct ones stands at an index.
    """

    def __init__(self, strings: Iterable[str] | Collected) -> None:
        """Take the strings."""
        collected = strings if isinstance(strings, Collected) else Collected(strings)
        self.numbers, distinct = collected.numbers, collected.distinct
        self._joined = "".join(distinct)
        self._ends = array("Q", accumulate(map(len, distinct), initial=0))

    def __len__(self) -> int:
        """Return the number of strings, each counted as often as it was given."""
        return len(self.numbers)

    def _at(self, index: int) -> str:
        return self.distinct(self.numbers[index])

    def __iter__(self) -> Iterator[str]:
        """All of them in order, each distinct one cut out once."""
        distinct = [self.distinct(it) for it in range(self.distinct_count)]
        return map(distinct.__getitem__, self.numbers)

    def distinct(self, number: int) -> str:
        """The distinct string of a number."""
        return self._joined[self._ends[number] : self._ends[number + 1]]

    def counts(self) -> Counter[str]:
        """Count the occurrences of each distinct string."""
        return Counter({self.distinct(it): n for it, n in Counter(self.numbers).items()})

    @property
    def distinct_count(self) -> int:
        """Return the number of distinct strings."""
        return len(self._ends) - 1


class Edits(Column[Edit]):
    """Edits in columns."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        """Take the edits."""
        self._starts = array("I", (it.start for it in edits))
        self._ends = array("I", (it.end for it in edits))
        self._before = Strings(it.before for it in edits)
        self._after = Strings(it.after for it in edits)
        self._rules = Strings(it.rule_id for it in edits)
        self._reasons = Strings(it.reason for it in edits)
        self._confidences = array("d", (it.confidence for it in edits))
        self._kinds = bytes(_KINDS.index(it.applicability) for it in edits)

    def __len__(self) -> int:
        """Return the number of them."""
        return len(self._starts)

    def _at(self, index: int) -> Edit:
        return Edit(
            self._starts[index],
            self._ends[index],
            self._before[index],
            self._after[index],
            self._rules[index],
            self._reasons[index],
            self._confidences[index],
            _KINDS[self._kinds[index]],
        )


class EditTable:
    """Collects edits that several maps share, each once."""

    def __init__(self) -> None:
        """Begin empty."""
        self._edits: list[Edit] = []
        self._numbers: dict[int, int] = {}  # id of an edit -> its number

    def number(self, edit: Edit) -> int:
        """The number of an edit."""
        found = self._numbers.setdefault(id(edit), len(self._edits))
        if found == len(self._edits):
            self._edits.append(edit)
        return found

    def packed(self) -> Edits:
        """All of them, by number."""
        return Edits(self._edits)


class Spans(Column[MapSpan]):
    """The spans of a map in columns.

    Attributes:
        raw_starts, raw_ends, starts, ends: See ``MapSpan``.
    """

    def __init__(self, spans: Sequence[MapSpan], table: EditTable) -> None:
        """Take the spans; ``pack_maps`` adds the edits when all are known."""
        self.raw_starts = array("I", (it.raw_start for it in spans))
        self.raw_ends = array("I", (it.raw_end for it in spans))
        self.starts = array("I", (it.start for it in spans))
        self.ends = array("I", (it.end for it in spans))
        self._steps = array("I", (table.number(step) for it in spans for step in it.steps))
        self._firsts = array("I", accumulate((len(it.steps) for it in spans), initial=0))
        self.edits: Sequence[Edit] = ()

    def __len__(self) -> int:
        """Return the number of them."""
        return len(self.raw_starts)

    def _at(self, index: int) -> MapSpan:
        numbers = self._steps[self._firsts[index] : self._firsts[index + 1]]
        return MapSpan(
            self.raw_starts[index],
            self.raw_ends[index],
            self.starts[index],
            self.ends[index],
            tuple(self.edits[it] for it in numbers),
        )


class PackedMap(SourceMap):
    """A map whose spans are columns."""

    spans: Spans

    @property
    def _raw_starts(self) -> Sequence[int]:
        return self.spans.raw_starts

    @property
    def _starts(self) -> Sequence[int]:
        return self.spans.starts

    def _sides(self, index: int) -> tuple[int, int, int, int]:
        spans = self.spans
        return (
            spans.raw_starts[index],
            spans.raw_ends[index],
            spans.starts[index],
            spans.ends[index],
        )


def pack_maps(
    maps: Sequence[SourceMap], others: Sequence[Edit]
) -> tuple[list[PackedMap], Edits, array[int]]:
    """Pack maps, and edits beside them, over one table of edits.

    Args:
        maps: They may share edits; one that does so holds the very same objects.
        others: Edits that stand in no map.

    Returns:
        The maps in the same order, the table, and the numbers of the others in it.
    """
    table = EditTable()
    packed = [Spans(it.spans, table) for it in maps]
    numbers = array("I", map(table.number, others))
    edits = table.packed()
    for spans in packed:
        spans.edits = edits
    return [PackedMap(it) for it in packed], edits, numbers
