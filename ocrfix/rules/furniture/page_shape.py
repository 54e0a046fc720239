r"""What the shape of a page's lines betrays: columns read across, an edge cut off.

Neither can be mended from the text: what is lost is on the scan. Both rules only show the
place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ocrfix.rules.context import Context
from ocrfix.rules.furniture.lines import printed_lines
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.tokens import TextSpan, words_in

# A search for the line feed itself is quick; one for "^" stops at every letter.
_FIRST_PIECE = re.compile(r"\n(?:[^\w\r\n]|_){0,2}(?P<piece>[a-z]+)(?![\w'’-])")
# In a line of which fewer words are words, the first is misread, not cut.
_READABLE_SHARE = 0.7
_HYPHENS = ("-", "¬", "\u00ad", "=", "⸗")
_NARROW = "The river rose all the night"
_WIDE = f"{_NARROW} and the mayor asked for boats"
_COLUMN = f"{_NARROW}\n" * 40
_CUT = (
    "he river rose all night and\nuns over the bridge at noon\nhree sheds were carried off\n"
    "nd the mayor asked for boats\nrom the towns farther down\nhich came before the dark\n"
    "ith food for all of the men\not a soul was lost that night\n"
)
_WHOLE = (
    "The river rose all night and\nruns over the bridge at noon\nThree sheds were carried off\n"
    "and the mayor asked for boats\nfrom the towns farther down\nwhich came before the dark\n"
    "with food for all of the men\nNot a soul was lost that night\n"
)


@dataclass(frozen=True, slots=True)
class DoubleWidth:
    """Shows lines far wider than their column."""

    info: RuleInfo = RuleInfo(
        id="furniture.double-width",
        title="Line across two columns",
        explanation=(
            "Where a text keeps its printed lines, one that is far wider than the column was read "
            "across two columns, and its halves belong to different sentences. It is shown; "
            "which half belongs where is not guessed. A text whose lines are paragraphs has no "
            "width, and nothing is shown."
        ),
        source=(
            "1.7 % of the lines of 453 front pages of 1916 are so wide, counted for this project, "
            "2026."
        ),
        scope=Scope.DOCUMENT,
        applicability=Applicability.FLAG,
        options=MappingProxyType({"min_lines": 40.0, "min_ratio": 1.7, "min_evenness": 0.7}),
        examples=(
            Example(f"{_COLUMN}{_WIDE}\n", f"{_COLUMN}{_WIDE}\n", "shown"),
            Example(f"{_WIDE}\n{_COLUMN}", f"{_WIDE}\n{_COLUMN}", "shown"),
            Example(_COLUMN, _COLUMN, "not shown"),
            Example(f"{_NARROW}\n{_WIDE}\n", f"{_NARROW}\n{_WIDE}\n", "too short to tell"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Show each line that is wider than the column by the ratio the profile sets."""
        lines = printed_lines(text, context)
        if len(lines) < context.option(self.info, "min_lines"):
            return
        widths = sorted(len(line) for _start, _end, line in lines)
        column = widths[len(widths) * 9 // 10]
        if widths[len(widths) // 2] < context.option(self.info, "min_evenness") * column:
            return
        least = context.option(self.info, "min_ratio") * column
        for line in lines:
            if len(line.text) >= least:
                yield _flag(
                    text,
                    line.start,
                    line.end,
                    self.info.id,
                    f"This line is {len(line.text)} characters wide and the column {column}: two "
                    "columns were read across.",
                )


@dataclass(frozen=True, slots=True)
class CutEdge:
    """Shows runs of lines that lost their left edge."""

    info: RuleInfo = RuleInfo(
        id="furniture.cut-edge",
        title="Left edge of the column cut off",
        explanation=(
            "Where half of eight lines in a row, legible otherwise, begin in the middle of a word, "
            "the scan cut the column off, or a sliver of the next one was read with it. The lines are shown; what is lost is not guessed."
        ),
        source=(
            "Observed on front pages of 1916 where a column lost two to ten characters of each "
            "line; thresholds set for this project, 2026."
        ),
        scope=Scope.DOCUMENT,
        language="en",
        applicability=Applicability.FLAG,
        options=MappingProxyType({"min_lines": 8.0, "min_share": 0.5}),
        examples=(
            Example(_CUT, _CUT, "shown"),
            Example(_WHOLE + _CUT, _WHOLE + _CUT, "shown"),
            Example(_WHOLE, _WHOLE, "not shown"),
            Example(_CUT[:90], _CUT[:90], "not shown: too few lines to tell"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Show each run of lines of which most begin in the middle of a word."""
        lines = printed_lines(text, context)
        knows = context.lexicon.knows
        # With a line feed before it, the feed that a match begins with stands where, in the
        # text itself, its line begins.
        pieces = {
            match.start(): match["piece"]
            for match in _FIRST_PIECE.finditer(f"\n{text}")
            if not knows(match["piece"])
        }
        window = int(context.option(self.info, "min_lines"))
        needed = window * context.option(self.info, "min_share")
        # Lines are looked at closely only where enough of them may be cut.
        cut = [False] * len(lines)
        may_be_cut = [start in pieces for start, _end, _line in lines]
        for first, last in _runs(may_be_cut, window, needed):
            for index in range(first, last + 1):
                piece = pieces.get(lines[index].start)
                cut[index] = piece is not None and _is_cut(lines, index, piece, context)
        for first, last in _runs(cut, window, needed):
            yield _flag(
                text,
                lines[first].start,
                lines[last].end,
                self.info.id,
                f"{sum(cut[first : last + 1])} of these {last - first + 1} lines begin in the "
                "middle of a word: the column is cut off, or holds a sliver of the next.",
            )


def _is_cut(lines: Sequence[TextSpan], index: int, piece: str, context: Context) -> bool:
    """Whether a line, legible otherwise, begins with a piece that belongs to no word."""
    before = lines[index - 1].text.rstrip() if index else ""
    if before.endswith(_HYPHENS):
        return False
    rest = words_in(lines[index].text)[1:]
    if sum(word in context.lexicon for word in rest) < max(_READABLE_SHARE * len(rest), 1):
        return False
    words = words_in(before[-40:])
    return not (words and context.lexicon.knows(words[-1] + piece))


def _runs(cut: Sequence[bool], window: int, needed: float) -> Iterator[tuple[int, int]]:
    """First and last line of each run in which every window of lines is mostly cut."""
    if sum(cut) < needed:
        return
    inside: tuple[int, int] | None = None
    count = sum(cut[:window])
    for start in range(len(cut) - window + 1):
        if start:
            count += cut[start + window - 1] - cut[start - 1]
        if count >= needed:
            first = inside[0] if inside else start
            inside = (first, start + window - 1)
        elif inside and start > inside[1]:
            yield inside
            inside = None
    if inside:
        yield inside


def _flag(text: str, start: int, end: int, rule_id: str, reason: str) -> Edit:
    before = text[start:end]
    return Edit(start, end, before, before, rule_id, reason, 0.8, Applicability.FLAG)
