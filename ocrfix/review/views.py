"""The document that a reader sees: the result of the rules with the decisions laid over.

Only what a decision touches is worked out anew: in ten megabytes a word typed takes no
longer than in a page.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.by_hand import edits_over
from ocrfix.review.decisions import LAID_OVER, Decision
from ocrfix.review.items import Item, Part, list_items
from ocrfix.review.listing import ItemCounts, Items, Listing
from ocrfix.review.open_suspects import NO_SUSPECTS, OpenSuspects, settled_in
from ocrfix.review.replay import kinds_chosen, remarks_in, replacements, skipped_in
from ocrfix.suspects.suspect import Suspects
from ocrfix.text.edit import Edit, apply_edits, edited
from ocrfix.text.source_map import MapSpan, SourceMap
from ocrfix.text.table import Patch, Patches


@dataclass(frozen=True)
class View:
    """A document as it is shown.

    Attributes:
        cleaned: The cleaned text as decided.
        items: What the review lists, in order of raw position.
        open_suspects: The doubtful words that are left, in order of position.
    """

    cleaned: Cleaned
    items: Items
    open_suspects: OpenSuspects


class Views:
    """Make the views of one document; what was worked out for the last one is kept.

    A decision touches a *site*; what became of the other sites only moves on. So one more
    decision takes as long after a thousand as after the first.
    """

    def __init__(self, listing: Listing, suspects: Suspects | None) -> None:
        self._listing, self._suspects = listing, suspects
        self._sites: list[_Site] = []  # in order, none touching the next
        self._site_of: dict[int, _Site] = {}  # id of a decision -> where it is
        self._counts = ItemCounts.of(listing)

    def make(self, decisions: Iterable[Decision]) -> View:
        """Lay the decisions that hold over what the rules made."""
        ruled, decisions = self._listing.ruled, tuple(decisions)
        self._settle({id(it): it for it in decisions if it.verdict in LAID_OVER})
        sites = self._sites
        cleaned = replace(
            ruled,
            kinds=kinds_chosen(decisions),
            skipped=skipped_in(decisions),
            remarks=remarks_in(decisions),
        )
        edits = [edit for site in sites for edit in site.edits]
        if edits:
            spans = [patch for site in sites for patch in site.spans]
            cleaned = replace(
                cleaned,
                text=apply_edits(ruled.text, edits),
                source_map=ruled.source_map.patched(spans),
            )
        items = Items(self._listing, Patches([site.items for site in sites]), self._counts)
        if self._suspects is None:
            return View(cleaned, items, NO_SUSPECTS)
        moved = SourceMap().patched([site.moved for site in sites])
        gone = [index for site in sites for index in site.gone]
        return View(cleaned, items, OpenSuspects(self._suspects, moved, cleaned.text, gone))

    def _work_out(self, site: _Site) -> None:
        """Work out the items and the settled words of a site."""
        part = site.lay_over(self._listing.ruled)
        first, last = self._listing.touching(site.start, site.end)
        inside = list_items(part, self._listing.proposals(first, last), site.decisions)
        site.items = Patch(first, last, inside, site.moved.growth)
        self._counts.change(self._listing, site.items, 1)
        if self._suspects is not None:
            site.gone = settled_in(self._suspects, site.decisions, site.edits, part)

    # --- sites -------------------------------------------------------------------------

    def _settle(self, wanted: dict[int, Decision]) -> None:
        """Make the sites those of exactly these decisions."""
        known = self._site_of
        loose = [it for key, it in wanted.items() if key not in known]
        for site in {known[key] for key in known.keys() - wanted.keys()}:
            self._take_out(site)
            loose += [it for it in site.decisions if id(it) in wanted]
        made = [self._take_in(it) for it in sorted(loose, key=attrgetter("start", "end"))]
        for site in made:
            if site.is_in:
                self._work_out(site)

    def _take_out(self, site: _Site) -> None:
        self._counts.change(self._listing, site.items, -1)
        site.is_in = False
        del self._sites[bisect_right(self._sites, site.start, key=attrgetter("start")) - 1]
        for decision in site.decisions:
            del self._site_of[id(decision)]

    def _take_in(self, decision: Decision) -> _Site:
        """Make a site of a decision and of all sites that it touches."""
        start, end = self._reach(decision.start, decision.end)
        decisions = [decision]
        for site in self._touched(start, end):
            self._take_out(site)
            start, end = min(start, site.start), max(end, site.end)
            decisions += site.decisions
        made = _Site(start, end, tuple(sorted(decisions, key=attrgetter("start", "end"))))
        at = bisect_right(self._sites, start, key=attrgetter("start"))
        self._sites.insert(at, made)
        self._site_of |= dict.fromkeys(map(id, decisions), made)
        return made

    def _touched(self, start: int, end: int) -> list[_Site]:
        last = first = bisect_right(self._sites, end, key=attrgetter("start"))
        while first and self._sites[first - 1].end >= start:
            first -= 1
        return self._sites[first:last]

    def _reach(self, start: int, end: int) -> tuple[int, int]:
        """A raw span, widened until nothing that lies outside touches it."""
        while True:
            spans = [(start, end), *self._touching(start, end)]
            reach = min(it[0] for it in spans), max(it[1] for it in spans)
            if reach == (start, end):
                return reach
            start, end = reach

    def _touching(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The raw spans of what touches another."""
        listing = self._listing
        first, last = listing.touching(start, end)
        starts, ends = listing.column("start"), listing.column("end")
        yield from zip(starts[first:last], ends[first:last], strict=True)
        source_map = listing.ruled.source_map
        first, last = source_map.touching(start, end, raw=True)
        yield from ((it.raw_start, it.raw_end) for it in source_map.spans[first:last])
        if self._suspects is not None:
            for index in self._suspects.near(start, end, raw=True):
                yield self._suspects.span(index, raw=True)


_NOTHING: Patch[Any] = Patch(0, 0, ())


@dataclass(eq=False, slots=True)
class _Site:
    """A raw span that decisions touch, with all that touches it.

    Attributes:
        start, end: The span.
        decisions: Those in it, in order.
        is_in: Whether it is one of the sites of now.
        edits: What the decisions make of the rules' text there.
        spans: What that does to the map.
        moved: The same as spans from the rules' text to that of now.
        items: What is listed there.
        gone: The indexes of the suspects that are settled there.
    """

    start: int
    end: int
    decisions: tuple[Decision, ...]
    is_in: bool = True
    edits: Sequence[Edit] = ()
    spans: Sequence[Patch[MapSpan]] = ()
    moved: Patch[MapSpan] = _NOTHING
    items: Patch[Item] = _NOTHING
    gone: Sequence[int] = ()

    def lay_over(self, ruled: Cleaned) -> Part:
        """Apply the decisions to the rules' text; return the part that now stands in the site."""
        raw, text = ruled.document.text, ruled.text
        near = ruled.source_map.around(self.start, self.end)
        edits = self.edits = edits_over(raw, text, near, replacements(ruled, self.decisions))
        made = SourceMap.of(edits)
        growth = sum(len(it.after) - len(it.before) for it in edits)
        self.moved = Patch(0, 0, tuple(made.spans), growth)
        now = near.then(made)
        if edits:
            first, last = ruled.source_map.touching(self.start, self.end, raw=True)
            own = tuple(it for it in now.spans if it.steps)
            self.spans = (Patch(first, last, own, growth),)
        start, end = self.start, self.end
        if near.spans:
            start += near.spans[0].start - near.spans[0].raw_start
            end += near.spans[-1].end - near.spans[-1].raw_end
        return Part(raw, edited(text, start, end, edits), start, now)
