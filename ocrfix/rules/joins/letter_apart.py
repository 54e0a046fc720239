r"""First letters that an export sets apart from their words: ``T he``, ``w ith``."""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.lost.edits import edits_of
from ocrfix.text.edit import Edit


def find_letter_apart(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join each first letter that stands alone to the rest of its word."""
    yield from edits_of(text, context, info, (Harm.APART,))
