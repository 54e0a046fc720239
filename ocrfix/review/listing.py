"""Items of a document of any length: what a window asks of all of them, in columns.

The list is made once, from what the rules made; each decision of the reader changes a few of its
rows.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import groupby
from typing import ClassVar

from ocrfix.cleaning import Cleaned, Proposal
from ocrfix.review.items import (
    IN_THE_TEXT,
    UNDECIDED,
    Item,
    Part,
    Status,
    in_order,
    item_of,
    item_waiting,
)
from ocrfix.text.table import Patch, Patched, Patches, Table, touching


class _Listed(Table[Item]):
    """Columns of values of all items, to be searched and counted without making items.

    Attributes:
        longest: Length of the longest raw span.
        statuses: How many items stand in each way.
        rules: How many items there are of each rule id, as items have them, perhaps several
            joined by ``+``.
    """

    COLUMNS: ClassVar = {
        "start": "I",
        "end": "I",
        "rule_id": str,
        "status": Status,
        "confidence": "d",
        "words": str,
    }

    def __init__(self, items: Iterable[Item]) -> None:
        super().__init__(items)
        spans = zip(self.column("start"), self.column("end"), strict=True)
        self.longest = max((end - start for start, end in spans), default=0)
        # Counted here, where the rules ran, and not where a window waits.
        self.statuses: Counter[Status] = self.pooled("status").counts()
        self.rules: Counter[str] = self.pooled("rule_id").counts()

    def touching(self, raw_start: int, raw_end: int) -> tuple[int, int]:
        """Return the items from the first to the last that touch a raw span, half-open."""
        starts, ends = self.column("start"), self.column("end")
        last = bisect_right(starts, raw_end)
        return next(touching(starts, ends, self.longest, raw_start, raw_end), last), last


class _Made(_Listed):
    """Items that are made already."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = tuple(items)
        super().__init__(self._items)

    def _at(self, index: int) -> Item:
        return self._items[index]


class Listing(_Listed):
    """The items of what the rules made, before anybody decided anything."""

    def __init__(self, ruled: Cleaned) -> None:
        # A span of the map, or, counted on behind them, a proposal.
        self._numbers = array("I")
        super().__init__(self._numbering(_rows(ruled)))
        self.ruled = ruled.packed()

    def _numbering(self, rows: Iterable[tuple[Item, int]]) -> Iterator[Item]:
        for item, number in rows:
            self._numbers.append(number)
            yield item

    def _at(self, index: int) -> Item:
        ruled, number = self.ruled, self._numbers[index]
        spans = ruled.source_map.spans
        if number >= len(spans):
            return item_waiting(ruled.proposals[number - len(spans)], Part.whole(ruled))
        change = ruled.change_of(spans[number])
        if change is None:
            raise IndexError(index)
        return item_of(change)

    def proposals(self, first: int, last: int) -> tuple[Proposal, ...]:
        """The edits that wait among some items, in the order in which the rules left them.

        Args:
            first: The first of these items, by index.
            last: Behind the last.
        """
        if first == last:
            return ()
        ruled = self.ruled
        changes = len(ruled.source_map.spans)
        waiting = sorted(number for number in self._numbers[first:last] if number >= changes)
        return tuple(ruled.proposals[number - changes] for number in waiting)


def _rows(ruled: Cleaned) -> Iterator[tuple[Item, int]]:
    """Yield the items of what the rules made, each with its number, in order.

    One at a time: as objects, all together, they take more than what they are made of.
    """
    spans = ruled.source_map.spans
    changes = (
        (item_of(change), number)
        for number, span in enumerate(spans)
        if (change := ruled.change_of(span)) is not None
    )
    return merge(changes, _waiting(ruled, len(spans)), key=lambda it: in_order(it[0]))


def _waiting(ruled: Cleaned, first: int) -> Iterator[tuple[Item, int]]:
    """Yield the proposals as items, in order, numbered from a number on."""
    whole, proposals = Part.whole(ruled), ruled.proposals
    numbers = sorted(range(len(proposals)), key=lambda it: _place(proposals[it]))
    for _, alike in groupby(numbers, key=lambda it: _place(proposals[it])):
        made = [(item_waiting(proposals[it], whole), first + it) for it in alike]
        yield from sorted(made, key=lambda it: in_order(it[0]))


def _place(proposal: Proposal) -> tuple[int, int, str]:
    """Return all of an item's place in order that is known before the item is made."""
    return proposal.start, proposal.end, proposal.edit.rule_id


@dataclass(slots=True)
class ItemCounts:
    """Counts of items.

    Attributes:
        statuses: How many stand in each way.
        rules: How many there are of each rule id, as items have them.
        longest: No raw span is longer.
    """

    statuses: Counter[Status]
    rules: Counter[str]
    longest: int

    @classmethod
    def of(cls, listed: _Listed) -> ItemCounts:
        """Count what the rules made."""
        return cls(Counter(listed.statuses), Counter(listed.rules), listed.longest)

    def change(self, listed: _Listed, patch: Patch[Item], sign: int) -> None:
        """Count a patch in (1), or take it back (-1)."""
        for counter, name in ((self.statuses, "status"), (self.rules, "rule_id")):
            for old in listed.column(name)[patch.first : patch.last]:
                counter[old] -= sign
            for item in patch.new:
                counter[getattr(item, name)] += sign
        self.longest = max([self.longest, *(it.end - it.start for it in patch.new)])


class Items(Patched[Item]):
    """The items as the reader decided.

    Attributes:
        starts: Where the raw span of each begins, in order.
        statuses: How each stands.
        status_counts: How many items stand in each way.
    """

    def __init__(
        self, listed: _Listed, patches: Patches[Item], counts: ItemCounts | None = None
    ) -> None:
        """Take a listing and what became of stretches of it.

        Args:
            listed: The items before.
            patches: What took the place of some.
            counts: Of all items as they are now; None if there are no patches.
        """
        super().__init__(listed, patches, Item.moved, ("cleaned_start", "cleaned_end"))
        counts = counts or ItemCounts.of(listed)
        self.starts: Sequence[int] = self.column("start")
        self.statuses: Sequence[Status] = self.column("status")
        self.status_counts = +counts.statuses
        self._counts_by_id = +counts.rules
        self._longest = counts.longest

    @classmethod
    def of(cls, items: Iterable[Item]) -> Items:
        """Take items that are made already, in order of raw position."""
        return cls(_Made(items), Patches())

    @cached_property
    def rule_counts(self) -> Counter[str]:
        """Count the items that each rule had a hand in."""
        found: Counter[str] = Counter()
        for rules, count in self._counts_by_id.items():
            for rule in rules.split("+"):
                found[rule] += count
        return found

    @property
    def made_count(self) -> int:
        """Return the number of changes in the cleaned text."""
        return sum(self.status_counts[status] for status in IN_THE_TEXT)

    @property
    def undecided_count(self) -> int:
        """Return the number of items that wait for the reader."""
        return sum(self.status_counts[status] for status in UNDECIDED)

    def next_undecided(self, index: int, step: int) -> int | None:
        """The next item from an index on that waits for the reader; None behind the last.

        Args:
            index: The first that is looked at.
            step: 1 to look on, -1 to look back.
        """
        statuses = self.statuses
        if not self.undecided_count:
            return None
        while 0 <= index < len(self):
            if statuses[index] in UNDECIDED:
                return index
            index += step
        return None

    def from_place(self, raw_offset: int) -> int:
        """The index of the first item that begins at or behind an offset of the raw text."""
        return bisect_left(self.starts, raw_offset)

    def near(self, raw_start: int, raw_end: int) -> Iterator[int]:
        """Yield the indexes of the items that touch a raw span."""
        return touching(self.starts, self.column("end"), self._longest, raw_start, raw_end)


NO_ITEMS = Items.of(())
__all__ = ["NO_ITEMS", "Items", "Listing", "Status"]
