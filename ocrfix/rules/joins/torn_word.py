r"""Letters lost where a paragraph was torn: ``the general⏎⏎anager`` was ``manager``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.lost.edits import edits_of
from ocrfix.rules.lost.readings import Where
from ocrfix.rules.rule import RuleInfo
from ocrfix.text.edit import Edit


@dataclass(frozen=True, slots=True)
class TornWord:
    """Puts back the letters that a word lost where a paragraph was torn."""

    info: RuleInfo

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose the whole word at each such place."""
        yield from edits_of(text, context, self.info, (Harm.LOST_FIRST,), (Where.TORN,))
