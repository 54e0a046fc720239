r"""Printed lines put together to paragraphs, on pages that have no blank lines.

Which lines go together, ``outline.printed`` says.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ocrfix.outline.headings import find_headings
from ocrfix.outline.printed import (
    APART,
    HYPHEN_ENDS,
    LINE_END,
    SMALL_START,
    has_no_blank_lines,
    is_one_line_end,
    read_line,
    seams_of,
)
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit


def find_reflow(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join the lines of each paragraph, and to part it from others."""
    spans = context.lines(text)
    if not spans or not has_no_blank_lines(text, spans, context.option(info, "min_lines_a_blank")):
        return
    lines = [read_line(span) for span in spans]
    headings = find_headings(lines)
    seams = [
        APART,
        *(
            APART if above or below else seam
            for seam, (above, below) in zip(seams_of(text, lines), pairwise(headings), strict=True)
        ),
        APART,
    ]
    for index, (above, below) in enumerate(pairwise(lines), start=1):
        seam, span = seams[index], (above.end, below.start)
        if seam.joins:
            yield info.edit(text, span, " ", seam.reason)
        elif (
            (seams[index - 1].joins or seams[index + 1].joins)
            and is_one_line_end(text, above, below)
            and not above.is_open
            and not SMALL_START.match(below.text)
            and not above.text.endswith(HYPHEN_ENDS)
        ):
            blank_line = 2 * LINE_END.findall(text, *span)[0] + " " * below.indent
            yield info.edit(text, span, blank_line, "A paragraph ends or begins here.")
