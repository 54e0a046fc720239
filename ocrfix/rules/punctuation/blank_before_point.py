"""Blanks before commas and full stops, where a scan sets one before every mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix.rules.context import Context
from ocrfix.rules.rule import RuleInfo
from ocrfix.text.edit import Applicability, Edit

_APART = re.compile(r"(?<=[^\W_][^\W_])(?P<blank>[ \u00a0]{1,2})(?=[,.](?:\s|$)(?!\s*[.,]))")
_ALL = re.compile(r"(?<=[^\W_][^\W_])[ \u00a0]{0,2}[,.](?=\s|$)(?!\s*[.,])")
_SURE, _UNSURE = 0.99, 0.6


@dataclass(frozen=True, slots=True)
class BlankBeforePoint:
    """Takes blanks before commas and full stops away."""

    info: RuleInfo

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to close each up."""
        found = [*_APART.finditer(text)]
        if not found:
            return
        share = len(found) / sum(1 for _ in _ALL.finditer(text))
        is_habit = share >= context.option(self.info, "most")
        for match in found:
            yield Edit(
                *match.span("blank"),
                match["blank"],
                "",
                self.info.id,
                "No blank is printed before this mark.",
                _SURE if is_habit else _UNSURE,
                Applicability.AUTO if is_habit else Applicability.REVIEW,
            )
