r"""Elisions that lost their apostrophe: ``l orateur``, ``dabord``, where a language elides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.words.between import Between
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.neighbours import word_before
from ocrfix.words.traits import APOSTROPHES, traits_of

_OPENING = re.compile(r"(?:\A|[.!?:;«“\"\n(—–])[\s«“\"(]*\Z")
_APART, _TOGETHER = 0.98, 0.96
_NEAR = 6
_LEAST_REST = 4
_PER_MILLION = 5.0
# Words side by side of which so many were to be expected in a million by how common each is, and
# none was seen, are none that anybody says. Seen on 130 lost apostrophes and specks of the French
# tune sets.
_EXPECTED = 0.13
# The same of such as were seen so many nats more seldom than by chance: “son l'”, “l'à” (propos),
# but not “un d'” (eux).
_SELDOM = -1.6
# Where papers keep their apostrophes, a letter alone is as often another misread: of 61 that were
# put back in ICDAR 2017 fr 30 were right. Of the 36 with a twentieth of the word behind them 19
# were: it must be half.
_USUAL = 0.5
_FEW_KEPT = 4
_KEPT_FOR_LOST = 3


def find_lost_apostrophe(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to put back the apostrophe behind an elided word."""
    lexicon, between = context.lexicon, context.spoken.between
    traits = traits_of(lexicon.language)
    if not traits.elided or not traits.elides_before:
        return
    patterns = _patterns(traits.elided, traits.elides_before)
    yield from _set_apart(info, text, patterns.apart, lexicon)
    sign = "’" if text.count("’") > text.count("'") else "'"
    keeps = _keeps_them(text, patterns)
    for match in patterns.lost.finditer(text):
        head, blank, rest = match["head"], match["blank"], match["rest"]
        if head[0].isupper() and not _OPENING.search(
            text[max(0, match.start() - _NEAR) : match.start()]
        ):
            # A name, an initial.
            continue
        if blank:
            if head[0].isupper() and head.lower() in word_list(lexicon.language, "titles"):
                # “M heures” may be a title, or a figure misread.
                continue
            before = word_before(text, match.start())
            is_piece = before is not None and not lexicon.knows_or_names(before)
            if rest[0].isupper() or is_piece or not lexicon.knows(rest):
                continue
            sure = _APART
        elif (len(rest) < _LEAST_REST and len(head) == 1) or not _is_two(
            head + rest, rest, lexicon
        ):
            continue
        else:
            sure = _TOGETHER
        if not _is_said(word_before(text, match.start()), head, rest, between):
            continue
        is_usual = not keeps or _is_usual(head, rest, between)
        # “Lévêque” may be a name.
        is_usual &= bool(blank) or len(head) > 1 or head.islower()
        reason = f"“{head}{sign}{rest}” lost its apostrophe."
        yield info.edit(
            text, (match.end("head"), match.start("rest")), sign, reason, sure, asks=not is_usual
        )


def _set_apart(
    info: RuleInfo, text: str, apart: re.Pattern[str], lexicon: Lexicon
) -> Iterator[Edit]:
    """Propose to close the blanks around an apostrophe that is there."""
    for match in apart.finditer(text):
        gap, rest = match["gap"], match["rest"]
        mark = gap.strip(" ")
        if gap == mark or not (lexicon.knows_or_names(rest.lower()) or rest[0].isupper()):
            continue
        reason = f"“{match['head']}{mark}{rest}” is printed without a blank."
        # Faithful transcriptions keep one that stands behind it alone.
        yield info.edit(text, match.span("gap"), mark, reason, _APART, asks=not gap.startswith(" "))


def _is_two(together: str, rest: str, lexicon: Lexicon) -> bool:
    return (
        not lexicon.knows_or_names(together)
        and lexicon.knows(rest)
        and lexicon.frequency(rest) >= _PER_MILLION
    )


def _is_said(before: str | None, head: str, rest: str, between: Between) -> bool:
    """Return whether an elided word may stand in its place, and is no stray letter."""
    head, rest = head.lower(), rest.lower()
    if _is_strange(head, rest, between):
        return False
    return (
        before is None or not between.keeps(before, rest) or not _is_strange(before, head, between)
    )


def _keeps_them(text: str, patterns: _Patterns) -> bool:
    """Return whether a text has nearly all its apostrophes: what lacks one is rather misread."""
    kept = sum(1 for _ in patterns.kept.finditer(text))
    if kept < _FEW_KEPT:
        return False
    return kept > _KEPT_FOR_LOST * sum(bool(it["blank"]) for it in patterns.lost.finditer(text))


def _is_usual(head: str, rest: str, between: Between) -> bool:
    """Return whether a word stands often behind the elided one, of all times that it is said."""
    head, rest = head.lower(), rest.lower()
    return between.per_million(head, rest) >= _USUAL * between.per_million(rest) > 0


def _is_strange(left: str, right: str, between: Between) -> bool:
    """Return whether two words hardly stood side by side that by chance alone would have."""
    met = between.per_million(left) * between.per_million(right) / 1e6
    is_said = between.keeps(left, right) and between.lift(left, right) > _SELDOM
    return met > _EXPECTED and not is_said


class _Patterns(NamedTuple):
    """The patterns of elisions that keep their apostrophe, have blanks around it, or lost it."""

    kept: re.Pattern[str]
    apart: re.Pattern[str]
    lost: re.Pattern[str]


@cache
def _patterns(elided: frozenset[str], opens: str) -> _Patterns:
    heads = "|".join(sorted(elided, key=len, reverse=True))
    head, rest = rf"(?P<head>(?i:{heads}))", rf"(?P<rest>(?i:[{opens}])[^\W\d_]*)"
    return _Patterns(
        re.compile(rf"(?<![^\W\d_])(?i:{heads})[{APOSTROPHES}](?i:[{opens}])"),
        re.compile(rf"(?<![^\s«“\"(]){head}(?P<gap> ?[{APOSTROPHES}] ?){rest}"),
        re.compile(rf"(?<![^\s«“\"('’]){head}(?P<blank> ?){rest}(?![\w-]|\.\w)"),
    )
