"""Words that are misread, in five ways; what they were is judged in `ocrfix.rules.misread`.

Each is mended where its letters and the words around leave hardly a doubt which word it was.
"""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.misread.edits import ANOTHER, edits_of
from ocrfix.rules.misread.listed import listed_forms, near_damage
from ocrfix.rules.misread.search import doubtful_forms
from ocrfix.rules.misread.stroke_for_i import BY_ITSELF, MEANT, strokes_for_i
from ocrfix.rules.misread.torn import torn_forms
from ocrfix.rules.origin import is_rare_harm
from ocrfix.text.edit import Edit
from ocrfix.text.stretches import Stretches

MENDED_IN = 3000
"""Characters of which one misread word was mended, or more, in a text that is damaged all over."""
_MISREAD_WORD = "letters.misread-word"


def find_misread_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word that a form which is none stands for: ``tlie``, ``womnan``, ``h)er``."""
    return edits_of(text, doubtful_forms(text, context), context, info, harm=Harm.MISREAD)


def find_read_as_another(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the right word for each word that was read as another: ``lie`` for “he”."""
    found = listed_forms(text, context, _near_damage(text, context))
    return edits_of(text, found, context, info, harm=Harm.MISREAD)


def find_stroke_for_i(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word I for a figure 1 or a letter l: ``1 have heard``."""
    if not context.spoken.has_context or not BY_ITSELF.search(text):
        return
    asks = is_rare_harm(Harm.MISREAD, context.source(text))
    for match in strokes_for_i(text, context, info, _near_damage(text, context)):
        reason = ANOTHER.format(before=match[0], after=MEANT)
        sure = context.option(info, "sure")
        yield info.edit(text, match.span(), MEANT, reason, sure, asks=asks)


def find_run_together(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to put back the blanks in each form that is several words: ``ofthe``.

    What two words make together may be a compound or a name (``policecourt``).
    """
    return edits_of(text, doubtful_forms(text, context), context, info, harm=Harm.RUN_TOGETHER)


def find_torn_halves(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word that two tokens are, one of which is none: ``investi. gation``."""
    return edits_of(text, torn_forms(text, context), context, info, harm=Harm.SPLIT)


def _near_damage(text: str, context: Context) -> Stretches | None:
    """Return what is near to damaged words; None where the text is damaged all over."""
    # Where misread words were mended already, nothing of their paragraphs may be damaged any more.
    if context.repairs[_MISREAD_WORD] * MENDED_IN > len(text):
        return None
    return near_damage(it.start() for it, _ in doubtful_forms(text, context))
