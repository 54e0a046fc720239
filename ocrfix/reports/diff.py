"""The difference of raw and cleaned text in the form that ``patch`` takes.

It is made of the changes, not by comparing the texts: comparing two texts of a megabyte
takes minutes, and might pair other lines than those the rules touched.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ocrfix.cleaning.changes import Change
from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.text.wording import shown

_CONTEXT_LINES = 3


class _Lines:
    """A text as lines that keep their ends; only line feeds end one, as in ``patch``."""

    def __init__(self, text: str) -> None:
        lines = text.split("\n")
        self.lines = [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
        # Where lines begin; behind a last line feed one could, behind a last line without
        # one none does.
        self.starts = [0]
        for line in lines[:-1]:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def index_at(self, offset: int) -> int:
        """The 0-based index of the line that holds ``offset``."""
        return bisect_right(self.starts, offset) - 1

    def is_start(self, offset: int) -> bool:
        return self.starts[self.index_at(offset)] == offset


@dataclass(slots=True)
class _Region:
    """Lines of both texts that differ, half-open and 0-based."""

    raw_start: int
    raw_end: int
    start: int
    end: int


def unified_diff(cleaned: Cleaned) -> str:
    """The difference of raw and cleaned text as a unified diff; empty if there is none."""
    raw, new = _Lines(cleaned.document.text), _Lines(cleaned.text)
    hunks = list(_hunks(list(_regions(cleaned.changes, raw, new))))
    if not hunks:
        return ""
    source = shown(cleaned.document.meta.source) or "text"
    pieces = [f"--- {source} (raw)\n+++ {source} (cleaned)\n"]
    for hunk in hunks:
        pieces += _hunk_lines(hunk, raw, new)
    return "".join(pieces)


def _regions(changes: Sequence[Change], raw: _Lines, new: _Lines) -> Iterator[_Region]:
    """Whole lines touched by the changes, those that share a line taken together."""
    current: _Region | None = None
    for change in changes:
        region = _region_of(change, raw, new)
        if current is not None and region.raw_start <= current.raw_end:
            current.raw_end = max(current.raw_end, region.raw_end)
            current.end = max(current.end, region.end)
        else:
            if current is not None:
                yield current
            current = region
    if current is not None:
        yield current


def _region_of(change: Change, raw: _Lines, new: _Lines) -> _Region:
    raw_start, start = raw.index_at(change.start), new.index_at(change.cleaned_start)
    ends_lines = raw.is_start(change.end) and new.is_start(change.cleaned_end)
    if ends_lines and change.end > change.start:
        return _Region(raw_start, raw.index_at(change.end), start, new.index_at(change.cleaned_end))
    raw_end = min(raw.index_at(change.end) + 1, len(raw.lines))
    end = min(new.index_at(change.cleaned_end) + 1, len(new.lines))
    return _Region(raw_start, raw_end, start, end)


def _hunks(regions: Sequence[_Region]) -> Iterator[list[_Region]]:
    """Regions whose context lines would meet, together."""
    hunk: list[_Region] = []
    for region in regions:
        if hunk and region.raw_start - hunk[-1].raw_end > 2 * _CONTEXT_LINES:
            yield hunk
            hunk = []
        hunk.append(region)
    if hunk:
        yield hunk


def _hunk_lines(hunk: Sequence[_Region], raw: _Lines, new: _Lines) -> Iterator[str]:
    first = max(hunk[0].raw_start - _CONTEXT_LINES, 0)
    last = min(hunk[-1].raw_end + _CONTEXT_LINES, len(raw.lines))
    before = hunk[0].raw_start - first
    after = last - hunk[-1].raw_end
    new_first = hunk[0].start - before
    new_last = hunk[-1].end + after
    yield f"@@ -{_range(first, last)} +{_range(new_first, new_last)} @@\n"
    position = first
    for region in hunk:
        yield from _marked(" ", raw.lines[position : region.raw_start])
        yield from _marked("-", raw.lines[region.raw_start : region.raw_end])
        yield from _marked("+", new.lines[region.start : region.end])
        position = region.raw_end
    yield from _marked(" ", raw.lines[position:last])


def _range(first: int, last: int) -> str:
    """A range of 0-based half-open lines the way ``diff`` counts them (POSIX diff -u)."""
    count = last - first
    start = first + 1 if count else first
    return f"{start}" if count == 1 else f"{start},{count}"


def _marked(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield sign + line
        if not line.endswith("\n"):
            yield "\n\\ No newline at end of file\n"
