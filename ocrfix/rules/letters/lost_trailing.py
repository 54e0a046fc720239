r"""Words of an export that lost their last letters: ``the worl today``."""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.lost.edits import edits_of
from ocrfix.text.edit import Edit


def find_lost_trailing_letter(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the whole word where one lost letters at its end."""
    yield from edits_of(text, context, info, (Harm.LOST_LAST,))
