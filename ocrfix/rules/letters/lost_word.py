"""Words of one letter that an export lost: “it is  good day”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from ocrfix.rules.context import Context
from ocrfix.rules.export_examples import BEFORE
from ocrfix.rules.lost.found import losses_of
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Applicability, Edit


@dataclass(frozen=True, slots=True)
class LostWord:
    """Asks whether a word of one letter is missing."""

    info: RuleInfo = RuleInfo(
        id="letters.lost-word",
        title="Word of one letter lost in an export",
        explanation=(
            "An article export that loses letters also loses words that are no more than one: “it "
            "was  good day” was “it was a good day”. It asks where such a word fits between its "
            "neighbours; a blank too many in a sentence is nearly enough, without one hardly a "
            "doubt may be left. It acts on digital exports alone, and never mends by itself."
        ),
        source="Observed in reports of readers of article exports, 2024.",
        scope=Scope.DOCUMENT,
        language="en",
        applicability=Applicability.REVIEW,
        options=MappingProxyType({"most_printed_asked": 0.995}),
        examples=(
            Example(
                f"{BEFORE}The mayor said that it was  good day for all of them.",
                f"{BEFORE}The mayor said that it was a good day for all of them.",
                "it asks",
            ),
            Example(
                f"{BEFORE}The mayor said that  had not been asked about the bridge.",
                f"{BEFORE}The mayor said that I had not been asked about the bridge.",
                "it asks",
            ),
            Example(
                f"{BEFORE}The mayor said that it was good news for the harbor.",
                f"{BEFORE}The mayor said that it was good news for the harbor.",
                "nothing is missing",
            ),
            Example("it was  good day for all", "it was  good day for all", "no export"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose the word in each such gap."""
        losses = losses_of(text, context)
        for gap in losses.words() if losses is not None else ():
            if gap.printed > context.option(self.info, "most_printed_asked"):
                continue
            before = text[gap.start : gap.end]
            is_wide = len(before) > 1
            yield Edit(
                gap.start,
                gap.end,
                before,
                f" {gap.word} ",
                self.info.id,
                f"The gap is too wide for a blank, and “{gap.word}” fits into it."
                if is_wide
                else f"A word of one letter may be missing: “{gap.word}” fits here.",
                round(1 - gap.printed, 4),
                Applicability.REVIEW,
            )
