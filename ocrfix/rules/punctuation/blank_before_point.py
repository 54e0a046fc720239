"""Blanks before commas and full stops, where a scan sets one before every mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit

_APART = re.compile(r"(?<=[^\W_][^\W_])(?P<blank>[ \u00a0]{1,2})(?=[,.](?:\s|$)(?!\s*[.,]))")
_ALL = re.compile(r"(?<=[^\W_][^\W_])[ \u00a0]{0,2}[,.](?=\s|$)(?!\s*[.,])")


def find_blank_before_point(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to take away the blanks before commas and full stops."""
    found = [*_APART.finditer(text)]
    if not found:
        return
    share = len(found) / sum(1 for _ in _ALL.finditer(text))
    is_habit = share >= context.option(info, "most")
    for match in found:
        reason = "No blank is printed before this mark."
        yield info.edit(text, match.span("blank"), "", reason, asks=not is_habit)
