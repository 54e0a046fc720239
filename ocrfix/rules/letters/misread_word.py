"""Words that are misread: ``tlie`` for ``the``, ``womnan`` for ``woman``.

A form that is no word is mended where its letters and the words around leave hardly a doubt which
word it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.language.language import Language
from ocrfix.rules.company import CAPITAL_WORD, SMALL_WORD
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.misread.forms import Form, Forms
from ocrfix.rules.origin import applicability_of
from ocrfix.rules.word_search import WordSearch
from ocrfix.text.edit import Edit
from ocrfix.words.misreadings import wants_capital

SUREST = 0.99
"""No reading of letters is surer than that."""


def find_misread_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word that a form is, where that is sure."""
    found = misread_forms(text, context)
    if not found:
        return
    # With it comes numpy: loaded with the first form that is judged.
    from ocrfix.rules.misread.judge import judged  # noqa: PLC0415

    least = context.option(info, "least_sure")
    for match, word, sure in judged(text, found, context):
        is_capital = match[0][0].isupper()
        if sure < least or (not is_capital and wants_capital(word, context.lexicon)):
            continue
        meant = word.capitalize() if is_capital else word
        yield Edit(
            *match.span(),
            match[0],
            meant,
            info.id,
            f"“{match[0]}” is no word; its letters and the words around make it “{meant}”.",
            min(round(sure, 2), SUREST),
            applicability_of(Harm.MISREAD, context.source(text)),
        )


def misread_forms(text: str, context: Context) -> list[tuple[re.Match[str], Form]]:
    """Give the forms of a text that are no words and have words near to them."""
    unknown, forms = context.unknown_tokens(text), context.spoken.derived(Forms)
    found: list[tuple[re.Match[str], Form]] = []
    for search, word in context.spoken.derived(_searches):
        for start, small in search.find(unknown):
            match, form = word.match(text, start), forms.find(small.lower())
            if match is not None and form is not None:
                found.append((match, form))
    return found


def _searches(language: Language) -> tuple[tuple[WordSearch, re.Pattern[str]], ...]:
    find, knows = language.derived(Forms).find, language.lexicon.knows
    return (
        (WordSearch(SMALL_WORD, find), SMALL_WORD),
        (WordSearch(CAPITAL_WORD, lambda it: not knows(it) and find(it.lower())), CAPITAL_WORD),
    )
