r"""Letters lost where a paragraph was torn: ``the general⏎⏎anager`` was ``manager``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.export_examples import BEFORE
from ocrfix.rules.lost.edits import OPTIONS, edits_of
from ocrfix.rules.lost.readings import Where
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Edit

# What stands before in the examples: an export has paragraphs on one line each, and long ones.


@dataclass(frozen=True, slots=True)
class TornWord:
    """Puts back the letters that a word lost where a paragraph was torn."""

    info: RuleInfo = RuleInfo(
        id="joins.torn-word",
        title="Letters lost where a paragraph was torn",
        explanation=(
            "An article export tears a paragraph in mid-sentence, and the word it goes on with "
            "loses its first letter, seldom two or three: “the general”, blank line, “anager”. "
            "What the piece was is decided by a model of four words of context before and behind, "
            "by the document's own words and by how often this document loses letters; the piece "
            "as it stands is among what it may be, so that “old” is not taken for “told” where it "
            "fits. It asks where two words fit as well. It acts on digital exports alone: "
            "paragraphs on one line each, hardly a word misread."
        ),
        source="Observed in a PressReader export of 2024 and in reports of its readers.",
        scope=Scope.DOCUMENT,
        language="en",
        options=OPTIONS,
        examples=(
            Example(
                f"{BEFORE}On Tuesday a letter was sent to the general\n\nanager of the company.",
                f"{BEFORE}On Tuesday a letter was sent to the general\n\nmanager of the company.",
            ),
            Example(
                f"{BEFORE}The rails of the bridge were painted\n\ny the men of the harbor.",
                f"{BEFORE}The rails of the bridge were painted\n\nby the men of the harbor.",
                "one letter is left",
            ),
            Example(
                f"{BEFORE}They waited until the end of\n\nhe journey and then went home.",
                f"{BEFORE}They waited until the end of\n\nthe journey and then went home.",
                "a piece that is a word itself",
            ),
            Example(
                f"{BEFORE}They came to the house of an\n\nold man who lived by the river.",
                f"{BEFORE}They came to the house of an\n\nold man who lived by the river.",
                "nothing is lost",
            ),
            Example(
                "The rails were painted\n\ny the men of the harbor.",
                "The rails were painted\n\ny the men of the harbor.",
                "too little to tell an export by",
            ),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose the whole word at each such place."""
        yield from edits_of(text, context, self.info, (Harm.LOST_FIRST,), (Where.TORN,))
