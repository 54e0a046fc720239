"""The likeliest reading of a form in its place, and the chance that it is the right one."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, count, islice
from typing import NamedTuple

import numpy as np

from ocrfix.language.amid import Asked
from ocrfix.language.costs import UNIT
from ocrfix.resources import resource
from ocrfix.rules.company import is_piece
from ocrfix.rules.context import Context
from ocrfix.rules.misread.forms import OF_CANDIDATES, OF_FORMS, Candidate, Form
from ocrfix.rules.misread.parted import ENDING_MARKS
from ocrfix.text.tokens import iterate_blocks
from ocrfix.words.cache import Memo
from ocrfix.words.neighbours import word_before
from ocrfix.words.trees import Trees

FIT = 0.9
"""Weight of the network beside the chance of a word by its letters."""
BEHIND = 0.5
"""Weight of the model of context."""
REACH = 400
"""Characters on either side by which the damage around is told."""
FAR = 300
"""Characters from which on it does not matter how many are looked at."""
LINE = 60
"""Characters added to those around: of a few words little is told."""
ODD = re.compile(
    r"[^\W\d_][^\w\s'’.\-—&][^\W\d_]|[^\W\d_]\d|\d[a-z]{3}|[a-z][A-Z]"
    r"|[^\w\s.,;:!?'’\"“”()\-—£$&%/]"
)
"""Signs hardly ever printed in a word: a mark or figure among letters, a capital behind them."""
TOGETHER = 500
"""Forms weighed at once: all of a newspaper would take as much room as all else."""
NO_RIVAL = 15 * UNIT
UNKNOWN = -99 * UNIT
"""The fit of a word that the network does not know."""
NAMES = (
    "lead",
    "lead_of_chance",
    "whole",
    "fit",
    "behind",
    "has_capital",
    "is_piece",
    "opens",
    "mark_behind",
    "around",
    "unknown",
    "odd",
    *OF_FORMS,
    *OF_CANDIDATES,
)
"""The figures that the trees are told: how far the likeliest reading is before the others, with
and without the words around, how well it fits among them, what the form looks like in its place,
how much of the block is looked at and how damaged that is, and what is told of form and reading."""
NAMES_OF_LISTED = (*NAMES, "gain", "gain_of_fit", "gain_behind", "common_as_printed")
"""The figures of a word that another may be read as: the same, how much better the other is, in all
and in its place, and how common the word is."""
_is_odd = Memo(lambda token: ODD.search(token) is not None)
ODD_AROUND, CAPITAL, MARK = map(NAMES.index, ("odd", "has_capital", "mark_behind"))


class Judged(NamedTuple):
    """The likeliest reading of a form in its place.

    Attributes:
        match: The form in its text.
        read: The word or words, in small letters.
        sure: The chance that it is the right one.
    """

    match: re.Match[str]
    read: str
    sure: float


def judged(
    text: str, found: Sequence[tuple[re.Match[str], Form]], context: Context
) -> Iterator[Judged]:
    """Give the likeliest reading of each of some forms of a text, and how sure it is."""
    kind = "listed" if any(form.as_printed for _, form in found) else "misread"
    trees = _trees(context.lexicon.language, kind)
    rows = told(text, found, context)
    while some := [*islice(rows, TOGETHER)]:
        answers = trees.answers(np.array([figures for _, _, figures in some], np.int64)).tolist()
        for (match, candidate, figures), odds in zip(some, answers, strict=True):
            # Where nothing around is damaged, what may be printed so is. A capital before a mark is
            # that of a name or of an abbreviation.
            may_be_printed = candidate.may_be_printed or (figures[CAPITAL] and figures[MARK])
            if figures[ODD_AROUND] or not may_be_printed:
                yield Judged(match, candidate.text, 1 / (1 + math.exp(-odds / UNIT)))


def told(
    text: str, found: Sequence[tuple[re.Match[str], Form]], context: Context
) -> Iterator[tuple[re.Match[str], Candidate, tuple[int, ...]]]:
    """Give the likeliest reading of each form, and what is told of it in the order of `NAMES`.

    Of words that are listed in that of `NAMES_OF_LISTED`.
    """
    damage = _Damage(text, context)
    parts = (found[at : at + TOGETHER] for at in range(0, len(found), TOGETHER))
    weighed = chain.from_iterable(_options(text, part, context) for part in parts)
    for (match, form), options in zip(found, weighed, strict=True):
        printed = options.pop() if form.as_printed else None
        best, *rest = sorted(options, key=_whole_first)
        here = (
            _lead(best.whole, [it.whole for it in rest]),
            _lead(best.candidate.chance, [it.candidate.chance for it in rest]),
            best.whole,
            best.fit,
            best.behind,
            match[0][0].isupper(),
            is_piece(match, match[0], context),
            word_before(text, match.start()) is None,
            text[match.end() : match.end() + 1] in ENDING_MARKS,
        )
        figures = here + damage.around(*match.span()) + form.told + best.candidate.told
        if printed is not None:
            figures += _gains(best, printed)
        yield match, best.candidate, figures


class _Damage:
    """Tell how damaged a text is around a form."""

    def __init__(self, text: str, context: Context) -> None:
        unknown, tokens = context.unknown_tokens(text)
        odd = [start for start, token in zip(unknown, tokens, strict=True) if _is_odd[token]]
        self._starts = (unknown, odd)
        self._blocks = [(block.start, block.end) for block in iterate_blocks(text)]

    def around(self, start: int, end: int) -> tuple[int, ...]:
        """Give the characters of the block that are looked at, and what 1,000 of them hold.

        That is tokens that are no plain known words, and such as no printer makes.
        """
        first, last = self._blocks[bisect_right(self._blocks, (start, end)) - 1]
        first, last = max(start - REACH, first), min(end + REACH, last)
        shares = [min(last - first, FAR)]
        for starts in self._starts:
            here = bisect_left(starts, last) - bisect_left(starts, first)
            # Without the form itself.
            here -= bisect_left(starts, end) - bisect_left(starts, start)
            shares.append(1000 * here // (last - first + LINE))
        return tuple(shares)


class _Option(NamedTuple):
    """A candidate in its place: how well it fits there, all in parts of a nat."""

    candidate: Candidate
    whole: int
    fit: int
    behind: int


def _gains(best: _Option, printed: _Option) -> tuple[int, ...]:
    """Give how much better a word is in its place than the one that is printed there."""
    fit = 0 if UNKNOWN in (best.fit, printed.fit) else best.fit - printed.fit
    common = printed.candidate.told[0]
    return best.whole - printed.whole, fit, best.behind - printed.behind, common


def _whole_first(option: _Option) -> tuple[int, str]:
    return -option.whole, option.candidate.text


def _options(
    text: str, found: Sequence[tuple[re.Match[str], Form]], context: Context
) -> Iterator[list[_Option]]:
    """Weigh the candidates of each form between the words around, last what is printed."""
    language = context.spoken
    candidates = [
        (*form.candidates, form.as_printed) if form.as_printed else form.candidates
        for _, form in found
    ]
    options = [
        (*match.span(), candidate.text)
        for (match, _), some in zip(found, candidates, strict=True)
        for candidate in some
    ]
    asked = Asked(text, options, language.context)
    behind, fits = [0] * len(options), [UNKNOWN] * len(options)
    for owner, cost in asked.costs():
        behind[owner] -= cost
    if language.network is not None:
        for owner, fit in asked.fits(language.network):
            fits[owner] = round(fit)
    numbers = count()
    for some in candidates:
        yield [
            _Option(it, it.chance + _here(fits[at], behind[at]), fits[at], behind[at])
            for it, at in zip(some, numbers, strict=False)
        ]


def _here(fit: int, behind: int) -> int:
    return round(FIT * (0 if fit == UNKNOWN else fit) + BEHIND * behind)


def _lead(score: int, rest: Sequence[int]) -> int:
    return max(-NO_RIVAL, min(NO_RIVAL, score - max(rest))) if rest else NO_RIVAL


@cache
def _trees(language: str, kind: str) -> Trees:
    return Trees.load(resource("languages", language, f"{kind}.bin"))
