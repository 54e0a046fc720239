"""The articles of a cleaned text as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ocrfix.formats import encode
from ocrfix.outline import Part, PartKind
from ocrfix.progress import Tell, unheard
from ocrfix.reports.article import printed_parts

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned
    from ocrfix.forms.table import Asked

# What Markdown would take for a sign of its own. A full stop or bracket after a number
# and a dash, plus or hash matter at the start of a line alone.
_INLINE_SIGNS = re.compile(r"([\\`*_\[\]<>]|&(?=#?\w+;))")
_LINE_SIGNS = re.compile(
    r"^(\s*)(#{1,6}(?=\s)|[-+](?=\s)|>|(?:\d+)(?=[.)]\s)|={3,}|-{3,})", re.MULTILINE
)


def write_markdown(cleaned: Cleaned, _asked: Asked, tell: Tell) -> bytes:
    """The articles as Markdown, in UTF-8."""
    return encode(to_markdown(cleaned, tell))


def to_markdown(cleaned: Cleaned, tell: Tell = unheard) -> str:
    """The articles of a cleaned text as Markdown (CommonMark 0.31).

    The headline is a first heading, so is the title of a section above it, in italics; the
    publication stands above them in small capitals' stead in italics, the deck is a second
    heading, a crosshead a third, the byline italic, captions are block quotes with their credit
    last. A line end inside a part stays one. Signs of Markdown in the text are escaped.
    """
    articles: list[list[str]] = []
    for is_first, part in printed_parts(cleaned, tell):
        if is_first:
            articles.append([])
        articles[-1].append(_part_as_markdown(part, cleaned.text))
    return "\n\n---\n\n".join(map("\n\n".join, articles)) + "\n"


def _part_as_markdown(part: Part, text: str) -> str:
    if part.kind is PartKind.CAPTION and part.caption:
        caption = _escape(part.caption.text)
        return (
            f"> {caption} *({_escape(part.caption.credit)})*"
            if part.caption.credit
            else f"> {caption}"
        )
    lines = [_escape(line) for line in part.lines(text)]
    one_line = " ".join(" ".join(lines).split())
    return {
        PartKind.PUBLICATION: f"*{one_line}*",
        PartKind.SECTION: f"# *{one_line}*",
        PartKind.HEADLINE: f"# {one_line}",
        PartKind.DECK: f"## {one_line}",
        PartKind.CROSSHEAD: f"### {one_line}",
        PartKind.BYLINE: f"*{one_line}*",
        PartKind.JUMP: f"*{one_line}*",
        # A backslash at the end of a line keeps the line end.
    }.get(part.kind, "\\\n".join(lines))


def _escape(text: str) -> str:
    escaped = _INLINE_SIGNS.sub(r"\\\1", text)
    return _LINE_SIGNS.sub(lambda match: _escape_line_sign(match[1], match[2]), escaped)


def _escape_line_sign(indent: str, sign: str) -> str:
    return f"{indent}{sign}\\" if sign.isdigit() else f"{indent}\\{sign}"
