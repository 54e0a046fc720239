"""The little HTML that reports are made of; everything that comes from a file is escaped.

Nothing here runs or loads anything: the pages forbid it to themselves (``default-src
'none'``), so that even a fault in the escaping would show a text, not run it.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable
from urllib.parse import quote

from ocrfix.resources import resource
from ocrfix.words.language import KNOWN

# HTML has no place for controls and halves of characters, nor would a reader see them; what
# turns the direction of a line would show another text than is there.
_UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(title: str, body: Iterable[str], language: str = KNOWN) -> str:
    """A whole page.

    Args:
        title: Plain text.
        body: HTML.
        language: Of its words, BCP 47.
    """
    style = resource("report", "report.css").read_text(encoding="utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{''.join(body)}</body>\n</html>\n"
    )


def text(value: object) -> str:
    """Plain text as HTML: signs of HTML escaped, characters without a look made visible."""
    return html.escape(_UNSHOWN.sub(_visible, str(value)))


def link(target: str, label: str) -> str:
    """A link to a file beside the page.

    Args:
        target: A relative name, parts separated by ``/``; any bytes, as a system gives them.
        label: Plain text.
    """
    # Each part by itself, and never one that a browser takes for a scheme.
    address = "/".join(quote(os.fsencode(part), safe="") for part in target.split("/"))
    return f'<a href="./{address}">{text(label)}</a>'


def table(caption: str, heads: Iterable[tuple[str, str]], rows: Iterable[Iterable[str]]) -> str:
    """A table.

    Args:
        caption: Plain text.
        heads: Label and class of each column; class ``n`` is for numbers.
        rows: Cells as HTML.
    """
    columns = list(heads)
    head = "".join(f'<th scope="col" class="{kind}">{text(label)}</th>' for label, kind in columns)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td class="{kind}">{cell}</td>' for (_, kind), cell in zip(columns, row, strict=True)
        )
        + "</tr>\n"
        for row in rows
    )
    return (
        f'<div class="wide"><table>\n<caption>{text(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table></div>\n"
    )


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < ord(" ") else f"\\u{code:04x}"
