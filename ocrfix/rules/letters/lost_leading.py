r"""Words that lost their first letter: ``nd`` was ``and``, ``hich`` was ``which``.

A compositor loses letters too, so that such a word is mended as a misread one only amid damage.
But hardly ever is it the first that he loses: what lacks that is mended in any place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ocrfix.evidence.channel import Harm, Source
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.lost.edits import edits_of
from ocrfix.rules.lost.readings import Where
from ocrfix.rules.misread.forms import Form
from ocrfix.rules.misread.search import doubtful_forms, edits
from ocrfix.text.edit import Applicability, Edit


def find_lost_leading_letter(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to complete each cut word."""
    if context.source(text) is Source.EXPORT:
        places = (Where.INSIDE, Where.OPENING)
        yield from edits_of(text, context, info, (Harm.LOST_FIRST,), places)
        return
    found = [
        (match, _set_by_nobody(match[0], form))
        for match, form in doubtful_forms(text, context)
        if any(_lacks_first(match[0], it.text) for it in form.candidates)
    ]
    for edit in edits(text, found, context, info, harm=Harm.LOST_FIRST):
        if _lacks_first(edit.before, edit.after.lower()):
            # Of a name more than a letter may be lost: its capital, and who knows which.
            asks = edit.after[0].isupper()
            yield replace(edit, applicability=Applicability.REVIEW) if asks else edit


def _lacks_first(form: str, word: str) -> bool:
    """Return whether a form is a word without its first letter."""
    return form.isalpha() and word[1:] == form


def _set_by_nobody(printed: str, form: Form) -> Form:
    """Return what a form may be if no compositor lost the first letter of a word."""
    candidates = (
        it._replace(may_be_printed=it.may_be_printed and not _lacks_first(printed, it.text))
        for it in form.candidates
    )
    return form._replace(candidates=tuple(candidates))
