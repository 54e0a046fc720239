"""Words that are misread, in five ways; what they were is judged in `ocrfix.rules.misread`.

Each is mended where its letters and the words around leave hardly a doubt which word it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.misread.listed import listed_forms
from ocrfix.rules.misread.search import ANOTHER, doubtful_forms, edits
from ocrfix.rules.misread.stroke_for_i import MEANT, stands_by_itself, strokes_for_i
from ocrfix.rules.misread.torn import torn_forms
from ocrfix.rules.origin import is_rare_harm
from ocrfix.text.edit import Edit

MENDED_IN = 3000
"""Characters of which one misread word was mended, or more, in a text that is damaged all over."""
_MISREAD_WORD = "letters.misread-word"


def find_misread_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word that a form which is none stands for: ``tlie``, ``womnan``, ``h)er``."""
    return edits(text, doubtful_forms(text, context), context, info, harm=Harm.MISREAD)


def find_read_as_another(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the right word for each word that was read as another: ``lie`` for “he”."""
    found = listed_forms(text, context, _damaged(text, context))
    return edits(text, found, context, info, harm=Harm.MISREAD)


def find_stroke_for_i(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word I for a figure 1 or a letter l: ``1 have heard``."""
    if not context.spoken.has_context or not stands_by_itself(text):
        return
    asks = is_rare_harm(Harm.MISREAD, context.source(text))
    for match in strokes_for_i(text, context, info, _damaged(text, context)):
        reason = ANOTHER.format(before=match[0], after=MEANT)
        sure = context.option(info, "sure")
        yield info.edit(text, match.span(), MEANT, reason, sure, asks=asks)


def find_run_together(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to put back the blanks in each form that is several words: ``ofthe``.

    What two words make together may be a compound or a name (``policecourt``).
    """
    return edits(text, doubtful_forms(text, context), context, info, harm=Harm.RUN_TOGETHER)


def find_torn_halves(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word that two tokens are, one of which is none: ``investi. gation``."""
    return edits(text, torn_forms(text, context), context, info, harm=Harm.SPLIT)


def _damaged(text: str, context: Context) -> Sequence[int] | None:
    """Return where damaged words begin, in order; None where the text is damaged all over."""
    # Where misread words were mended already, nothing of their paragraphs may be damaged any more.
    if context.repairs[_MISREAD_WORD] * MENDED_IN > len(text):
        return None
    return [it.start() for it, _ in doubtful_forms(text, context)]
