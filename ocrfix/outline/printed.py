"""The printed lines of a page: which are running text, and which go on in the next.

A page without blank lines says by its lines where a paragraph ends: the last line is short,
its sentence is at an end, and the next begins with a capital or is set in. What is no
running text keeps its lines: headlines, verse, tables, lists.

Source:
    Signs of paragraphs read off 453 front pages of 1916 for this project, 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ocrfix.outline.wording import Wording, wording_of
from ocrfix.text.tokens import HYPHENS_AS_READ, TextSpan
from ocrfix.words.language import KNOWN

LINE_END = re.compile(r"\r\n|\n|\r")
HYPHEN_ENDS = tuple(HYPHENS_AS_READ)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]{0,2}\Z")
_LAST_SIGNS = ".!?\"'”’)"
_CAPITALS = "A-ZÀ-ÖØ-ÞŒŠŸŽ"
SMALL_START = re.compile(rf"[“‘\"'(]?[^\W\d_{_CAPITALS}]")
CAPITAL_START = re.compile(rf"[“‘\"'(]?[{_CAPITALS}0-9]")
SPEECH_START = re.compile(rf"[“„\"]\s?['‘]?\s?[{_CAPITALS}]")
"""Somebody begins to speak."""
_ITEM_START = re.compile(r"[*•▪■—–-]|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s")
_INITIAL = re.compile(r"\b[A-Z]\.")
_FIRST_WORD = re.compile(r"\S+")
_SMALL = "a-zß-öø-ÿœſšž"
_SMALL_WORD = re.compile(rf"(?<!\S)[“‘\"'(„«]?[{_SMALL}]")
_LONG_SMALL_WORD = re.compile(rf"(?<!\S)[“‘\"'(„«]?[{_SMALL}]{{6}}")
_SMALL_LETTERS = re.compile(f"[{_SMALL}]+")
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
# A line of running text full of names has at least so many of them.
_LEAST_SMALL_SHARE = 0.25
_TAIL_WORDS = 2
# A line of which fewer signs are letters is a ruin.
_LETTERS_SHARE = 0.85
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


class Line(NamedTuple):
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


class Seam(NamedTuple):
    """The judgement on one line end.

    Attributes:
        joins: Whether the lines are put together; else they stay apart.
        reason: Why.
    """

    joins: bool
    reason: str = ""


APART = Seam(joins=False)


def has_no_blank_lines(text: str, spans: Sequence[TextSpan], least: float) -> bool:
    """Return whether there is at most one blank line for so many printed ones."""
    blanks = sum(
        below.start > above.end + 1 and len(LINE_END.findall(text, above.end, below.start)) > 1
        for above, below in pairwise(spans)
    )
    return blanks * least <= len(spans)


def read_line(span: TextSpan, language: str = KNOWN) -> Line:
    """Read one printed line of a page in a language."""
    text, wording = span.text.strip(), wording_of(language)
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
    is_open = text.rpartition(" ")[2] in wording.open
    end = start + len(text)
    return Line(
        start, end, text, indent, is_prose, is_wordy, _closes_sentence(text, wording), is_open
    )


def _total(signs: re.Pattern[str], text: str) -> int:
    """Count the signs of a kind in a line, by finding runs of them."""
    return sum(map(len, signs.findall(text)))


def _has_leaders(text: str) -> bool:
    return holds_any(text, _NEAR_LEADERS) and bool(_LEADERS.search(text))


def holds_any(text: str, signs: Iterable[str]) -> bool:
    """Return whether any of some strings stands in a text; a loop, which lines are many for."""
    for sign in signs:  # noqa: SIM110 - twice as fast as any()
        if sign in text:
            return True
    return False


def _closes_sentence(text: str, wording: Wording) -> bool:
    """Return whether a line ends in a mark that ends a sentence, and not in “Mr.” or an initial."""
    if text[-1] not in _LAST_SIGNS or not _SENTENCE_END.search(text):
        return False
    short = _ABBREVIATION_END.search(text)
    return not (short and (len(short[1]) == 1 or short[1].casefold() in wording.titles))


def seams_of(text: str, lines: Sequence[Line]) -> Iterator[Seam]:
    """Judge each line end but the last, in order."""
    widths = _widths(lines)
    prose = [
        line.is_prose or (line.is_wordy and above.is_prose and below.is_prose)
        for above, line, below in zip(
            (lines[0], *lines), lines, (*lines[1:], lines[-1]), strict=False
        )
    ]
    capitals = [bool(CAPITAL_START.match(line.text)) for line in lines]
    for index, (above, below) in enumerate(pairwise(lines)):
        first = max(0, min(index - 1, len(lines) - _LINES_AROUND))
        around = capitals[first : first + _LINES_AROUND]
        is_verse = capitals[index] and capitals[index + 1] and sum(around) >= _LEAST_CAPITALS
        # “… hat der | Gemeinderath”: German has capitals in running text.
        is_verse = is_verse and not (above.is_open and above.is_prose)
        if is_verse or not is_one_line_end(text, above, below):
            yield APART
        else:
            kinds = prose[index], prose[index + 1]
            yield _seam(above, below, kinds, widths[index // _STRETCH])


def _seam(above: Line, below: Line, are_prose: tuple[bool, bool], width: float) -> Seam:
    """Judge the line end between two lines, neither of them verse."""
    goes_on = (bool(SMALL_START.match(below.text)) and not above.is_at_end) or (
        above.is_open and below.is_wordy
    )
    first_is, second_is = are_prose
    is_full = _is_full(above, below, width)
    if not above.is_at_end and is_full:
        # “electing a distributor of Federal | Pie.”; “the Barber Shop from Tom | McDowell, who”
        second_is = second_is or (first_is and _is_tail(below))
        first_is = first_is or (second_is and _may_be_prose(above))
    # “Mr. and Mrs. Ivo Parker appeared as | George and Martha Washington”: names on both sides.
    hangs = above.is_open and above.is_wordy and below.is_wordy
    if (
        not (first_is or hangs or (goes_on and second_is and above.is_wordy))
        or not (second_is or goes_on)
        or above.text.endswith(HYPHEN_ENDS)
        or _ITEM_START.match(below.text)
        or _has_leaders(below.text)
    ):
        return APART
    if goes_on:
        return Seam(joins=True, reason="The sentence goes on in the next line.")
    # Of 45 full lines above such a one, 38 ended a paragraph.
    speaks = SPEECH_START.match(below.text)
    if above.is_at_end and (speaks or below.indent > above.indent):
        return APART
    if is_full:
        return Seam(joins=True, reason="The line is full, and its paragraph goes on.")
    if not above.is_at_end and len(above.text) > _HALF_SHARE * width:
        return Seam(joins=True, reason="The sentence is not at an end.")
    return APART


def _is_full(above: Line, below: Line, width: float) -> bool:
    """Return whether the first word of a line had no room on the line above."""
    first = _FIRST_WORD.match(below.text)
    return len(above.text) + 1 + len(first[0] if first else "") > _FULL_SHARE * width


def _is_tail(line: Line) -> bool:
    """Return whether a line is a word or two that end a sentence, and no heading or signature."""
    return (
        line.is_at_end
        and line.text.count(" ") < _TAIL_WORDS
        and not line.text.isupper()
        and not _INITIAL.search(line.text)
    )


def _may_be_prose(line: Line) -> bool:
    """Return whether a line of names may be running text: a heading has long words in capitals."""
    words = line.text.count(" ") + 1
    small = len(_SMALL_WORD.findall(line.text))
    is_mixed = small >= _LEAST_SMALL_SHARE * words and bool(_LONG_SMALL_WORD.search(line.text))
    letters = sum(map(str.isalpha, line.text))
    return line.is_wordy and is_mixed and letters >= _LETTERS_SHARE * (len(line.text) - words + 1)


def widths_of(lines: Sequence[Line]) -> list[float]:
    """Return the width of the column that each line stands in, in characters."""
    stretches = _widths(lines)
    return [stretches[index // _STRETCH] for index in range(len(lines))]


def _widths(lines: Sequence[Line]) -> list[float]:
    """The width of the columns in each stretch of lines, in characters."""
    lengths = [len(line.text) for line in lines]
    widths = []
    for start in range(0, len(lines), _STRETCH):
        near = sorted(lengths[max(0, start - _STRETCH) : start + 2 * _STRETCH])
        widths.append(float(near[int(_WIDTH_QUANTILE * (len(near) - 1))]))
    return widths


def is_one_line_end(text: str, above: Line, below: Line) -> bool:
    """Return whether nothing but one line end and blanks stands between two lines."""
    gap = text[above.end : below.start]
    return gap == "\n" or (len(LINE_END.findall(gap)) == 1 and "\f" not in gap)
