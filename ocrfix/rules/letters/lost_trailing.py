r"""Words of an export that lost their last letters: ``the worl today``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.export_examples import BEFORE
from ocrfix.rules.lost.edits import OPTIONS, edits_of
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Edit


@dataclass(frozen=True, slots=True)
class LostTrailingLetter:
    """Puts back the letters a word lost at its end."""

    info: RuleInfo = RuleInfo(
        id="letters.lost-trailing",
        title="Last letters lost in an export",
        explanation=(
            "A word of an article export lost its last letter, seldom two or three: “wit us” was "
            "“with us”. It is put back where the word fits between its neighbours far better than "
            "the piece. A piece that is itself a word is mended only where hardly a doubt is left "
            "and the whole is far commoner; “effort” and “efforts” both fit in most places: there "
            "it asks. It acts on digital exports alone."
        ),
        source="Observed in reports of readers of article exports, 2024.",
        scope=Scope.DOCUMENT,
        language="en",
        options={**OPTIONS, "most_printed_asked": 0.8, "most_printed_word_asked": 0.95},
        examples=(
            Example(
                f"{BEFORE}It is the oldest bridge in the worl and nobody knows who built it.",
                f"{BEFORE}It is the oldest bridge in the world and nobody knows who built it.",
            ),
            Example(
                f"{BEFORE}The mayor sai on Friday that she would ask for more money.",
                f"{BEFORE}The mayor said on Friday that she would ask for more money.",
            ),
            Example(
                f"{BEFORE}The mayor thanked them for the effort of the last two weeks.",
                f"{BEFORE}The mayor thanked them for the effort of the last two weeks.",
                "a word itself",
            ),
            Example("the oldest in the worl today", "the oldest in the worl today", "no export"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose the whole word at each such place."""
        yield from edits_of(text, context, self.info, (Harm.LOST_LAST,))
