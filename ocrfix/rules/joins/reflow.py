r"""Printed lines put together to paragraphs, on pages that have no blank lines.

Which lines go together, ``outline.printed`` says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from ocrfix.outline.headings import find_headings
from ocrfix.outline.printed import (
    APART,
    HYPHEN_ENDS,
    LINE_END,
    SMALL_START,
    Line,
    has_no_blank_lines,
    is_one_line_end,
    read_line,
    seams_of,
)
from ocrfix.rules.context import Context
from ocrfix.rules.printed_lines import printed_lines
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Edit


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
                "The river rose all night and the\nmayor asked for boats and for men\nto row "
                "them.\n"
                "At noon the bridge was gone and\nthe rain came on again.",
                "The river rose all night and the mayor asked for boats and for men to row them.\n"
                "\n"
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
        if not spans or not has_no_blank_lines(
            text, spans, context.option(self.info, "min_lines_a_blank")
        ):
            return
        lines = [read_line(span) for span in spans]
        headings = find_headings(lines)
        seams = [
            APART,
            *(
                APART if above or below else seam
                for seam, (above, below) in zip(
                    seams_of(text, lines), pairwise(headings), strict=True
                )
            ),
            APART,
        ]
        for index, (above, below) in enumerate(pairwise(lines), start=1):
            seam = seams[index]
            if seam.joins:
                yield self._edit(text, above, below, " ", seam.reason)
            elif (
                (seams[index - 1].joins or seams[index + 1].joins)
                and is_one_line_end(text, above, below)
                and not above.is_open
                and not SMALL_START.match(below.text)
                and not above.text.endswith(HYPHEN_ENDS)
            ):
                line_end = LINE_END.search(text, above.end, below.start)
                blank_line = 2 * (line_end[0] if line_end else "\n") + " " * below.indent
                yield self._edit(text, above, below, blank_line, "A paragraph ends or begins here.")

    def _edit(self, text: str, above: Line, below: Line, after: str, reason: str) -> Edit:
        start, end = above.end, below.start
        return Edit(start, end, text[start:end], after, self.info.id, reason, 0.9)
