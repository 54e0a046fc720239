"""Words torn in two: ``de ceased``, ``investi. gation``, ``dis- v covered``, ``oecu- pied``.

Two tokens of which one is no word are put together where their letters and the words around leave
hardly a doubt which word they were.
"""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.misread.search import edits
from ocrfix.rules.misread.torn import torn_forms
from ocrfix.text.edit import Edit


def find_torn_halves(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word that two tokens are, where that is sure."""
    return edits(text, torn_forms(text, context), context, info, harm=Harm.SPLIT)
