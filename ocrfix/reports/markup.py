"""The little HTML that reports are made of; everything that comes from a file is escaped.

Nothing here runs or loads anything: the pages forbid it to themselves (``default-src
'none'``), so that even a fault in the escaping would show a text, not run it.
"""

from __future__ import annotations

import html
import os
from collections.abc import Iterable
from urllib.parse import quote

from ocrfix.resources import resource

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(title: str, body: Iterable[str]) -> str:
    """A whole page.

    Args:
        title: Plain text.
        body: HTML.
    """
    style = resource("report", "report.css").read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{''.join(body)}</body>\n</html>\n"
    )


def text(value: object) -> str:
    """Plain text as HTML: signs of HTML escaped, characters without a look made visible."""
    return html.escape("".join(map(_visible, str(value))))


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


def _visible(character: str) -> str:
    # HTML has no place for controls and halves of characters, nor would a reader see them.
    if character in "\n\t" or character >= " ":
        is_hidden = "\x7f" <= character <= "\x9f" or "\ud800" <= character <= "\udfff"
        turns = "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"
        return f"\\u{ord(character):04x}" if is_hidden or turns else character
    return f"\\x{ord(character):02x}"
