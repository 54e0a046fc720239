"""Blanks before commas and full stops, where a scan sets one before every mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from ocrfix.rules.context import Context
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.language import OTHERS

_APART = re.compile(r"(?<=[^\W_][^\W_])(?P<blank>[ \u00a0]{1,2})(?=[,.](?:\s|$)(?!\s*[.,]))")
_ALL = re.compile(r"(?<=[^\W_][^\W_])[ \u00a0]{0,2}[,.](?=\s|$)(?!\s*[.,])")
_SURE, _UNSURE = 0.99, 0.6


@dataclass(frozen=True, slots=True)
class BlankBeforePoint:
    """Takes blanks before commas and full stops away."""

    info: RuleInfo = RuleInfo(
        id="punctuation.blank-before-point",
        title="Blank before every comma and full stop",
        explanation=(
            "Some scans set a blank before every mark: “orateur , dit”. Before a comma or a full "
            "stop no printer does, in no century; before ; : ! ? French printers do, and there it "
            "stays. Where a document has the blank before most of its commas and stops it goes; "
            "where it has it before a few, it may have been transcribed so, and the rule asks. "
            "Leaders and decimals stay."
        ),
        source="Observed in French and German newspapers of 1850-1960 (impresso, 2026).",
        scope=Scope.DOCUMENT,
        language=OTHERS,
        options=MappingProxyType({"most": 0.5}),
        examples=(
            Example("an 25 , ab 30 und", "an 25, ab 30 und", language="de"),
            Example("En 1875 .\nNous", "En 1875.\nNous", language="fr"),
            Example("de 25 . . . . à", "de 25 . . . . à", "leaders", language="fr"),
            Example("de .5 à", "de .5 à", "a decimal", language="fr"),
        ),
    )

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
