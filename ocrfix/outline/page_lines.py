"""The printed lines of a page as they are read, with all that is known of each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from ocrfix.outline.bylines import Byline, read_byline
from ocrfix.outline.exports import pressreader
from ocrfix.outline.headings import find_headings
from ocrfix.outline.paragraphs import may_send_away, sends_away
from ocrfix.outline.printed import SMALL_START, Line, read_line, widths_of
from ocrfix.outline.reading_order import in_reading_order
from ocrfix.text.document import Page
from ocrfix.text.pages import PAGE_BREAK
from ocrfix.text.tokens import TextSpan, iterate_lines, places_of
from ocrfix.words.language import KNOWN

if TYPE_CHECKING:
    from ocrfix.outline.prints import Print

_LETTERS = re.compile(r"[^\W\d_]")
_LEAST_LETTERS = 3
_MOST_REST = 4
_MOST_DECK = 3
_FULL_SHARE = 0.85


class PageLines:
    """The printed lines of a text as they are read, with what is known of each.

    Attributes:
        lines: The lines that are no furniture.
        stretches: A number for each; no part runs over lines of two.
        aside: The lines of furniture, in order of the text.
        beside: For each of them, which line it stands behind.
        prints: How each line is printed; empty if nobody knows.
        jumps: Which lines say where an article goes on or comes from.
        headings: Which lines are of a heading.
        pages: The page each stands on, by a number that no other page has.
    """

    def __init__(
        self,
        text: str,
        furniture: Sequence[tuple[int, int]],
        layout: Sequence[Page],
        *,
        is_told_apart: bool,
        language: str = KNOWN,
    ) -> None:
        """Read the lines of a text.

        Args:
            text: The text of record.
            furniture: Spans that are no part of an article, disjoint, in order.
            layout: The pages it was read from; empty if nobody knows.
            is_told_apart: Whether the source tells articles apart, and knows their order.
            language: What it is in.
        """
        self.text = text
        self.aside: list[TextSpan] = []
        kept: list[TextSpan] = []
        between: list[int] = []
        behind: list[int] = []
        for span, is_aside in _told_aside(text, furniture):
            if is_aside:
                self.aside.append(span)
                behind.append(max(len(kept) - 1, 0))
            else:
                kept.append(span)
                between.append(len(self.aside))
        # The source knows the order of what it tells apart.
        orders = [
            list(range(len(it.blocks))) if is_told_apart else in_reading_order(it) for it in layout
        ]
        order = _order_of(kept, layout, orders)
        places = {index: place for place, index in enumerate(order)}
        self.beside = [places.get(index, 0) for index in behind]
        self.stretches = list(_stretches(order, between))
        self.lines: list[Line] = [read_line(kept[index], language) for index in order]
        self.pages = _pages_of(self.lines, text, layout)
        self.prints = _prints_of(layout, orders, self.lines)
        may_jump = may_send_away(text)
        self.jumps = [may_jump and sends_away(line) for line in self.lines]
        found = [
            is_heading and not is_jump and not goes_on and not byline_in(line.text)
            for line, is_jump, goes_on, is_heading in zip(
                self.lines,
                self.jumps,
                _behind_furniture(self.lines, self.stretches),
                find_headings(self.lines, self.prints, language),
                strict=True,
            )
        ]
        self.headings = _bridged(self.lines, found, self.stretches, is_laid=bool(self.prints))
        by_line = sorted(zip(self.beside, range(len(self.aside)), strict=True))
        self._beside = [beside for beside, _ in by_line]
        self._aside = [self.aside[number] for _, number in by_line]

    def aside_in(self, piece: range) -> list[TextSpan]:
        """Return the lines of furniture that stand behind some lines."""
        first, last = (bisect_left(self._beside, it) for it in (piece.start, piece.stop))
        return self._aside[first:last]


def _told_aside(text: str, furniture: Sequence[tuple[int, int]]) -> Iterator[tuple[TextSpan, bool]]:
    """Yield the lines that are not blank, and whether each lies in furniture."""
    ends = [end for _, end in furniture]
    starts = [start for start, _ in furniture]
    for line in iterate_lines(text):
        if line.text and not line.text.isspace():
            inside = bisect_right(starts, line.start)
            yield line, inside > 0 and ends[inside - 1] >= line.start + len(line.text.rstrip())


def _pages_of(lines: Sequence[Line], text: str, layout: Sequence[Page]) -> list[int]:
    """The number of the page that each line stands on."""
    if not layout:
        breaks = places_of(text, PAGE_BREAK)
        return [bisect_right(breaks, it.start) for it in lines]
    # A page comes as often as the reading returns to it.
    names = [page.id or str(number) for number, page in enumerate(layout)]
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    starts = [it.start for it in layout]
    return [numbers[names[max(bisect_right(starts, it.start) - 1, 0)]] for it in lines]


def _order_of(
    kept: Sequence[TextSpan], layout: Sequence[Page], orders: Sequence[Sequence[int]]
) -> list[int]:
    """The indices of lines as they are read."""
    own = list(range(len(kept)))
    if all(order == list(range(len(order))) for order in orders):
        return own
    blocks = sorted(
        (page.blocks[index].start, (number, rank))
        for number, (page, order) in enumerate(zip(layout, orders, strict=True))
        for rank, index in enumerate(order)
    )
    starts = [start for start, _ in blocks]
    ranks = [blocks[max(bisect_right(starts, it.start) - 1, 0)][1] for it in kept]
    return sorted(own, key=lambda index: (ranks[index], index))


def _prints_of(
    layout: Sequence[Page], orders: Sequence[Sequence[int]], lines: Sequence[Line]
) -> Sequence[Print]:
    """Return how each line is printed; nothing where no layout is known."""
    if not layout:
        return ()
    # Plain text is spared what measures print.
    from ocrfix.outline.prints import prints_of  # noqa: PLC0415

    return prints_of(layout, orders, lines)


def _stretches(order: Sequence[int], between: Sequence[int]) -> Iterator[int]:
    """A number for each line, another one where the text has something between it and the last."""
    number = 0
    for place, index in enumerate(order):
        above = order[place - 1] if place else index - 1
        number += index != above + 1 or (place > 0 and between[index] != between[above])
        yield number


def _behind_furniture(lines: Sequence[Line], stretches: Sequence[int]) -> Iterator[bool]:
    """Yield for each line whether something goes on in it behind what stands between."""
    for index, line in enumerate(lines):
        is_behind = index > 0 and stretches[index - 1] != stretches[index]
        yield is_behind and bool(SMALL_START.match(line.text))


def byline_in(words: str) -> Byline | None:
    """Words read as a byline; None if they are none."""
    return read_byline(words, pressreader(), is_export=False)


def _bridged(
    lines: Sequence[Line], found: Sequence[bool], stretches: Sequence[int], *, is_laid: bool
) -> list[bool]:
    """Headings, the specks between two lines of one, and how one goes on in small letters."""
    headings = list(found)
    for index in range(1, len(lines) - 1):
        if found[index - 1] and found[index + 1] and not found[index]:
            headings[index] = len(_LETTERS.findall(lines[index].text)) < _LEAST_LETTERS
    widths = widths_of(lines) if lines else []
    if not is_laid:
        for (_, above), (below, _) in pairwise(list(runs_of(headings))):
            if _is_deck(lines, range(above + 1, below), widths):
                headings[above + 1 : below] = [True] * (below - above - 1)
    for first, last in list(runs_of(headings)):
        if is_amid_sentence(lines, first, last):
            continue
        rest = _rest_of_heading(lines, last, widths[last])
        # Behind furniture something else goes on.
        if rest and stretches[last] == stretches[rest[-1]]:
            headings[rest.start : rest.stop] = [True] * len(rest)
    return headings


def _is_deck(lines: Sequence[Line], between: range, widths: Sequence[float]) -> bool:
    """Return whether the lines between two headings are of a deck: a few, of which none ends."""
    own = [lines[index] for index in between]
    return (
        0 < len(own) <= _MOST_DECK
        and not any(it.is_at_end for it in own)
        and not any(it.is_prose for it in own[1:])
        and (not own[0].is_prose or len(own[0].text) < _FULL_SHARE * widths[between.start])
        and 2 * sum(it.is_wordy for it in own) >= len(own)
    )


def _rest_of_heading(lines: Sequence[Line], last: int, width: float) -> range:
    """The lines a heading goes on in, down to one that ends a sentence.

    A text begins with a capital, the middle of a heading does not; and the lines of a text are
    full but for its last, those of a deck are not.

    Args:
        lines: All of the page.
        last: The line of the heading that nothing says goes on.
        width: Of the column it stands in.
    """
    rest = range(last + 1, min(last + 1 + _MOST_REST, len(lines)))
    if lines[last].is_at_end or not rest:
        return range(0)
    end = next((index for index in rest if lines[index].is_at_end), None)
    if end is None:
        return range(0)
    found = range(last + 1, end + 1)
    is_deck = len(found) > 1 and all(len(lines[it].text) < _FULL_SHARE * width for it in found)
    return found if is_deck or SMALL_START.match(lines[rest[0]].text) else range(0)


def is_amid_sentence(lines: Sequence[Line], first: int, last: int) -> bool:
    """Return whether heading lines stand amid a sentence of running text, which goes on below."""
    if not first or last + 1 >= len(lines):
        return False
    above, below = lines[first - 1], lines[last + 1]
    goes_on = bool(SMALL_START.match(below.text)) and below.is_prose
    return above.is_prose and not above.is_at_end and goes_on


def runs_of(headings: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last index of each run of heading lines."""
    at = 0
    for is_heading, run in groupby(headings):
        length = len(list(run))
        if is_heading:
            yield at, at + length - 1
        at += length
