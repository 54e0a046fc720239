"""The marks in the texts of a document: its changes, and its doubtful words behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from PySide6.QtCore import QCoreApplication

from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.remarks import Remark
from ocrfix.desktop.languages import sureness_word
from ocrfix.desktop.reasons import named_rules, told_reason
from ocrfix.desktop.views.marks import NOTES, Mark, kind_of
from ocrfix.review import Item
from ocrfix.review.listing import NO_ITEMS, Items
from ocrfix.review.open_suspects import NO_SUSPECTS, OpenSuspects

_MARKS_KEPT = 4096


class PaneMarks:
    """The marks of one state of a document.

    A doubtful word's index is its own behind the number of items, a note's behind both.

    Attributes:
        raw_mark: Gives the mark of an index in the raw text.
        mark: Gives the mark of an index in the cleaned text.
    """

    def __init__(
        self,
        cleaned: Cleaned | None = None,
        items: Items = NO_ITEMS,
        open_suspects: OpenSuspects = NO_SUSPECTS,
    ) -> None:
        """Take a state; without a cleaned text nothing is marked in it."""
        self._cleaned, self._items, self._suspects = cleaned, items, open_suspects
        self._remarks = cleaned.remarks if cleaned is not None else ()
        # Both panes and the gutter ask for the same ones at every scroll. Functions of their own:
        # what is kept of a method holds the marks themselves, and with them a whole text, until
        # somebody looks for garbage.
        self._item: Callable[[int], Item] = lru_cache(_MARKS_KEPT)(items.__getitem__)
        make = partial(_raw_mark, self._item, len(items), open_suspects)
        self.raw_mark: Callable[[int], Mark] = lru_cache(_MARKS_KEPT)(make)
        make = partial(_mark, self._item, len(items), open_suspects)
        self.mark: Callable[[int], Mark] = lru_cache(_MARKS_KEPT)(make)

    def __len__(self) -> int:
        return len(self._items) + len(self._suspects)

    def in_raw(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that touch a span of the raw text, notes among them."""
        yield from map(self.raw_mark, self.near(start, end))
        for index, remark in self._noted(start, end):
            yield Mark(remark.start, remark.end, NOTES, False, index)

    def in_cleaned(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that touch a span of the cleaned text, notes among them."""
        yield from map(self.mark, self.near_cleaned(start, end))
        if self._cleaned is not None and self._remarks:
            source_map = self._cleaned.source_map
            for index, remark in self._noted(*source_map.to_raw(max(start - 1, 0), end + 1)):
                yield Mark(*source_map.to_cleaned(remark.start, remark.end), NOTES, False, index)

    def _noted(self, raw_start: int, raw_end: int) -> Iterator[tuple[int, Remark]]:
        """Yield the remarks at a raw span, each with its index."""
        for number, remark in enumerate(self._remarks, len(self)):
            if remark.start <= raw_end and raw_start <= remark.end:
                yield number, remark

    def near(self, raw_start: int, raw_end: int) -> Iterator[int]:
        """The indexes of what touches a raw span."""
        yield from self._items.near(raw_start, raw_end)
        total = len(self._items)
        yield from (total + index for index in self._suspects.near(raw_start, raw_end))

    def near_cleaned(self, start: int, end: int) -> Iterator[int]:
        """The indexes of what touches a span of the cleaned text."""
        if self._cleaned is None:
            return iter(())
        # What vanished at the edge of a span lies just outside of where the span comes from.
        return self.near(*self._cleaned.source_map.to_raw(max(start - 1, 0), end + 1))

    def tip(self, index: int) -> str:
        """Return the tooltip of an index."""
        translate = QCoreApplication.translate
        if index >= len(self):
            return self._remarks[index - len(self)].text or translate("PaneMarks", "Bookmark")
        if index >= len(self._items):
            return told_reason(self._suspects[index - len(self._items)].reason)
        item = self._items[index]
        sure = translate("PaneMarks", "sure")
        named = f"{named_rules(item.rule_id)} ({item.rule_id})"
        return f"{named} · {sure} {sureness_word(item.confidence)}\n{told_reason(item.reason)}"


def _raw_mark(
    item_at: Callable[[int], Item], count: int, open_suspects: OpenSuspects, index: int
) -> Mark:
    if index >= count:
        return Mark(*open_suspects.raw_span(index - count), "suspects", False, index)
    item = item_at(index)
    kind = kind_of(item)
    struck = kind == "furniture" and not item.after.strip() and item.change is not None
    return Mark(item.start, item.end, kind, struck, index)


def _mark(
    item_at: Callable[[int], Item], count: int, open_suspects: OpenSuspects, index: int
) -> Mark:
    if index >= count:
        return Mark(*open_suspects.span(index - count), "suspects", False, index)
    item = item_at(index)
    return Mark(item.cleaned_start, item.cleaned_end, kind_of(item), False, index)
