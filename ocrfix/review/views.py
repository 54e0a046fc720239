"""What a reader sees of a document: what the rules made, with the decisions laid over.

Only what a decision touches is worked out anew: in ten megabytes a word typed takes no
longer than in a page.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.by_hand import lay_over
from ocrfix.review.decisions import OF_A_PLACE, Decision, Verdict
from ocrfix.review.doubts import NO_DOUBTS, Doubts
from ocrfix.review.items import Item, list_items
from ocrfix.review.listing import Items, Listing
from ocrfix.review.replay import kinds_chosen, replacements
from ocrfix.suspects.packing import Suspects
from ocrfix.text.patching import Patch, PatchedMap


@dataclass(frozen=True)
class View:
    """What is shown of a document.

    Attributes:
        cleaned: The cleaned text as decided.
        items: What the review lists, in order of raw position.
        doubts: The doubtful words that are left, in order of position.
    """

    cleaned: Cleaned
    items: Items
    doubts: Doubts


class Views:
    """Makes the views of one document; what was worked out for the last one is kept."""

    def __init__(self, listing: Listing, suspects: Suspects | None) -> None:
        """Begin with what the rules made.

        Args:
            listing: What they made.
            suspects: Its doubtful words; None if nobody looked.
        """
        self._listing, self._suspects = listing, suspects
        self._kept: dict[_Key, tuple[Item, ...]] = {}

    def make(self, decisions: Iterable[Decision]) -> View:
        """Lay the decisions that hold over what the rules made."""
        ruled, decisions = self._listing.ruled, tuple(decisions)
        of_places = sorted(
            (it for it in decisions if it.verdict in OF_A_PLACE),
            key=lambda it: (it.start, it.end),
        )
        cleaned = lay_over(ruled, replacements(ruled, of_places))
        cleaned = replace(cleaned, kinds=kinds_chosen(decisions))
        items = Items(self._listing, tuple(self._patches(cleaned, of_places)))
        if self._suspects is None:
            return View(cleaned, items, NO_DOUBTS)
        settled = [(it.start, it.end) for it in of_places if it.verdict is not Verdict.REJECT]
        laid = cleaned.source_map
        edits = laid.edits if isinstance(laid, PatchedMap) else ()
        return View(cleaned, items, Doubts(self._suspects, edits, cleaned.text, settled))

    def _patches(self, cleaned: Cleaned, decisions: Sequence[Decision]) -> list[Patch[Item]]:
        """The items of what the decisions touched."""
        starts = [it.start for it in decisions]
        laid = cleaned.source_map if isinstance(cleaned.source_map, PatchedMap) else None
        kept, self._kept = self._kept, {}
        patches = []
        for stretch in _stretches(self._listing, cleaned, decisions):
            first, last = bisect_left(starts, stretch.start), bisect_right(starts, stretch.end)
            key = stretch, tuple(decisions[first:last])
            lead = laid.shift_behind(stretch.start - 1) if laid is not None else 0
            new = kept.get(key)
            if new is None:
                new = tuple(it.moved(-lead) for it in self._items_of(*key, cleaned))
            self._kept[key] = new
            shift = laid.shift_behind(stretch.end) if laid is not None else 0
            patches.append(Patch(stretch.first, stretch.last, new, shift, lead))
        return patches

    def _items_of(
        self, stretch: _Stretch, decisions: Sequence[Decision], cleaned: Cleaned
    ) -> Iterator[Item]:
        """The items of one stretch as they are now."""
        old = self._listing[stretch.first : stretch.last]
        near = replace(
            cleaned,
            source_map=cleaned.source_map.around(stretch.start, stretch.end),
            proposals=tuple(it.proposal for it in old if it.proposal is not None),
        )
        return (it for it in list_items(near, decisions) if it.end >= stretch.start)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A raw span whose items are listed anew, and which items these were, by index."""

    start: int
    end: int
    first: int
    last: int

    @classmethod
    def round(cls, listing: Listing, start: int, end: int) -> _Stretch:
        """Take all items in that touch a raw span, or an item that is taken in."""
        starts, ends = listing.columns.starts, listing.columns.ends
        while True:
            first, last = listing.touching(start, end)
            if first == last:
                return cls(start, end, first, last)
            reach = min(start, starts[first]), max(end, *ends[first:last])
            if reach == (start, end):
                return cls(start, end, first, last)
            start, end = reach


def _stretches(
    listing: Listing, cleaned: Cleaned, decisions: Iterable[Decision]
) -> Iterator[_Stretch]:
    """What the decisions touched, in order, none touching the next."""
    spans = [(it.start, it.end) for it in decisions]
    if isinstance(cleaned.source_map, PatchedMap):
        patches = cleaned.source_map.spans.patches
        spans += [(it.new[0].raw_start, it.new[-1].raw_end) for it in patches]
    done: list[_Stretch] = []
    for span in sorted(spans):
        stretch = _Stretch.round(listing, *span)
        while done and (stretch.start <= done[-1].end or stretch.first < done[-1].last):
            before = done.pop()
            start, end = min(before.start, stretch.start), max(before.end, stretch.end)
            stretch = _Stretch.round(listing, start, end)
        done.append(stretch)
    return iter(done)


_Key = tuple[_Stretch, tuple[Decision, ...]]
