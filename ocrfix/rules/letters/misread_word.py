"""Words that are none and can be but one word: ``tlie`` for ``the``, ``womnan`` for ``woman``.

What a form may be is decided by its letters alone, once for each form. Where that is one word, the
neighbours may only hold the rule back: they must bear it out, and speak for no other. Where it is
several, the neighbours choose: both must be known, and speak for one of them against all others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.rules.company import (
    CAPITAL_WORD,
    LONG_FORM,
    SMALL_WORD,
    Company,
    company_of,
    company_of_capital,
    misreadings,
)
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.origin import applicability_of
from ocrfix.rules.word_search import WordSearch
from ocrfix.text.edit import Edit
from ocrfix.words.cache import kept_with
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.misreadings import PIECE_LENGTH, Misreading


def find_misread_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the one word that a form can be, where it stands in good company."""
    unknown, known = context.unknown_tokens(text), misreadings(context.lexicon)
    small = _search(context.lexicon).find(unknown)
    for match in _whole_words(text, small, SMALL_WORD, context.lexicon):
        found = known.find(match[0])
        if found is None:
            yield from _choose(info, match, context)
        else:
            company = company_of(match, found.meant, context)
            yield from _judge(info, match, found, company, context)
    capitals = _search_capitals(context.lexicon).find(unknown)
    for match in _whole_words(text, capitals, CAPITAL_WORD, context.lexicon):
        found = known.find(match[0].lower())
        if found is not None:
            company = company_of_capital(match, context, may_be_name=False)
            yield from _judge(info, match, found, company, context)


def _judge(
    info: RuleInfo,
    match: re.Match[str],
    found: Misreading,
    company: Company | None,
    context: Context,
) -> Iterator[Edit]:
    form, meant = match[0], found.meant
    if company is None:
        return
    lift = company.lift(meant)
    fits = lift >= (context.option(info, "min_lift_of_mined") if found.mined else 0.0)
    # What is so long is the one word near it wherever it stands.
    if not fits and len(form) < LONG_FORM:
        return
    # Of two letters it may be anything.
    if len(form) <= PIECE_LENGTH and not found.is_sure and not company.is_known():
        return
    odds = context.option(info, "min_odds")
    rivals = misreadings(context.lexicon).rivals(form.lower())
    if not company.rules_out(rivals, meant, found.channel, odds):
        return
    known = (
        f"in old scans it stands for “{meant}”"
        if found.mined
        else f"“{meant}” is the only common word one letter away"
    )
    why = "fits between its neighbours" if fits else "the form is too long to be another"
    yield Edit(
        *match.span(),
        form,
        meant.capitalize() if form[0].isupper() else meant,
        info.id,
        f"“{form}” is no word; {known}, and {why}.",
        0.99,
        applicability_of(Harm.MISREAD, context.source(match.string)),
    )


def _choose(info: RuleInfo, match: re.Match[str], context: Context) -> Iterator[Edit]:
    """Propose of several words the one for which both neighbours speak."""
    form, known = match[0], misreadings(context.lexicon)
    choices = dict(known.choices(form))
    company = company_of(match, form, context)
    if not choices or company is None or not company.is_known():
        return
    meant = max(choices, key=lambda it: company.fit(it) + choices[it])
    channel, odds = choices.pop(meant), context.option(info, "min_odds")
    if (
        known.may_be_chosen(form, meant)
        and company.lift(meant) >= context.option(info, "min_lift_of_chosen")
        and company.rules_out(choices.items(), meant, channel, odds)
    ):
        yield Edit(
            *match.span(),
            form,
            meant,
            info.id,
            f"“{form}” is no word; of those it may be only “{meant}” fits between its neighbours.",
            0.97,
            applicability_of(Harm.MISREAD, context.source(match.string)),
        )


def _whole_words(
    text: str, places: Iterable[tuple[int, str]], word: re.Pattern[str], lexicon: Lexicon
) -> Iterator[re.Match[str]]:
    """The forms that stand as whole words, of those that a search found."""
    printed_too = word_list(lexicon.language, "printed_too")
    for start, form in places:
        match = word.match(text, start)
        if match is not None and form.lower() not in printed_too:
            yield match


@kept_with("lexicon")
def _search(lexicon: Lexicon) -> WordSearch:
    known = misreadings(lexicon)
    return WordSearch(SMALL_WORD, lambda form: known.find(form) or known.choices(form))


@kept_with("lexicon")
def _search_capitals(lexicon: Lexicon) -> WordSearch:
    """Small words of the grammar with a capital; others may be names."""
    find, small = misreadings(lexicon).find, word_list(lexicon.language, "function_words")

    def is_wanted(form: str) -> bool:
        found = None if lexicon.knows(form) else find(form.lower())
        return (
            found is not None and found.mined and found.meant in small and len(form) > PIECE_LENGTH
        )

    return WordSearch(CAPITAL_WORD, is_wanted)
