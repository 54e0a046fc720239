"""The forms of a text that are no words."""

from __future__ import annotations

import re

from ocrfix.language.language import Language
from ocrfix.rules.company import is_though, spelt_simply
from ocrfix.rules.context import Context
from ocrfix.rules.misread.forms import Forms, Found
from ocrfix.rules.tokens import WORD_BEGINS, WORD_ENDS, WordSearch
from ocrfix.text.tokens import ENDING_MARKS, HYPHENS, LONG_S
from ocrfix.words.neighbours import ends_in_hyphen, word_after, word_before

_PRINTED_SO = re.escape(HYPHENS) + '—–/@=_{}"\x00-\x1f\x7f-\x9f\ud800-\udfff' + LONG_S
FORM = re.compile(
    WORD_BEGINS + r"(?=\S{0,40}[^\W\d_])"
    rf"([^\W_{LONG_S}](?:[^\s{_PRINTED_SO}]{{0,38}}[^\W_{LONG_S}])?)" + WORD_ENDS
)
"""Signs of which one is a letter, without the marks at their edges; no compounds, no addresses."""
_THO = "tho"
SHORTENED = 4


def doubtful_forms(text: str, context: Context) -> Found:
    """Give the forms of a text that are no words, and may be misread or several words."""
    return context.recall(text, _find_doubtful, context)


def _find_doubtful(text: str, context: Context) -> Found:
    language, unknown = context.spoken, context.unknown_tokens(text)
    forms = language.derived(Forms)
    matches = [*language.derived(_search).matches(text, unknown)]
    # Those met long ago may be forgotten.
    forms.look_up(match[0] for match in matches)
    return [
        (match, form)
        for match in matches
        if (form := forms.find(match[0])) is not None
        and not _is_part(match)
        and not _is_though(match, context)
    ]


def _is_though(match: re.Match[str], context: Context) -> bool:
    """Return whether a form is “tho” for “though”, and not for “the”."""
    if match[0].lower() != _THO:
        return False
    text, (start, end) = match.string, match.span()
    beside = word_before(text, start), word_after(text, end)
    return is_though(*beside, context.lexicon.language) or spelt_simply(text, context) > 0


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


def _search(language: Language) -> WordSearch:
    forms = language.derived(Forms)
    return WordSearch(FORM, forms.find, forms.look_up)
