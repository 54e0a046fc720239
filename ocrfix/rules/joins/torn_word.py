r"""Letters lost where a paragraph was torn: ``the general⏎⏎anager`` was ``manager``."""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.lost.edits import edits_of
from ocrfix.rules.lost.readings import Where
from ocrfix.text.edit import Edit


def find_torn_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the whole word where one lost letters at a torn paragraph."""
    yield from edits_of(text, context, info, (Harm.LOST_FIRST,), (Where.TORN,))
