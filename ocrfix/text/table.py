"""Long lists of small things as tables: a column for each field, a row when it is looked at.

A document of ten megabytes has a hundred thousand edits. As objects they take a hundred
megabytes and hold a window up while they come from another process; as columns a tenth of
that, and they come in no time. A table says what columns it has::

    class Suspects(Table[Suspect]):
        ROW = Suspect
        COLUMNS = {"start": "I", "end": "I", "word": str, "kind": Kind, "score": "d"}

What a reader writes touches a word, and all rows behind it only move on: ``Patched`` keeps
what was replaced and looks up the rest where it was.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, chain, islice, pairwise
from operator import attrgetter
from typing import Any, ClassVar, Generic, TypeVar, overload

T = TypeVar("T")

_AT_ONCE = 4096
"""Rows whose fields are read together."""


class Rows(Sequence[T]):
    """A sequence that makes its elements when they are asked for; see ``_at``."""

    def _at(self, index: int) -> T:
        """Return the element at an index, from 0."""
        raise NotImplementedError

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        """Return an element, or a tuple of several."""
        if isinstance(index, slice):
            if index.start is not None and index.start == index.stop:
                return ()
            return tuple(map(self._at, range(*index.indices(len(self)))))
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(index)
        return self._at(number)

    def __iter__(self) -> Iterator[T]:
        return map(self._at, range(len(self)))


def column(rows: Sequence[Any], name: str) -> Sequence[Any]:
    """Return one field of all rows, of a table or of any other sequence."""
    return (
        rows.column(name) if isinstance(rows, Table | Patched) else [*map(attrgetter(name), rows)]
    )


def cells(rows: Sequence[Any], index: int, names: Iterable[str]) -> tuple[Any, ...]:
    """Return some fields of a row, of a table or of any other sequence, without making the row."""
    if isinstance(rows, Table | Patched):
        return rows.cells(index, names)
    return tuple(getattr(rows[index], name) for name in names)


def touching(
    starts: Sequence[int], ends: Sequence[int], longest: int, start: int, end: int
) -> Iterator[int]:
    """Yield the indexes of the spans that touch another, in order.

    Args:
        starts: Where each begins, in order.
        ends: Behind each.
        longest: No span is longer.
        start: Where the other begins.
        end: Behind it.
    """
    for index in range(bisect_left(starts, start - longest), bisect_right(starts, end)):
        if ends[index] >= start:
            yield index


class Texts(Rows[str]):
    """A row of strings, kept as one long string, from which each is cut out when it is asked for.

    As strings of their own they take seven times as much memory, which of 65,000 words is 4 MB.

    Attributes:
        joined: The long string.
        ends: Where in it each ends; before them 0, where the first begins.
    """

    def __init__(self, strings: Collection[str]) -> None:
        self.joined = "".join(strings)
        self.ends = array("I", accumulate(map(len, strings), initial=0))

    def __len__(self) -> int:
        return len(self.ends) - 1

    def _at(self, index: int) -> str:
        return self.joined[self.ends[index] : self.ends[index + 1]]

    def __iter__(self) -> Iterator[str]:
        return (self.joined[start:end] for start, end in pairwise(self.ends))

    def take(self, numbers: Sequence[int]) -> list[str]:
        """Return the strings of some numbers, from 0, in the order in which these are given."""
        joined, ends = self.joined, self.ends
        return [joined[ends[it] : ends[it + 1]] for it in numbers]


class Pooled(Rows[T]):
    """Things of which many are the same, each distinct one kept once.

    Attributes:
        numbers: Which of the distinct ones stands at an index.
        distinct: Each once.
    """

    def __init__(self, numbers: array[int], distinct: Sequence[T]) -> None:
        self.numbers, self.distinct = numbers, distinct

    def __len__(self) -> int:
        return len(self.numbers)

    def _at(self, index: int) -> T:
        return self.distinct[self.numbers[index]]

    def __iter__(self) -> Iterator[T]:
        """Yield all of them in order, each distinct one looked up once."""
        return map([*self.distinct].__getitem__, self.numbers)

    def counts(self) -> Counter[T]:
        """Count the places of each distinct one."""
        return Counter({self.distinct[it]: n for it, n in Counter(self.numbers).items()})


class Grouped(Rows[Sequence[T]]):
    """Several things at each index."""

    def __init__(self, members: Sequence[T], sizes: Iterable[int]) -> None:
        self.members = members
        self._ends = array("I", accumulate(sizes, initial=0))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def _at(self, index: int) -> Sequence[T]:
        return self.members[self._ends[index] : self._ends[index + 1]]


class Shared(Generic[T]):
    """Rows that several tables hold, the very same objects, each kept once."""

    def __init__(self, table: Callable[[Iterable[T]], Sequence[T]], rows: Iterable[T]) -> None:
        """Take the rows of all the tables, and the table that keeps them."""
        once = {id(it): it for it in rows}
        self.rows = table(once.values())
        self._numbers = {key: number for number, key in enumerate(once)}

    def pooled(self, rows: Iterable[T]) -> Pooled[T]:
        """Return some of them as a column."""
        numbers = self._numbers
        return Pooled(array("I", (numbers[id(it)] for it in rows)), self.rows)

    def grouped(self, groups: Sequence[Sequence[T]]) -> Grouped[T]:
        """Return groups of them as a column."""
        return Grouped(self.pooled(chain.from_iterable(groups)), map(len, groups))


class _Filling:
    """A column while it is filled."""

    def __init__(self, kind: type[str | Enum] | str) -> None:
        self._kind = kind
        self._known: dict[Any, int] = {}
        if isinstance(kind, str):
            self._cells: array[Any] = array(kind)
        elif issubclass(kind, Enum):
            self._cells = array("B")
            self._known = {member: number for number, member in enumerate(kind)}
        else:
            self._cells = array("I")

    def extend(self, values: Iterable[Any]) -> None:
        known = self._known
        if not isinstance(self._kind, str):
            values = [known.setdefault(it, len(known)) for it in values]
        self._cells.extend(values)

    def filled(self) -> Sequence[Any]:
        if isinstance(self._kind, str):
            return self._cells
        distinct = Texts(self._known) if self._kind is str else tuple(self._known)
        return Pooled(self._cells, distinct)


class Table(Rows[T]):
    """Rows in named columns.

    Attributes:
        ROW: Makes a row of its fields, in the order of the columns.
        COLUMNS: The fields of a row: for a number the type code of ``array``, ``str`` for
            strings, an enumeration for its members.
    """

    ROW: ClassVar[Callable[..., Any]]
    COLUMNS: ClassVar[Mapping[str, type[str | Enum] | str]]

    def __init__(self, rows: Iterable[T], **more: Sequence[Any]) -> None:
        """Take the rows; none of them is kept.

        Args:
            rows: Any number, which need not be there all at once.
            more: Columns that are made already, behind those of ``COLUMNS``.
        """
        filling = {name: _Filling(kind) for name, kind in self.COLUMNS.items()}
        coming = iter(rows)
        while some := [*islice(coming, _AT_ONCE)]:
            for name, column_ in filling.items():
                column_.extend(map(attrgetter(name), some))
        self._columns = {name: it.filled() for name, it in filling.items()} | more
        self._in_order = tuple(self._columns.values())

    def __len__(self) -> int:
        return len(self._in_order[0])

    def _at(self, index: int) -> T:
        row: T = type(self).ROW(*[it[index] for it in self._in_order])
        return row

    def column(self, name: str) -> Sequence[Any]:
        """Return one field of all rows."""
        return self._columns[name]

    def pooled(self, name: str) -> Pooled[Any]:
        """Return a column of strings or members, of which many are the same."""
        found = self._columns[name]
        assert isinstance(found, Pooled)  # noqa: S101 - as its declaration says
        return found

    def cells(self, index: int, names: Iterable[str]) -> tuple[Any, ...]:
        """Return some fields of a row."""
        return tuple([self._columns[name][index] for name in names])


@dataclass(frozen=True, slots=True)
class Patch(Generic[T]):
    """A stretch that was replaced.

    Attributes:
        first, last: Which rows gave way, half-open, by index in the old sequence.
        new: What stands in their place, said as if this were the only patch.
        growth: How much longer the text is for it.
    """

    first: int
    last: int
    new: tuple[T, ...]
    growth: int = 0


class Patches(Generic[T]):
    """Patches of one sequence; its columns share them.

    Attributes:
        stretches: The patches in order, disjoint.
        shifts: How much further on, in the text, everything behind each is.
        begins: Where the new rows of each begin.
        growth: How many rows more there are for all of them.
    """

    def __init__(self, stretches: Sequence[Patch[T]] = ()) -> None:
        """Take patches in order, disjoint."""
        self.stretches = stretches
        self.shifts = [*accumulate(it.growth for it in stretches)]
        more = (len(it.new) - it.last + it.first for it in stretches)
        grown = [*accumulate(more, initial=0)]
        self.begins = [it.first + by for it, by in zip(stretches, grown, strict=False)]
        self.growth = grown[-1]


def _stays(element: T, _: int) -> T:
    return element


def _itself(element: Any) -> Any:  # noqa: ANN401 - whatever it is given
    return element


class Patched(Rows[T]):
    """A sequence with patches."""

    def __init__(
        self,
        old: Sequence[T],
        patches: Patches[Any],
        move: Callable[[T, int], T] = _stays,
        moving: Collection[str] = (),
        read: Callable[[Any], T] = _itself,
    ) -> None:
        """Take the old sequence.

        Args:
            old: What most rows are looked up in.
            patches: What was replaced.
            move: Gives a row so much further on.
            moving: The fields that differ then.
            read: What this sequence says of a new row.
        """
        self._old, self._patches, self._read = old, patches, read
        self._move, self._moving = move, moving
        self._columns: dict[str, Sequence[Any]] = {}

    def __len__(self) -> int:
        return len(self._old) + self._patches.growth

    def __iter__(self) -> Iterator[T]:
        """Yield all rows in order, without looking each one up."""
        old, move, read, shift, at = iter(self._old), self._move, self._read, 0, 0
        end: Patch[Any] = Patch(len(self._old), len(self._old), ())
        for patch in (*self._patches.stretches, end):
            before = islice(old, patch.first - at)
            yield from before if move is _stays else (move(it, shift) for it in before)
            yield from (move(read(it), shift) for it in patch.new)
            next(islice(old, patch.last - patch.first, patch.last - patch.first), None)
            shift, at = shift + patch.growth, patch.last

    def _find(self, index: int) -> tuple[Sequence[Any], int, int]:
        """Return the sequence that has a row, its index there, and how far it moved."""
        patches = self._patches
        number = bisect_right(patches.begins, index) - 1
        if number < 0:
            return self._old, index, 0
        patch = patches.stretches[number]
        within = index - patches.begins[number]
        if within < len(patch.new):
            return patch.new, within, patches.shifts[number] - patch.growth
        return self._old, patch.last + within - len(patch.new), patches.shifts[number]

    def _at(self, index: int) -> T:
        rows, number, shift = self._find(index)
        row = rows[number] if rows is self._old else self._read(rows[number])
        return self._move(row, shift)

    def column(self, name: str) -> Sequence[Any]:
        """Return one field of all rows."""
        if name not in self._columns:
            move = int.__add__ if name in self._moving else _stays
            self._columns[name] = Patched(
                column(self._old, name), self._patches, move, read=attrgetter(name)
            )
        return self._columns[name]

    def cells(self, index: int, names: Iterable[str]) -> tuple[Any, ...]:
        """Return some fields of a row."""
        rows, number, shift = self._find(index)
        found = zip(names, cells(rows, number, names), strict=True)
        return tuple(it + shift if name in self._moving else it for name, it in found)
