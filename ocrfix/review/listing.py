"""Items of a document of any length: what a window asks of all of them, in columns.

A listing is made once of what the rules made; the reader's decisions are patches on it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ocrfix.cleaning import Cleaned, Proposal
from ocrfix.cleaning.packing import pack
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
from ocrfix.text.packing import Column, Strings
from ocrfix.text.patching import Patch, Patched, Patches


class Columns:
    """Columns of values of all items, to be searched and counted without making objects.

    Attributes:
        starts, ends: Raw spans.
        longest: Length of the longest.
        rules: Rule ids as items have them, perhaps several joined by ``+``.
        statuses: How they stand.
        confidences: How sure they are.
        words: What each replaces by what, in lower case, to be searched.
        status_counts: How many items stand in each way.
        rule_counts: How many items there are of each rule id, as items have them.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        """Read the items."""
        self.starts = array("I", (it.start for it in items))
        self.ends = array("I", (it.end for it in items))
        self.longest = max((it.end - it.start for it in items), default=0)
        self.rules = Strings(it.rule_id for it in items)
        self.statuses = Strings(it.status for it in items)
        self.confidences = array("d", (it.confidence for it in items))
        self.words = Strings(_words(it) for it in items)
        # Counted here, where the rules ran, and not where a window waits.
        self.status_counts = self.statuses.counts()
        self.rule_counts = self.rules.counts()


def _words(item: Item) -> str:
    return f"{item.before}\0{item.after}".casefold()


class Listing(Column[Item]):
    """The items of what the rules made, before anybody decided anything.

    Attributes:
        ruled: What the rules made.
        columns: What is asked of all items at once.
    """

    def __init__(self, ruled: Cleaned) -> None:
        """List what the rules made."""
        spans = ruled.source_map.spans
        changes = ((ruled.change_of(span), number) for number, span in enumerate(spans))
        found = [(item_of(change), number) for change, number in changes if change is not None]
        whole = Part.whole(ruled)
        found += [
            (item_waiting(it, whole), number)
            for number, it in enumerate(ruled.proposals, len(spans))
        ]
        found.sort(key=lambda it: in_order(it[0]))
        # A span of the map, or, counted on behind them, a proposal.
        self.ruled = pack(ruled)
        self._numbers = array("I", (number for _, number in found))
        self.columns = Columns([item for item, _ in found])

    def __len__(self) -> int:
        """Return the number of them."""
        return len(self._numbers)

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

    def touching(self, raw_start: int, raw_end: int) -> tuple[int, int]:
        """The items from the first to the last that touch a raw span, by index, half-open."""
        columns = self.columns
        first = bisect_left(columns.starts, raw_start - columns.longest)
        last = bisect_right(columns.starts, raw_end)
        while first < last and columns.ends[first] < raw_start:
            first += 1
        return first, last


@dataclass(slots=True)
class Counts:
    """Counts of items.

    Attributes:
        statuses: How many stand in each way.
        rules: How many there are of each rule id, as items have them.
        longest: No raw span is longer.
    """

    statuses: Counter[str]
    rules: Counter[str]
    longest: int

    @classmethod
    def of(cls, columns: Columns) -> Counts:
        """Count what the rules made."""
        return cls(Counter(columns.status_counts), Counter(columns.rule_counts), columns.longest)

    def change(self, columns: Columns, patch: Patch[Item], sign: int) -> None:
        """Count a patch in (1), or take it back (-1)."""
        first, last, new = patch.first, patch.last, patch.new
        if first < last:
            _add(self.statuses, columns.statuses[first:last], -sign)
            _add(self.rules, columns.rules[first:last], -sign)
        _add(self.statuses, (str(it.status) for it in new), sign)
        _add(self.rules, (it.rule_id for it in new), sign)
        self.longest = max([self.longest, *(it.end - it.start for it in new)])


def _add(counter: Counter[str], names: Iterable[str], by: int) -> None:
    for name in names:
        counter[name] += by


class Items(Patched[Item]):
    """The items as the reader decided.

    Attributes:
        starts, rules, statuses, confidences, words: See ``Columns``.
        status_counts: How many items stand in each way.
        rule_counts: How many items each rule had a hand in.
    """

    def __init__(
        self, listing: Listing | Listed, patches: Patches[Item], counts: Counts | None = None
    ) -> None:
        """Take a listing and what became of stretches of it.

        Args:
            listing: The items before.
            patches: What took the place of some.
            counts: Of all items as they are now; None if there are no patches.
        """
        super().__init__(listing, patches, Item.moved)
        columns = listing.columns
        counts = counts or Counts.of(columns)
        self.starts = Patched(columns.starts, patches, read=lambda item: item.start)
        self._ends = Patched(columns.ends, patches, read=lambda item: item.end)
        self.rules = Patched(columns.rules, patches, read=lambda item: item.rule_id)
        self.statuses: Sequence[str] = Patched(
            columns.statuses, patches, read=lambda item: str(item.status)
        )
        self.confidences = Patched(columns.confidences, patches, read=lambda it: it.confidence)
        self.words = Patched(columns.words, patches, read=_words)
        self.status_counts = +counts.statuses
        self._counts_by_id = +counts.rules
        self._longest = counts.longest

    @classmethod
    def of(cls, items: Iterable[Item]) -> Items:
        """Take items that are made already, in order of raw position."""
        return cls(Listed(items), Patches())

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
        """The indexes of the items that touch a raw span."""
        last = bisect_right(self.starts, raw_end)
        for index in range(bisect_left(self.starts, raw_start - self._longest), last):
            if self._ends[index] >= raw_start:
                yield index


class Listed(tuple[Item, ...]):
    """Items that are made already, with their columns."""

    __slots__ = ()

    @property
    def columns(self) -> Columns:
        """Return the columns of all items."""
        return Columns(self)


NO_ITEMS = Items.of(())
__all__ = ["NO_ITEMS", "Columns", "Items", "Listing", "Status"]
