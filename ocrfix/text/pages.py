"""Boundaries of pages, and the lines at their edges, where running heads stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix.text.tokens import TextSpan, iterate_lines

PAGE_BREAK = "\f"
EDGE_LINES = 3
"""Among so many lines from the top or foot of a page a running head may stand."""
LEAST_HEAD_LETTERS = 6
MOST_HEAD_LETTERS = 70
_LONGEST_HEAD = 1_000
"""Characters; a longer line is no running head, however few of them are letters."""
_NOT_LETTER = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class EdgeLine:
    """A line among the first or last of a page that may be a running head.

    Attributes:
        page_index: Which page of the text, 0-based.
        line: The line without its line end.
        letters: Its words in small letters with single blanks between: figures and marks
            change from page to page.
    """

    page_index: int
    line: TextSpan
    letters: str


def keeps_pages(before: str, after: str) -> bool:
    """Return whether an edit keeps the form feeds of what it replaces; blanks alone may go."""
    return (
        PAGE_BREAK not in before
        or before.isspace()
        or before.count(PAGE_BREAK) == after.count(PAGE_BREAK)
    )


def page_edges(text: str) -> Iterator[EdgeLine]:
    """Walk through the lines at the edges of each page; form feeds part pages.

    Lines with fewer letters than a head has, or more, are left out.
    """
    offset = 0
    for page_index, page in enumerate(text.split(PAGE_BREAK)):
        lines = [line for line in iterate_lines(page) if line.text.strip()]
        for line in lines[:EDGE_LINES] + lines[max(EDGE_LINES, len(lines) - EDGE_LINES) :]:
            if len(line.text) > _LONGEST_HEAD:
                continue
            letters = _NOT_LETTER.sub(" ", line.text).strip().casefold()
            if LEAST_HEAD_LETTERS <= len(letters) <= MOST_HEAD_LETTERS:
                span = TextSpan(offset + line.start, offset + line.end, line.text)
                yield EdgeLine(page_index, span, letters)
        offset += len(page) + 1
