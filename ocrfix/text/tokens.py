"""Lines, blocks and words of a text, with their offsets.

All offsets are 0-based, half-open and count code points.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, repeat
from operator import add
from typing import NamedTuple

HYPHENS = "-\u00ad¬\u2010\u2011"
"""The signs for a hyphen at a line end: the hyphen itself, and what software writes for it.

In a class of a regular expression the plain one is no range, since it comes first.
"""
HYPHENS_AS_READ = f"{HYPHENS}=⸗"
"""The same, and what else a hyphen is read as: the double ones of black letter."""

ENDING_MARKS = frozenset(".,;:!?")
"""Marks that end a sentence, or a part of one."""
LONG_S = "ſ"
SHAPES = {
    shape: unicodedata.normalize("NFKC", shape)
    for shape in (LONG_S, *map(chr, range(ord("ﬀ"), ord("ﬆ") + 1)))
}
"""The long s and the ligatures of print as characters, and the letters they stand for."""

LINE_END = r"(?:\r\n|\n|\r)"
"""The pattern of a line end, as Python's universal newlines know it: CRLF, lone CR, LF. Not as
str.splitlines, which also breaks at form feeds and U+2028: line numbers would differ from editors'.
"""
_LINE_END = re.compile(LINE_END)

# A word: letters and digits with marks inside, the way a compositor would count them.
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")

_LETTERS_BEFORE = re.compile(r"(?<![\w'’])[^\W\d_]*\Z")
# Letters on either side of a sign; more are no word.
_RUN = 48
_STRETCH = 60_000
_GAP = re.compile("[\n ]")

# "\r(?!\n)": a CRLF is one line end, never two with nothing between.
_BLANK_LINE = re.compile(r"(?>\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)")
_BLANK_GAP = re.compile(r"(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r)\s*")

# The same for the many texts without any carriage return: several times as fast.
_BLANK_GAP_OF_LINE_FEEDS = re.compile(r"\n[^\S\n]*\n\s*")


class TextSpan(NamedTuple):
    """A piece of a text.

    Attributes:
        start, end: Where it stands, half-open.
        text: The characters themselves.
    """

    start: int
    end: int
    text: str


def iterate_lines(text: str) -> Iterator[TextSpan]:
    r"""Walk through the lines of a text, without their line ends.

    Example:
        >>> [line.text for line in iterate_lines("one\r\ntwo\n")]
        ['one', 'two']
    """
    if "\r" in text:
        yield from _lines_of_any_end(text)
        return
    # In stretches: the lines of ten megabytes, all at once, take forty.
    first = 0
    while first < len(text):
        behind = text.find("\n", first + _STRETCH) + 1 or len(text)
        lines = text[first:behind].split("\n")
        if not lines[-1]:
            lines.pop()
        starts = list(accumulate((len(line) + 1 for line in lines), initial=first))
        # Through tuple.__new__ for speed: a page has many lines, and half a dozen rules ask.
        ends = map(add, starts, map(len, lines))
        yield from map(tuple.__new__, repeat(TextSpan), zip(starts, ends, lines, strict=False))
        first = behind


def _lines_of_any_end(text: str) -> Iterator[TextSpan]:
    position = 0
    for match in _LINE_END.finditer(text):
        yield TextSpan(position, match.start(), text[position : match.start()])
        position = match.end()
    if position < len(text):
        yield TextSpan(position, len(text), text[position:])


def iterate_stretches(text: str) -> Iterator[TextSpan]:
    """Walk through a text in stretches of about 60 KB that end behind a blank or line feed.

    To list the words of a whole newspaper would take ten times its size in memory; no
    word crosses one of these, so to list them stretch by stretch gives the same.
    """
    start = 0
    while start < len(text):
        gap = _GAP.search(text, start + _STRETCH)
        end = gap.end() if gap else len(text)
        yield TextSpan(start, end, text[start:end])
        start = end


def iterate_blocks(text: str) -> Iterator[TextSpan]:
    r"""Walk through the blocks of a text: runs of lines between blank lines.

    A block holds no blank line and neither begins nor ends with white space lines.

    Example:
        >>> [block.text for block in iterate_blocks("a\nb\n\n c\n")]
        ['a\nb', 'c']
    """
    position = len(text) - len(text.lstrip())
    blank_gap = _BLANK_GAP if "\r" in text else _BLANK_GAP_OF_LINE_FEEDS
    for match in blank_gap.finditer(text, position):
        if match.start() > position:
            yield TextSpan(position, match.start(), text[position : match.start()])
        position = match.end()
    end = len(text.rstrip())
    if position < end:
        yield TextSpan(position, end, text[position:end])


def parted_by_blank_lines(text: str) -> list[str]:
    r"""Return the pieces before, between and behind the blank lines of a short piece of text.

    Unlike blocks it keeps its blanks, and may be empty: a piece cut out of a text may begin
    or end anywhere.

    Example:
        >>> parted_by_blank_lines("He \n\nand ")
        ['He ', 'and ']
    """
    return _BLANK_LINE.split(text)


def iterate_words(text: str) -> Iterator[TextSpan]:
    """Walk through the words of a text; apostrophes and hyphens inside belong to them."""
    for match in _WORD.finditer(text):
        yield TextSpan(match.start(), match.end(), match[0])


def words_in(text: str) -> list[str]:
    """The words of a text, as `iterate_words` finds them, where their places do not matter."""
    return _WORD.findall(text)


def core_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without what is neither letter nor figure at its edges; empty if all is so.

    Example:
        >>> core_span('("Smith),', 0, 9)
        (2, 7)
    """
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def places_of(text: str, strings: Iterable[str], first: int = 0) -> list[int]:
    """Return the places of some strings in a text, from ``first`` on, in order; each place once.

    For rare signs it is several times as fast as a search for a class of them, which looks
    at every character.

    Example:
        >>> places_of("a|b*c", "*|")
        [1, 3]
    """
    places = set()
    for string in strings:
        place = text.find(string, first)
        while place >= 0:
            places.add(place)
            place = text.find(string, place + 1)
    return sorted(places)


def runs_with(
    text: str, sign: re.Pattern[str], behind: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    """Give where runs of letters begin and end in which a sign stands, each once; half-open.

    Args:
        text: Any text.
        sign: Looked for first, as it is rare.
        behind: The letters behind it, and what may follow these.
    """
    done = 0
    for match in sign.finditer(text):
        before = _LETTERS_BEFORE.search(text, max(done, match.start() - _RUN), match.start())
        rest = behind.match(text, match.end(), match.end() + _RUN)
        if before is not None and rest is not None:
            done = rest.end()
            yield before.start(), done


class LineIndex:
    r"""Find line and column of an offset.

    Example:
        >>> LineIndex("one\ntwo").line_and_column(5)
        (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column of ``offset``, both 1-based, the column in code points."""
        line_index = bisect_right(self._starts, offset) - 1
        return line_index + 1, offset - self._starts[line_index] + 1

    def __len__(self) -> int:
        return len(self._starts)

    def start(self, line: int) -> int:
        """Return the start of a line, counted from 1; of one behind the last, that of the last."""
        return self._starts[min(line, len(self._starts)) - 1]
