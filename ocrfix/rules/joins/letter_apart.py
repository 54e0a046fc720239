r"""First letters that an export sets apart from their words: ``T he``, ``w ith``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.lost.edits import OPTIONS, edits_of
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Edit

_BEHIND = (
    " harbor bridge will stay closed until the end of the month, the city said on Friday, "
    "because the new bearings have not arrived.\n\nThe old ones "
)


@dataclass(frozen=True, slots=True)
class LetterApart:
    """Joins a first letter that stands alone to the rest of its word."""

    info: RuleInfo = RuleInfo(
        id="joins.letter-apart",
        title="First letter standing alone in an export",
        explanation=(
            "In an article export the first letter of a word stands apart from it: “T he”, "
            "“w ith”, most often the large one an article begins with. They are joined where the "
            "one word fits between its neighbours far better than the two pieces. “a go” and “I n” "
            "may be two words: there it asks. It acts on digital exports alone."
        ),
        source="Observed in article exports of 2024 and in reports of their readers.",
        scope=Scope.DOCUMENT,
        language="en",
        options=OPTIONS,
        examples=(
            Example(f"T he{_BEHIND}cannot be put back.", f"The{_BEHIND}cannot be put back."),
            Example(
                f"The{_BEHIND}were sent back w ith a letter.",
                f"The{_BEHIND}were sent back with a letter.",
            ),
            Example(f"The{_BEHIND}had a go at it.", f"The{_BEHIND}had a go at it.", "two words"),
            Example("T he old bridge", "T he old bridge", "too little to tell an export by"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to close the gap behind each such letter."""
        yield from edits_of(text, context, self.info, (Harm.APART,))
