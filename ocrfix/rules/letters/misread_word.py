"""Words that are misread: ``tlie`` for ``the``, ``womnan`` for ``woman``, ``h)er`` for ``her``.

A form that is no word is mended where its letters and the words around leave hardly a doubt which
word it was.
"""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.misread.search import doubtful_forms, edits
from ocrfix.text.edit import Edit


def find_misread_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word that a form is, where that is sure."""
    return edits(text, doubtful_forms(text, context), context, info, harm=Harm.MISREAD)
