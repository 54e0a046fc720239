"""Additions of an article export around the article: a dash, a footer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ocrfix.outline import PartKind
from ocrfix.outline.services import ADDED
from ocrfix.rules.context import Context
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.removal import removal, widen_removal

# Of a line that a service added.
_WIDEST_INDENT = 80
_SOURCE = "Observed in a PressReader export of 2024."


@dataclass(frozen=True, slots=True)
class BylineDash:
    """Takes the dash off an exported byline."""

    info: RuleInfo = RuleInfo(
        id="furniture.byline-dash",
        title="Dash before the byline",
        explanation=(
            "An exported article sets a dash before its byline: “- By Jo Bell”. The dash goes. "
            "It acts only on a line of names that stands between the headline and the first "
            "paragraph; without “By” only where the export's footer follows the article."
        ),
        source=_SOURCE,
        scope=Scope.DOCUMENT,
        examples=(
            Example(
                "The flood\n\n- By Jo Bell and Max Orr\n\nIt rained.",
                "The flood\n\nBy Jo Bell and Max Orr\n\nIt rained.",
            ),
            Example(
                "The flood\n\n- Jo Bell\n\nIt rained.\n\nNewspapers in English\n\n"
                "Newspapers from Canada",
                "The flood\n\nJo Bell\n\nIt rained.\n\nNewspapers in English\n\n"
                "Newspapers from Canada",
                "no “By”, but the footer",
            ),
            Example(
                "To bring\n\n- By Monday, a list of names\n\n- A coat",
                "To bring\n\n- By Monday, a list of names\n\n- A coat",
                "a list",
            ),
            Example("The flood\n\n- Jo Bell\n\nIt rained.", "The flood\n\n- Jo Bell\n\nIt rained."),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to delete the dash of each byline that has one."""
        for byline in context.outline(text).of_kind(PartKind.BYLINE):
            if byline.dash:
                yield Edit(
                    byline.start,
                    byline.start + byline.dash,
                    text[byline.start : byline.start + byline.dash],
                    "",
                    self.info.id,
                    "The export sets a dash before the byline; the paper did not.",
                )


@dataclass(frozen=True, slots=True)
class ExportFooter:
    """Takes out the lines an export adds behind an article."""

    info: RuleInfo = RuleInfo(
        id="furniture.export-footer",
        title="“Newspapers in …” behind the article",
        explanation=(
            "An export closes each article with links to other papers: “Newspapers in English”, "
            "“Newspapers from Canada”, in the reader's own language. Both lines together go; one "
            "alone is shown for review. A sentence that begins like them stays."
        ),
        source=_SOURCE,
        scope=Scope.DOCUMENT,
        examples=(
            Example(
                "It rained.\n\nNewspapers in English\n\nNewspapers from Canada",
                "It rained.\n",
            ),
            Example(
                "Il pleuvait.\n\nJournaux en Français\n\nJournaux de France\n\nLe soleil",
                "Il pleuvait.\n\nLe soleil",
                "another article follows",
            ),
            Example(
                "It rained.\n\nNewspapers in Canada say so.",
                "It rained.\n\nNewspapers in Canada say so.",
            ),
            Example(
                "Newspapers in the towns along the river that were hit did not appear.",
                "Newspapers in the towns along the river that were hit did not appear.",
            ),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to delete the footer lines of each article."""
        furniture = context.outline(text).of_kind(PartKind.FURNITURE)
        footers = [part for part in furniture if not part.told]
        paired = set()
        for left, right in pairwise(footers):
            if not text[left.end : right.start].strip():
                paired |= {left.start, right.start}
        for footer in footers:
            yield removal(
                text,
                footer.start,
                footer.end,
                self.info.id,
                "The export adds this line behind the article; the paper did not print it.",
                0.99 if footer.start in paired else 0.6,
                Applicability.AUTO if footer.start in paired else Applicability.REVIEW,
            )


@dataclass(frozen=True, slots=True)
class ServiceLines:
    """Takes out what a news database or a library adds to an article."""

    info: RuleInfo = RuleInfo(
        id="furniture.service-line",
        title="Lines of a news database around the article",
        explanation=(
            "ProQuest, Factiva, Nexis, NewsBank, EBSCO, Gale, newspapers.com, Trove, Chronicling "
            "America, Europeana, Gallica, pages of the web, Google Docs and Word add lines of "
            "their own to an article: “Document 1 of 12”, “Load-Date: …”, copyright lines, "
            "numbers, links, remarks, and the marks of remarks among its words. They go. A text "
            "is taken for one of such a service only if three of its lines say so, one of them so "
            "that hardly anything else looks like it. What says what the article is stays and "
            "becomes part of it: publication, date, page, section, author."
        ),
        source="Written from general knowledge of these forms, 2026; see resources/exports.",
        scope=Scope.DOCUMENT,
        examples=(
            Example(
                "The flood\n\nSection: LOCAL; Pg. A4\nLength: 12 words\n\nBody\n\nIt rained.\n\n"
                "Load-Date: May 13, 2019\n\nEnd of Document\n",
                "The flood\n\nSection: LOCAL; Pg. A4\n\nIt rained.\n",
            ),
            Example(
                "Document 1 of 2\n\nThe flood\n\nFull text: It rained.\n\nPages: A.4\n"
                "ProQuest document ID: 2225550199\n\nDocument 2 of 2\n\nThe fire\n\nIt burned.\n",
                "The flood\n\nIt rained.\n\nPages: A.4\n\nThe fire\n\nIt burned.\n",
                "two articles in one file",
            ),
            Example(
                "The last file had the name End of Document.\n\nLength: 12 words\n\nBody\n",
                "The last file had the name End of Document.\n\nLength: 12 words\n\nBody\n",
                "no line says for sure whose text it is",
            ),
            Example(
                "Load-Date: May 13\n\nIt rained.", "Load-Date: May 13\n\nIt rained.", "too little"
            ),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to delete what the service added, neighbouring lines together."""
        added = [
            part for part in context.outline(text).of_kind(PartKind.FURNITURE) if part.told == ADDED
        ]
        start = 0
        for number, part in enumerate(added):
            follows = added[number + 1] if number + 1 < len(added) else None
            if (
                follows is not None
                and _begins_line(text, added[start].start)
                and _ends_line(text, follows.end)
                and not text[part.end : follows.start].strip()
            ):
                continue
            yield self._edit(text, added[start].start, part.end)
            start = number + 1

    def _edit(self, text: str, start: int, end: int) -> Edit:
        if _begins_line(text, start) and _ends_line(text, end):
            start, end = widen_removal(text, start, end)
        return Edit(
            start,
            end,
            text[start:end],
            "",
            self.info.id,
            "The news database added this; the paper did not print it.",
            0.98,
        )


def _begins_line(text: str, offset: int) -> bool:
    bare = text[max(0, offset - _WIDEST_INDENT) : offset].rstrip(" \t")
    return not bare or bare[-1] in "\r\n"


def _ends_line(text: str, offset: int) -> bool:
    return text[offset : offset + 1] in {"", "\n", "\r"}
