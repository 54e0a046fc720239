r"""Printed lines put together to paragraphs, on pages that have no blank lines.

Such a page says by its lines where a paragraph ends: the last line is short, its sentence is
at an end, and the next begins with a capital or is set in. What is no running text keeps its
lines: headlines, verse, tables, lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from ocrfix.rules.context import Context
from ocrfix.rules.furniture.lines import printed_lines
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import HYPHENS_AS_READ, TextSpan
from ocrfix.words.lists import word_list

_LINE_END = re.compile(r"\r\n|\n|\r")
_HYPHENS = tuple(HYPHENS_AS_READ)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]{0,2}\Z")
_LAST_SIGNS = ".!?\"'”’)"
_SMALL_START = re.compile(r"[“‘\"'(]?[^\W\d_A-Z]")
_CAPITAL_START = re.compile(r"[“‘\"'(]?[A-Z0-9]")
_ITEM_START = re.compile(r"[*•▪■—–-]|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s")
_FIRST_WORD = re.compile(r"\S+")
_SMALL_WORD = re.compile(r"(?<!\S)[“‘\"'(]?[a-z]")
_SMALL_LETTERS = re.compile(r"[a-z]+")
_FIGURES = re.compile(r"\d+")
_ABBREVIATION_END = re.compile(r"(?<![^\W\d_])([A-Z][a-z]*)\.\Z")
_LEADERS = re.compile(r"\.{4}|(?:\. ){3}|\S {3,}\S")
# One of these stands in all leaders, and in few other lines.
_NEAR_LEADERS = ("....", ". . ", "   ")
_LEAST_WORDS = 3
# In running text four words in ten and more begin with a small letter; in headlines, lists of
# names and title lines fewer.
_SMALL_SHARE = 0.4
_FIGURES_SHARE = 0.2
# Lines of verse and lists begin with capitals; of those of running text one in five does.
_LINES_AROUND = 5
_LEAST_CAPITALS = 4
# The width of a column is what one line in five of those around reaches.
_STRETCH = 24
_WIDTH_QUANTILE = 0.8
# A line ends where it does for want of room if the next word would have made it this wide.
_FULL_SHARE = 0.85
# A sentence that is not at an end goes on with a name behind a line that is this wide.
_HALF_SHARE = 0.6


class _Line(NamedTuple):
    """One printed line.

    Attributes:
        start, end: Where its text stands, without the blanks around it.
        text: That text.
        indent: Blanks before it.
        is_prose: Whether it looks like running text.
        is_wordy: Whether it may be running text all the same: names, a title in it.
        is_at_end: Whether it closes a sentence.
        is_open: Whether its last word cannot end a sentence.
    """

    start: int
    end: int
    text: str
    indent: int
    is_prose: bool
    is_wordy: bool
    is_at_end: bool
    is_open: bool


class _Seam(NamedTuple):
    """What becomes of one line end.

    Attributes:
        joins: Whether the lines are put together; else they stay apart.
        reason: Why.
    """

    joins: bool
    reason: str = ""


_APART = _Seam(joins=False)


@dataclass(frozen=True, slots=True)
class Reflow:
    """Puts the lines of a paragraph together."""

    info: RuleInfo = RuleInfo(
        id="joins.reflow",
        title="Lines to paragraphs",
        explanation=(
            "On a page without blank lines the lines of a paragraph are put together, and a blank "
            "line parts it from what stands around it. A paragraph ends at a line that is short, "
            "closes a sentence and is followed by a capital, and before a line that is set in. "
            "Headlines, verse, tables and lists keep their lines, and so does a line that ends in "
            "a hyphen nobody decided on. It is off unless the profile enables it."
        ),
        source="Signs of paragraphs read off 453 front pages of 1916 for this project, 2026.",
        scope=Scope.DOCUMENT,
        language="en",
        is_off=True,
        options=MappingProxyType({"min_lines_a_blank": 12.0}),
        examples=(
            Example(
                "The river rose all night and the\nmayor asked for boats and for men\nto row them.\n"
                "At noon the bridge was gone and\nthe rain came on again.",
                "The river rose all night and the mayor asked for boats and for men to row them.\n\n"
                "At noon the bridge was gone and the rain came on again.",
            ),
            Example(
                "RIVER IS RISING\nThe river rose all night and the\nmayor asked for boats.",
                "RIVER IS RISING\n\nThe river rose all night and the mayor asked for boats.",
                "a headline stays a line",
            ),
            Example(
                "The moon is on the water,\nThe wind is in the tree,\nThe miller has a daughter,\n"
                "And she looks out for me.",
                "The moon is on the water,\nThe wind is in the tree,\nThe miller has a daughter,\n"
                "And she looks out for me.",
                "verse",
            ),
            Example(
                "wheat, per bushel .... 1423 388\noats, per bushel ..... 1204 120",
                "wheat, per bushel .... 1423 388\noats, per bushel ..... 1204 120",
                "a table",
            ),
            Example(
                "It rained all\nnight.\n\nThe sun\ncame out.",
                "It rained all\nnight.\n\nThe sun\ncame out.",
                "it has blank lines",
            ),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to join the lines of each paragraph, and to part it from others."""
        spans = printed_lines(text, context)
        if not spans or not _has_no_blank_lines(
            text, spans, context.option(self.info, "min_lines_a_blank")
        ):
            return
        lines = [_line(span) for span in spans]
        seams = [_APART, *_seams(text, lines), _APART]
        for index, (above, below) in enumerate(pairwise(lines), start=1):
            seam = seams[index]
            if seam.joins:
                yield self._edit(text, above, below, " ", seam.reason)
            elif (
                (seams[index - 1].joins or seams[index + 1].joins)
                and _is_one_line_end(text, above, below)
                and not above.is_open
                and not _SMALL_START.match(below.text)
                and not above.text.endswith(_HYPHENS)
            ):
                line_end = _LINE_END.search(text, above.end, below.start)
                blank_line = 2 * (line_end[0] if line_end else "\n") + " " * below.indent
                yield self._edit(text, above, below, blank_line, "A paragraph ends or begins here.")

    def _edit(self, text: str, above: _Line, below: _Line, after: str, reason: str) -> Edit:
        start, end = above.end, below.start
        return Edit(start, end, text[start:end], after, self.info.id, reason, 0.9)


def _has_no_blank_lines(text: str, spans: Sequence[TextSpan], least: float) -> bool:
    """Whether there is at most one blank line for so many printed ones."""
    blanks = sum(
        below.start > above.end + 1 and len(_LINE_END.findall(text, above.end, below.start)) > 1
        for above, below in pairwise(spans)
    )
    return blanks * least <= len(spans)


def _line(span: TextSpan) -> _Line:
    text = span.text.strip()
    indent = len(span.text) - len(span.text.lstrip())
    start = span.start + indent
    words = text.count(" ") + 1
    is_wordy = (
        words >= _LEAST_WORDS
        and _total(_SMALL_LETTERS, text) * 2 >= len(text)
        and _total(_FIGURES, text) <= _FIGURES_SHARE * len(text)
        and not _has_leaders(text)
    )
    is_prose = is_wordy and len(_SMALL_WORD.findall(text)) >= _SMALL_SHARE * words
    is_open = text.rpartition(" ")[2] in word_list("en", "open_words")
    end = start + len(text)
    return _Line(start, end, text, indent, is_prose, is_wordy, _closes_sentence(text), is_open)


def _total(signs: re.Pattern[str], text: str) -> int:
    """How many signs of a kind stand in a line; runs of them are found, not each."""
    return sum(map(len, signs.findall(text)))


def _has_leaders(text: str) -> bool:
    return any(sign in text for sign in _NEAR_LEADERS) and bool(_LEADERS.search(text))


def _closes_sentence(text: str) -> bool:
    """Whether a line ends in a mark that ends a sentence, and not in “Mr.” or an initial."""
    if text[-1] not in _LAST_SIGNS or not _SENTENCE_END.search(text):
        return False
    short = _ABBREVIATION_END.search(text)
    return not (short and (len(short[1]) == 1 or short[1].casefold() in word_list("en", "titles")))


def _seams(text: str, lines: Sequence[_Line]) -> Iterator[_Seam]:
    """What becomes of each line end but the last."""
    widths = _widths(lines)
    prose = [
        line.is_prose or (line.is_wordy and above.is_prose and below.is_prose)
        for above, line, below in zip(
            (lines[0], *lines), lines, (*lines[1:], lines[-1]), strict=False
        )
    ]
    capitals = [bool(_CAPITAL_START.match(line.text)) for line in lines]
    for index, (above, below) in enumerate(pairwise(lines)):
        first = max(0, min(index - 1, len(lines) - _LINES_AROUND))
        around = capitals[first : first + _LINES_AROUND]
        is_verse = capitals[index] and capitals[index + 1] and sum(around) >= _LEAST_CAPITALS
        if is_verse or not _is_one_line_end(text, above, below):
            yield _APART
        else:
            kinds = prose[index], prose[index + 1]
            yield _seam(above, below, kinds, widths[index // _STRETCH])


def _seam(above: _Line, below: _Line, are_prose: tuple[bool, bool], width: float) -> _Seam:
    """What becomes of the line end between two lines, neither of them verse."""
    goes_on = (bool(_SMALL_START.match(below.text)) and not above.is_at_end) or (
        above.is_open and below.is_wordy
    )
    first_is, second_is = are_prose
    if (
        not (first_is or (goes_on and second_is and above.is_wordy))
        or not (second_is or goes_on)
        or above.text.endswith(_HYPHENS)
        or _ITEM_START.match(below.text)
        or _has_leaders(below.text)
    ):
        return _APART
    if goes_on:
        return _Seam(joins=True, reason="The sentence goes on in the next line.")
    if above.is_at_end and below.indent > above.indent:
        return _APART
    first = _FIRST_WORD.match(below.text)
    length = len(above.text)
    if length + 1 + len(first[0] if first else "") > _FULL_SHARE * width:
        return _Seam(joins=True, reason="The line is full, and its paragraph goes on.")
    if not above.is_at_end and length > _HALF_SHARE * width:
        return _Seam(joins=True, reason="The sentence is not at an end.")
    return _APART


def _widths(lines: Sequence[_Line]) -> list[float]:
    """The width of the columns in each stretch of lines, in characters."""
    lengths = [len(line.text) for line in lines]
    widths = []
    for start in range(0, len(lines), _STRETCH):
        near = sorted(lengths[max(0, start - _STRETCH) : start + 2 * _STRETCH])
        widths.append(float(near[int(_WIDTH_QUANTILE * (len(near) - 1))]))
    return widths


def _is_one_line_end(text: str, above: _Line, below: _Line) -> bool:
    """Whether nothing but one line end and blanks stands between two lines."""
    gap = text[above.end : below.start]
    return gap == "\n" or (len(_LINE_END.findall(gap)) == 1 and "\f" not in gap)
