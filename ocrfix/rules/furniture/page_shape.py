r"""Damage that the shape of a page's lines betrays: columns read across, an edge cut off.

Neither can be mended from the text: what is lost is on the scan. Both rules only show the
place.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import HYPHENS_AS_READ, TextSpan, words_in

# A search for the line feed itself is quick; one for "^" stops at every letter.
_FIRST_PIECE = re.compile(r"\n(?:[^\w\r\n]|_){0,2}(?P<piece>[a-z]+)(?![\w'’-])")
# In a line of which fewer words are words, the first is misread, not cut.
_READABLE_SHARE = 0.7
# Of 193 lines of front pages of 1916 that are wide among narrow ones, three in four are
# headlines, date lines and advertisements, set across columns in print.
_NEAR = 2
_WIDER = 1.2
_HYPHENS = tuple(HYPHENS_AS_READ)


def find_double_width(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Show each line that is wider than the column by the ratio the profile sets."""
    lines = context.lines(text)
    if len(lines) < context.option(info, "min_lines"):
        return
    printed = [*lines.widths]
    widths = sorted(printed)
    column = widths[len(widths) * 9 // 10]
    if widths[len(widths) // 2] < context.option(info, "min_evenness") * column:
        return
    least = context.option(info, "min_ratio") * column
    for index in compress(range(len(printed)), [it >= least for it in printed]):
        line = lines[index]
        if not _stands_alone(lines, index, column):
            reason = (
                f"This line is {len(line.text)} characters wide and the column {column}: two "
                "columns were read across."
            )
            yield info.flag(text, (line.start, line.end), reason)


def _stands_alone(lines: Sequence[TextSpan], index: int, column: int) -> bool:
    """Return whether no line near a wide one is wider than the column: a headline, a date line."""
    near = (*lines[max(0, index - _NEAR) : index], *lines[index + 1 : index + 1 + _NEAR])
    return all(len(line.text) <= _WIDER * column for line in near)


def find_cut_edge(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Show each run of lines of which most begin in the middle of a word."""
    lines = context.lines(text)
    knows = context.lexicon.knows
    # With a line feed before it, the feed that a match begins with stands where, in the
    # text itself, its line begins.
    pieces = {
        match.start(): match["piece"]
        for match in _FIRST_PIECE.finditer(f"\n{text}")
        if not knows(match["piece"])
    }
    window = int(context.option(info, "min_lines"))
    needed = max(math.ceil(window * context.option(info, "min_share")), 1)
    cut = [
        index
        for index, start in enumerate(lines.starts)
        if start in pieces and _is_cut(lines, index, pieces[start], context)
    ]
    for first, last in _runs(cut, len(lines), window, needed):
        count = bisect_right(cut, last) - bisect_left(cut, first)
        reason = (
            f"{count} of these {last - first + 1} lines begin in the "
            "middle of a word: the column is cut off, or holds a sliver of the next."
        )
        yield info.flag(text, (lines[first].start, lines[last].end), reason)


def _is_cut(lines: Sequence[TextSpan], index: int, piece: str, context: Context) -> bool:
    """Return whether a line, legible otherwise, begins with a piece that belongs to no word."""
    before = lines[index - 1].text.rstrip() if index else ""
    if before.endswith(_HYPHENS):
        return False
    rest = words_in(lines[index].text)[1:]
    knows = context.lexicon.knows
    if sum(knows(word) or word in context.lexicon for word in rest) < max(
        _READABLE_SHARE * len(rest), 1
    ):
        return False
    words = words_in(before[-40:])
    return not (words and knows(words[-1] + piece))


def _runs(cut: Sequence[int], lines: int, window: int, needed: int) -> Iterator[tuple[int, int]]:
    """First and last line of each run in which every window of lines is mostly cut.

    ``cut`` are the indices, in order, of those of so many lines that are cut; ``needed`` of a
    window must be.
    """
    run: tuple[int, int] | None = None
    for first, last in zip(cut, cut[needed - 1 :], strict=False):
        # Where the first and the last window begin that hold these.
        start, end = max(last - window + 1, 0), min(first, lines - window)
        if start > end:
            continue
        if run and start > run[1] + 1:
            yield run
            run = None
        run = (run[0] if run else start, end + window - 1)
    if run:
        yield run
