r"""Words of an export that lost their last letters: ``the worl today``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.lost.edits import edits_of
from ocrfix.rules.rule import RuleInfo
from ocrfix.text.edit import Edit


@dataclass(frozen=True, slots=True)
class LostTrailingLetter:
    """Puts back the letters a word lost at its end."""

    info: RuleInfo

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose the whole word at each such place."""
        yield from edits_of(text, context, self.info, (Harm.LOST_LAST,))
