r"""Characters that a page of the web spells out: ``&quot;``, ``&#39;``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import name2codepoint

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit

_ENTITY = re.compile(r"&(?:#(?:\d{2,6}|[xX][0-9a-fA-F]{2,5})|(?P<name>[A-Za-z]{2,8}));")
_NO_BREAK = "\u00a0"


def find_entities(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the characters that are spelt out."""
    del context
    for match in _ENTITY.finditer(text):
        if match["name"] is not None and match["name"] not in name2codepoint:
            continue
        meant = unescape(match[0]).replace(_NO_BREAK, " ")
        if len(meant) != 1 or not meant.isprintable():
            continue
        reason = f"“{match[0]}” is how the source of a page of the web spells “{meant}”."
        yield info.edit(text, match.span(), meant, reason)
