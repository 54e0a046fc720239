"""Statements of a news database on an article, as parts of it."""

from __future__ import annotations

from collections.abc import Sequence

from ocrfix.outline.bylines import read_byline
from ocrfix.outline.exports import pressreader
from ocrfix.outline.parts import Part, PartKind
from ocrfix.outline.services import ADDED, ServiceLine, find_service

_KINDS = {
    "publication": PartKind.PUBLICATION,
    "headline": PartKind.HEADLINE,
    "byline": PartKind.BYLINE,
}


def told_in(
    text: str, known: Sequence[Part] | None
) -> tuple[Sequence[Part], Sequence[tuple[int, int]], Sequence[int]]:
    """Give what is said of the articles of a text.

    Args:
        text: Raw or cleaned.
        known: The parts, where the raw text told them; None to look for them.

    Returns:
        The parts, the spans of the lines they stand on, which are no paragraphs, and where
        articles begin behind the first; all in order.
    """
    if known is not None:
        return known, [_line_around(text, it) for it in known], ()
    found = find_service(text)
    parts = [_part(text, line) for line in found.lines]
    return parts, [(line.start, line.end) for line in found.lines], found.starts


def _part(text: str, line: ServiceLine) -> Part:
    """Give what a line says as a part: its value alone, without the label before it."""
    if line.part == ADDED:
        return Part(PartKind.FURNITURE, line.start, line.end, told=ADDED)
    kind = _KINDS.get(line.part)
    start, end = line.value_start, line.value_end
    if kind is None:
        return Part(PartKind.FURNITURE, start, end, stays=True, told=line.part)
    authors: tuple[str, ...] = ()
    if kind is PartKind.BYLINE:
        names = text[start:end]
        form = pressreader()
        byline = read_byline(names, form, is_export=False) or read_byline(
            f"By {names}", form, is_export=False
        )
        authors = byline.authors if byline is not None else ()
    return Part(kind, start, end, authors, told=line.part)


def _line_around(text: str, part: Part) -> tuple[int, int]:
    """Give the line that a part stands on."""
    start = max(text.rfind(it, 0, part.start) for it in "\n\r") + 1
    ends = (text.find(it, part.end) for it in "\n\r")
    return start, min((it for it in ends if it >= 0), default=len(text))
