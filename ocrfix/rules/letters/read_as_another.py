"""Words that are read as other words: ``lie`` for “he”, ``bad`` for “had”, ``arid`` for “and”.

Both are words, so that only those around tell: another is put there where they leave hardly a
doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.misread.listed import listed_forms
from ocrfix.rules.misread.search import doubtful_forms, edits
from ocrfix.text.edit import Edit

MENDED_IN = 3000
"""Characters of which one misread word was mended, or more, in a text that is damaged all over."""
_MISREAD_WORD = "letters.misread-word"


def find_read_as_another(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the right word for each word that was read as another, where that is sure."""
    # Where misread words were mended already, nothing of their paragraphs may be damaged any more.
    is_damaged_all_over = context.repairs[_MISREAD_WORD] * MENDED_IN > len(text)
    damaged = None if is_damaged_all_over else _damaged(text, context)
    return edits(text, listed_forms(text, context, damaged), context, info, harm=Harm.MISREAD)


def _damaged(text: str, context: Context) -> Sequence[int]:
    """Give the places of forms that are no words, and may be misread."""
    return [match.start() for match, _ in doubtful_forms(text, context)]
