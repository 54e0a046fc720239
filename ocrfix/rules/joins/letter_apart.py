r"""First letters that an export sets apart from their words: ``T he``, ``w ith``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.lost.edits import edits_of
from ocrfix.rules.rule import RuleInfo
from ocrfix.text.edit import Edit


@dataclass(frozen=True, slots=True)
class LetterApart:
    """Joins a first letter that stands alone to the rest of its word."""

    info: RuleInfo

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to close the gap behind each such letter."""
        yield from edits_of(text, context, self.info, (Harm.APART,))
