"""The rules that make words of forms that are misread, torn or run together, in five ways.

Each is mended where its letters and the words around leave hardly a doubt which word it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.rules.company import follows_title
from ocrfix.rules.context import Context
from ocrfix.rules.info import MISREAD_WORD, RuleInfo
from ocrfix.rules.joins.seam import Closing, close_seam
from ocrfix.rules.misread.case import in_case_of, is_amid_capitals
from ocrfix.rules.misread.forms import FARTHEST_BEHIND, OF_FORMS, Form, Forms, Found, Tear
from ocrfix.rules.misread.listed import listed_forms, near_damage
from ocrfix.rules.misread.search import doubtful_forms
from ocrfix.rules.misread.stroke_for_i import BY_ITSELF, MEANT, strokes_for_i
from ocrfix.rules.misread.torn import ends_line, torn_forms
from ocrfix.rules.origin import is_rare_harm
from ocrfix.text.edit import Edit
from ocrfix.text.lost_letters import with_lost_letter
from ocrfix.text.stretches import Stretches
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.neighbours import word_before

_NEXT_LINE = re.compile(r"[^\S\n]?\n[^\w\n]{0,2}([a-z]\w*)")
_LAST_LINE = re.compile(r"(?<!\S)([^\W\d_]\w*)-?[^\S\n]?\n[^\w\n]{0,2}\Z")
_LINE = 40
"""Letters before a line end that are looked at."""
_NO_WORD = "“{before}” is no word; its letters and the words around make it “{after}”."
_ANOTHER = "“{before}” hardly fits here; scans often show “{after}” so, which fits."
_TORN = "“{before}” is torn; its letters and the words around make it “{after}”."
MENDED_IN = 3000
"""Characters of which one misread word was mended, or more, in a text that is damaged all over."""
_MINED = OF_FORMS.index("mined")
_LEAST_MINED = 60
"""Of 100 times that a form was counted in raw text how often it stood for one word, from which on
it is rather that word than half of one at a line end: of 150 on 453 front pages four are not.
"""
_SUREST = 0.99
"""No reading of letters is surer than that."""


def find_misread_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word that a form which is none stands for: ``tlie``, ``womnan``, ``h)er``."""
    return _edits_of(text, doubtful_forms(text, context), context, info, harm=Harm.MISREAD)


def find_read_as_another(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the right word for each word that was read as another: ``lie`` for “he”."""
    found = listed_forms(text, context, _near_damage(text, context))
    return _edits_of(text, found, context, info, harm=Harm.MISREAD)


def find_stroke_for_i(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word I for a figure 1 or a letter l: ``1 have heard``."""
    if not BY_ITSELF.search(text):
        return
    asks = is_rare_harm(Harm.MISREAD, context.source(text))
    for match in strokes_for_i(text, context, info, _near_damage(text, context)):
        reason = _ANOTHER.format(before=match[0], after=MEANT)
        sure = context.option(info, "sure")
        yield info.edit(text, match.span(), MEANT, reason, sure, asks=asks)


def find_run_together(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to put back the blanks in each form that is several words: ``ofthe``.

    What two words make together may be a compound or a name (``policecourt``).
    """
    return _edits_of(text, doubtful_forms(text, context), context, info, harm=Harm.RUN_TOGETHER)


def find_torn_halves(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word that two tokens are, one of which is none: ``investi. gation``."""
    return _edits_of(text, torn_forms(text, context), context, info, harm=Harm.SPLIT)


def _near_damage(text: str, context: Context) -> Stretches | None:
    """Return what is near to damaged words; None where the text is damaged all over."""
    # Where misread words were mended already, nothing of their paragraphs may be damaged any more.
    if context.repairs[MISREAD_WORD] * MENDED_IN > len(text):
        return None
    return near_damage(it.start() for it, _ in doubtful_forms(text, context))


def _edits_of(
    text: str, found: Found, context: Context, info: RuleInfo, *, harm: Harm
) -> Iterator[Edit]:
    """Propose what forms are where that is sure: one word, or where blanks were lost several.

    Nothing is proposed that does not mend what happened to them.
    """
    is_parted = harm is Harm.RUN_TOGETHER
    found = [
        it for it in found if any((" " in word.text) is is_parted for word in it[1].candidates)
    ]
    if not found:
        return
    # With it comes numpy: loaded with the first form that is judged.
    from ocrfix.rules.misread.judge import judged  # noqa: PLC0415

    is_listed = any(form.as_printed for _, form in found)
    reason = _ANOTHER if is_listed else _TORN if harm is Harm.SPLIT else _NO_WORD
    asks = is_rare_harm(harm, context.source(text))
    for match, read, sure in judged(text, found, context):
        if sure < _least_sure(match, context, info, harm) or (" " in read) is not is_parted:
            continue
        meant = _in_case_of(match, read, context.lexicon)
        if meant is None or _is_other_name(match, meant, context.lexicon):
            continue
        if not _is_torn_by_line_end(match, context):
            span = with_lost_letter(text, *match.span(), meant)
            why = reason.format(before=" ".join(text[slice(*span)].split()), after=meant)
            told = min(round(sure, 2), _SUREST)
            if ends_line(match):
                closing = Closing(meant, why, told, asks)
                yield close_seam(info, text, span, meant, closing, context)
            else:
                yield info.edit(text, span, meant, why, told, asks=asks)


def _least_sure(match: re.Match[str], context: Context, info: RuleInfo, harm: Harm) -> float:
    """Return how sure a reading must be.

    One letter before a word may be a speck (“h and”), and what no list has may be printed (“lo”).
    """
    knows, name = context.lexicon.knows, "least_sure"
    if ends_line(match):
        name = "least_sure_line_end"
    elif harm is Harm.SPLIT and len(match[1]) == 1 and knows(match[2].lower()):
        name = "least_sure_speck"
    elif "least_sure_printed" in info.options and not knows(match[0]):
        name = "least_sure_printed"
    return context.option(info, name)


def _in_case_of(match: re.Match[str], read: str, lexicon: Lexicon) -> str | None:
    """Give words the case of a form in its place; None where that cannot be told."""
    opens = word_before(match.string, match.start()) is None
    printed, amid_capitals = "".join(match.groups()), is_amid_capitals(match)
    return in_case_of(printed, read, lexicon, opens=opens, amid_capitals=amid_capitals)


def _is_other_name(match: re.Match[str], meant: str, lexicon: Lexicon) -> bool:
    """Return whether a form behind a title is a name, and what is read for it is none."""
    has_capital = match[0][0].isupper()
    is_name = has_capital and follows_title(match, lexicon.language)
    return is_name and not lexicon.is_name(meant)


def _is_torn_by_line_end(match: re.Match[str], context: Context) -> bool:
    """Return whether a form is half of a word that goes on in the next line, or began in the last.

    Then what stands across the line end is no word either, and the two are near to one; but not
    where the form was counted as a word that is far likelier (“tbe”).
    """
    text, (start, end) = match.string, match.span()
    if not match[0].isalnum():
        # Two halves already, or marks among its letters.
        return False
    behind, before = (
        _NEXT_LINE.match(text, end),
        _LAST_LINE.search(text, max(0, start - _LINE), start),
    )
    halves = [(match[0], behind[1])] if behind else []
    halves += [(before[1], match[0])] if before else []
    forms, knows = context.spoken.derived(Forms), context.lexicon.knows
    form = forms.find(match[0])
    return any(
        not knows(head)
        and not knows(tail)
        and (whole := forms.find_torn(f"{head} {Tear.HYPHEN:d} {tail}")) is not None
        and not (form is not None and _is_far_likelier(form, whole))
        for head, tail in halves
    )


def _is_far_likelier(form: Form, whole: Form) -> bool:
    """Return whether a form is rather a word it was counted as than a half of a torn one."""
    if form.told[_MINED] < _LEAST_MINED:
        return False
    chance, of_whole = (max(it.chance for it in each.candidates) for each in (form, whole))
    return chance - of_whole >= FARTHEST_BEHIND
