"""Printed lines put together to paragraphs, and those that keep their ends told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby, pairwise
from operator import itemgetter

from ocrfix.outline.headings import is_masthead
from ocrfix.outline.page_signs import page_signs
from ocrfix.outline.parts import Part, PartKind
from ocrfix.outline.printed import (
    CAPITAL_START,
    HYPHEN_ENDS,
    SMALL_START,
    Line,
    holds_any,
    is_one_line_end,
    seams_of,
)

MOST_LETTERS = 3000
"""A paragraph of more is parted: none of so many was seen on 453 pages whose end was not missed."""
_VERSE_LINES = 4
_VERSE_CLOSED_SHARE = 0.5
_VERSE_PROSE_SHARE = 0.5
_TABLE_SHARE = 0.5
_FEW_LINES = 2
_NEXT_SENTENCE = re.compile(r"[a-z]{3}[.?!] [A-Z][a-z]+\b")
_NAMES_SHARE = 0.75
"""A line of names as long as that by the line below ends for want of room."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Printed lines that stand one below the other.

    Attributes:
        text: What they are lines of.
        lines: The lines.
        jumps: Which of them say where an article goes on or comes from.
        blocks: The number of the block each stands in; empty if nobody knows.
    """

    text: str
    lines: Sequence[Line]
    jumps: Sequence[bool]
    blocks: Sequence[int] = ()


def may_send_away(text: str) -> bool:
    """Return whether any line of a text can say where an article goes on."""
    return holds_any(text, page_signs().near_jumps)


def sends_away(line: Line) -> bool:
    """Return whether a line says where an article goes on, or where it comes from."""
    return may_send_away(line.text) and bool(page_signs().jumps.match(line.text))


def paragraphs_of(body: Lines) -> Iterator[Part]:
    """The paragraphs, lists, tables and verses that lines make, in order."""
    groups = list(_grouped(body))
    verse = _verse(groups)
    kinds = [
        _Setting.VERSE if is_verse else _Setting.RUNNING if _is_prose(group) else _Setting.KEPT
        for group, is_verse in zip(groups, verse, strict=True)
    ]
    for setting, run in groupby(zip(groups, kinds, strict=True), key=itemgetter(1)):
        stretch = [group for group, _ in run]
        if setting is _Setting.RUNNING:
            for group in stretch:
                yield from _paragraphs(group)
            continue
        for lines in _stretches([line for group in stretch for line in group], body.text):
            kind = PartKind.VERSE if setting is _Setting.VERSE else _kind_of(lines)
            flows = kind is PartKind.PARAGRAPH
            yield Part(kind, lines[0].start, lines[-1].end, flows=flows)


class _Setting(Enum):
    """The setting of lines."""

    RUNNING = "running"
    KEPT = "kept"
    VERSE = "verse"


def _verse(groups: Sequence[Sequence[Line]]) -> list[bool]:
    """Find the groups that are lines of verse: single, begun with a capital, few of them closed.

    Names in a list begin so too, but all their words do.
    """
    found: list[bool] = []
    for may_be, run in groupby(groups, key=_may_be_verse):
        lines = [group[0] for group in run]
        closed = sum(line.is_at_end for line in lines)
        prose = sum(line.is_prose for line in lines)
        is_verse = (
            may_be
            and len(lines) >= _VERSE_LINES
            and closed <= _VERSE_CLOSED_SHARE * len(lines)
            and prose >= _VERSE_PROSE_SHARE * len(lines)
        )
        found += [is_verse] * len(lines)
    return found


def _may_be_verse(group: Sequence[Line]) -> bool:
    line = group[0]
    return len(group) == 1 and line.is_wordy and bool(CAPITAL_START.match(line.text))


def _grouped(body: Lines) -> Iterator[list[Line]]:
    """Lines that go together, by the seams between them."""
    lines = body.lines
    if not lines:
        return
    blocks = body.blocks or [0] * len(lines)
    group = [lines[0]]
    for index, seam in enumerate(seams_of(body.text, lines)):
        goes_on = (
            seam.joins
            or _hangs(body.text, lines[index], lines[index + 1])
            or (len(group) > 1 and _goes_on(body.text, lines[index], lines[index + 1]))
        )
        goes_on = goes_on and not (body.jumps[index] or body.jumps[index + 1])
        if goes_on and blocks[index] == blocks[index + 1]:
            group.append(lines[index + 1])
        else:
            yield group
            group = [lines[index + 1]]
    yield group


def _hangs(text: str, above: Line, below: Line) -> bool:
    """Return whether a word goes on in the next line, whatever the lines look like."""
    if not above.is_wordy or not above.text.endswith(HYPHEN_ENDS):
        return False
    # “Wilhelms- | Institut”: a German word may go on with a capital.
    goes_on = above.is_prose and below.is_wordy and is_one_line_end(text, above, below)
    return goes_on or bool(SMALL_START.match(below.text))


def _goes_on(text: str, above: Line, below: Line) -> bool:
    """Return whether a paragraph goes on behind a line of names."""
    # “purchased the | Pastime Barber Shop from Tom | Farrow last Saturday.”
    is_text = below.is_prose or (below.is_wordy and bool(_NEXT_SENTENCE.search(below.text)))
    runs_on = above.is_wordy and not above.is_at_end and is_text
    is_one = is_one_line_end(text, above, below) and len(above.text) > _NAMES_SHARE * len(
        below.text
    )
    return (runs_on and is_one) or _lists_on(text, above, below)


def _lists_on(text: str, above: Line, below: Line) -> bool:
    """Return whether names in the middle of a paragraph go on: they look like no running text."""
    return (
        above.text.endswith(",")
        and (", " in above.text or ", " in below.text)
        and is_one_line_end(text, above, below)
        and not page_signs().table.search(below.text)
    )


def _is_prose(group: Sequence[Line]) -> bool:
    return len(group) > 1 or group[0].is_prose or (group[0].is_wordy and group[0].is_at_end)


def _paragraphs(group: Sequence[Line]) -> Iterator[Part]:
    """A paragraph; parted where a sentence ends if it is longer than any is printed.

    A line is never parted, however long it is: text that was put on one line has no other.
    """
    if len(group) == 1 or group[-1].end - group[0].start <= MOST_LETTERS:
        yield Part(PartKind.PARAGRAPH, group[0].start, group[-1].end, flows=True)
        return
    middle = len(group) // 2
    ends = [at for at, (above, below) in enumerate(pairwise(group), 1) if _may_part(above, below)]
    at = min(ends, key=lambda it: (len(group[it - 1].text) // 4, abs(it - middle)), default=middle)
    yield from _paragraphs(group[:at])
    yield from _paragraphs(group[at:])


def _may_part(above: Line, below: Line) -> bool:
    return above.is_at_end and bool(CAPITAL_START.match(below.text))


def _stretches(lines: Sequence[Line], text: str) -> Iterator[list[Line]]:
    """Lines that keep their ends, parted at blank lines and where they become too many."""
    stretch: list[Line] = []
    for line in lines:
        apart = stretch and text.count("\n", stretch[-1].end, line.start) > 1
        if apart or (stretch and line.end - stretch[0].start > MOST_LETTERS):
            yield stretch
            stretch = []
        stretch.append(line)
    if stretch:
        yield stretch


def _kind_of(lines: Sequence[Line]) -> PartKind:
    """Return the kind of lines that keep their ends.

    A line alone is no table, and of two both must look like rows of one: most that end in a
    figure say a date, or stand in the head of a newspaper.
    """
    if len(lines) == 1:
        return PartKind.PARAGRAPH
    least = _TABLE_SHARE * len(lines) if len(lines) > _FEW_LINES else len(lines)
    tabular = sum(_is_row(line.text) for line in lines)
    return PartKind.TABLE if tabular >= least else PartKind.LIST


def _is_row(words: str) -> bool:
    """Return whether a line may be the row of a table."""
    return bool(page_signs().table.search(words)) and not is_masthead(words)
