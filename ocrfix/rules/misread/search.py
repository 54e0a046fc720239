"""The forms of a text that are no words, and the edits that make words of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ocrfix.evidence.channel import Harm
from ocrfix.language.language import Language
from ocrfix.rules.company import follows_title, is_though, spells_simply
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.seam import Closing, close_seam
from ocrfix.rules.misread.case import in_case_of, is_amid_capitals
from ocrfix.rules.misread.forms import FARTHEST_BEHIND, OF_FORMS, Form, Forms, Tear
from ocrfix.rules.misread.torn import ends_line
from ocrfix.rules.origin import is_rare_harm
from ocrfix.rules.word_search import WordSearch
from ocrfix.text.edit import Edit
from ocrfix.text.lost_letters import with_lost_letter
from ocrfix.text.tokens import ENDING_MARKS, HYPHENS, LONG_S
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.neighbours import ends_in_hyphen, word_after, word_before

_PRINTED_SO = re.escape(HYPHENS) + '—–/@=_{}"\x00-\x1f\x7f-\x9f\ud800-\udfff' + LONG_S
FORM = re.compile(
    r"(?<![^\s“‘\"(])(?=\S{0,40}[^\W\d_])"
    rf"([^\W_{LONG_S}](?:[^\s{_PRINTED_SO}]{{0,38}}[^\W_{LONG_S}])?)"
    r"(?=[.,;:!?)”\"]*(?:\s|\Z))"
)
"""Signs of which one is a letter, without the marks at their edges; no compounds, no addresses."""
_NEXT_LINE = re.compile(r"[^\S\n]?\n[^\w\n]{0,2}([a-z]\w*)")
_LAST_LINE = re.compile(r"(?<!\S)([^\W\d_]\w*)-?[^\S\n]?\n[^\w\n]{0,2}\Z")
_LINE = 40
"""Letters before a line end that are looked at."""
NO_WORD = "“{before}” is no word; its letters and the words around make it “{after}”."
ANOTHER = "“{before}” hardly fits here; scans often show “{after}” so, which fits."
TORN = "“{before}” is torn; its letters and the words around make it “{after}”."
_THO = "tho"
SHORTENED = 4
MINED = OF_FORMS.index("mined")
LEAST_MINED = 60
"""Of 100 times that a form was counted in raw text how often it stood for one word, from which on
it is rather that word than half of one at a line end: of 150 on 453 front pages four are not.
"""
SUREST = 0.99
"""No reading of letters is surer than that."""
_Found = Sequence[tuple[re.Match[str], Form]]


def doubtful_forms(text: str, context: Context) -> _Found:
    """Give the forms of a text that are no words, and may be misread or several words."""
    return context.recall(text, _find_doubtful, context)


def _find_doubtful(text: str, context: Context) -> _Found:
    language, unknown = context.spoken, context.unknown_tokens(text)
    forms = language.derived(Forms)
    places = [*language.derived(_search).find(unknown)]
    # Those met long ago may be forgotten.
    forms.look_up(printed for _, printed in places)
    found: list[tuple[re.Match[str], Form]] = []
    for start, printed in places:
        match, form = FORM.match(text, start), forms.find(printed)
        if match is None or form is None or _is_part(match):
            continue
        if not _is_though(match, context):
            found.append((match, form))
    return found


def _is_though(match: re.Match[str], context: Context) -> bool:
    """Return whether a form is “tho” for “though”, and not for “the”."""
    if match[0].lower() != _THO:
        return False
    text, (start, end) = match.string, match.span()
    beside = word_before(text, start), word_after(text, end)
    return is_though(*beside, context.lexicon.language) or spells_simply(text, context)


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
    if form.told[MINED] < LEAST_MINED:
        return False
    chance, of_whole = (max(it.chance for it in each.candidates) for each in (form, whole))
    return chance - of_whole >= FARTHEST_BEHIND


def _is_part(match: re.Match[str]) -> bool:
    """Return whether a form is a part of a word, or of one that was shortened.

    Behind a hyphen, with brackets around another part (``person(s)``), or short and with a capital,
    before a mark (``Thu.,``).
    """
    text, (start, end) = match.string, match.span()
    if len(match[0]) <= SHORTENED and match[0].istitle() and text[end : end + 1] in ENDING_MARKS:
        return True
    opens = "(" in match[0] or text[start - 1 : start] == "("
    closes = ")" in match[0] or text[end : end + 1] == ")"
    return (opens and closes and not match[0].isalpha()) or ends_in_hyphen(text, start)


def edits(
    text: str, found: _Found, context: Context, info: RuleInfo, *, harm: Harm
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
    reason = ANOTHER if is_listed else TORN if harm is Harm.SPLIT else NO_WORD
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
            told = min(round(sure, 2), SUREST)
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
    is_name = has_capital and follows_title(match.string, match.start(), lexicon.language)
    return is_name and not lexicon.is_name(meant)


def _search(language: Language) -> WordSearch:
    forms = language.derived(Forms)
    return WordSearch(FORM, forms.find, forms.look_up)
