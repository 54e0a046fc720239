"""Articles and their parts, with the kinds of both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from ocrfix.outline.marked_lines import Caption
from ocrfix.text.tokens import HYPHENS_AS_READ, iterate_lines
from ocrfix.words.lists import word_list

_ENDS_IN_HYPHEN = re.compile(rf"(\w+)([{HYPHENS_AS_READ}])\Z")
_FIRST_WORD = re.compile(r"\w+")
_LONGEST = 64
"""Letters before a hyphen that are looked at."""


class PartKind(StrEnum):
    """The kind of a part of an article."""

    PUBLICATION = "publication"
    SECTION = "section"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FURNITURE = "furniture"
    CROSSHEAD = "crosshead"
    LIST = "list"
    TABLE = "table"
    VERSE = "verse"
    JUMP = "jump"


class ArticleKind(StrEnum):
    """The kind of a piece of a page."""

    ARTICLE = "article"
    ADVERTISEMENT = "advertisement"
    SECTION = "section"
    """A title alone, where the source tells it apart from the articles below."""


HEADINGS = frozenset(
    {
        PartKind.PUBLICATION,
        PartKind.SECTION,
        PartKind.HEADLINE,
        PartKind.DECK,
        PartKind.CROSSHEAD,
    }
)
"""Kinds that stand above a text, on lines of their own."""
KEPT_LINES = frozenset({PartKind.LIST, PartKind.TABLE, PartKind.VERSE})
"""Kinds that are no running text: their lines end where the print has it."""


def join_lines(lines: Sequence[str]) -> str:
    r"""Put lines together as they are read; a hyphen nobody decided on stays.

    Example:
        >>> join_lines(["the com-", "mittee", "met"])
        'the com-mittee met'
        >>> join_lines(["two-", "or threefold"])
        'two- or threefold'
    """
    joined = lines[0]
    for above, line in pairwise(lines):
        joined += line if _goes_on(above, line) else f" {line}"
    return joined


def _goes_on(above: str, line: str) -> bool:
    """Return whether a word that is broken by a hyphen goes on in the next line.

    Before a capital it may be a dash, but between two: “New-⏎York”.
    """
    first, end = _FIRST_WORD.match(line), _ENDS_IN_HYPHEN.search(above[-_LONGEST:])
    if first is None or end is None:
        return False
    if first[0][0].isupper() and not (end[1][0].isupper() or end[2] != "-"):
        return False
    return first[0].lower() not in word_list("any", "behind_suspended_hyphen")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an article.

    Attributes:
        kind: What it is.
        start, end: Where it stands in the text, half-open, without surrounding blanks.
        authors: Of a byline, the people it names, in order.
        dash: Of a byline, the width of the export's dash before it; 0 if there is none.
        caption: Of a caption, its credit, text and marks.
        stays: Of furniture, whether it was printed and belongs to the text, unlike the
            debris of an export.
        told: Of what a news database says of an article, what it names: “publication”, “date”,
            “page”, or that it added the line; empty of what was printed.
        flows: Whether its lines end where they do for want of room alone.
        height: Of a heading, how tall its letters are by those of the text; 0 if nobody knows.
    """

    kind: PartKind
    start: int
    end: int
    authors: tuple[str, ...] = ()
    dash: int = 0
    caption: Caption | None = None
    stays: bool = False
    told: str = ""
    flows: bool = False
    height: float = 0.0

    def lines(self, text: str) -> list[str]:
        r"""Its words, a string a line that a reader is to see.

        Example:
            >>> Part(PartKind.DECK, 0, 9, flows=True).lines("BIG\nFLOOD")
            ['BIG FLOOD']
        """
        lines = [line.text.strip() for line in iterate_lines(text[self.start : self.end])]
        lines = [line for line in lines if line]
        return [join_lines(lines)] if self.flows and lines else lines


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its parts in the order in which they are read.

    Attributes:
        start: Where its first part begins in the text.
        end: Where its last part ends. Other articles may stand between where a text has the
            columns of a page side by side; see ``spans``.
        parts: What it is made of, disjoint.
        kind: What it is.
        dateline: Where its first paragraph says from where and when; None if it does not.
        id: What the source calls it; empty if it does not tell articles apart.
        goes_on: The index, among the articles of the text, of the one that continues it on
            another page; None if none does.
        section: The id of the piece whose title it stands under, where the source says so.
    """

    start: int
    end: int
    parts: tuple[Part, ...]
    kind: ArticleKind = ArticleKind.ARTICLE
    dateline: tuple[int, int] | None = None
    id: str = ""
    goes_on: int | None = None
    section: str = ""

    def of_kind(self, kind: PartKind) -> tuple[Part, ...]:
        """Its parts of one kind."""
        return tuple(part for part in self.parts if part.kind is kind)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return the spans it stands in, in the order in which they are read."""
        found: list[tuple[int, int]] = []
        for part in self.parts:
            if found and found[-1][1] <= part.start and not text[found[-1][1] : part.start].strip():
                found[-1] = (found[-1][0], part.end)
            else:
                found.append((part.start, part.end))
        return found


@dataclass(frozen=True, slots=True)
class Outline:
    """All articles of a text, in the order in which they are read."""

    articles: tuple[Article, ...]

    def of_kind(self, kind: PartKind) -> tuple[Part, ...]:
        """All parts of one kind."""
        return tuple(part for article in self.articles for part in article.of_kind(kind))
