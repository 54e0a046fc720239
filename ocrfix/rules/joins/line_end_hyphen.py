r"""Words broken by a hyphen at a line end: ``repre-`` / ``sent``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.halves import is_known, judge_hyphen
from ocrfix.rules.joins.seam import Closing, close_seam, half_after, half_before
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import HYPHENS, LINE_END
from ocrfix.words.lexicon import Lexicon

# Dashes are not among the hyphens: a dash at a line end is a dash.
_HYPHEN = f"[{HYPHENS}]"
_GAP = rf"(?P<gap>[ \t]*{LINE_END}[ \t]*)"
_HYPHEN_AT_END = re.compile(rf"(?P<hyphen>{_HYPHEN}){_GAP}(?=\w)")

_LONGEST_CHAIN = 3
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")
# As much of a line as is looked at.
_LINE = 80

_SMALL = "[a-zß-öø-ÿ]"
"""A small letter, as the half behind a broken word begins with."""
# A sign at a line end before a small letter. Left out is what often ends a line by itself, and
# what is a hyphen in every text.
_SIGN_AT_END = re.compile(
    rf"""([^{HYPHENS}\w\s.,;:!'"’”“‘)\]»«—–])[ \t]*{LINE_END}[ \t]*(?={_SMALL})"""
)
_LEAST_HALF = 2
_LEAST_WHOLE = 8
"""Broken words that show a sign. Of 453 pages of 1916 six have more than three at the same sign
other than a hyphen, counted for this project: twelve, and 62 to 126."""
_LEAST_SHARE = 0.75
"""Part of them among the breaks that tell, those between two words counted against them."""

# A hyphen with what stands on its two sides; empty where there are no letters.
_Break = tuple[re.Match[str], str, str]


def find_line_end_hyphen(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to close each break, with or without its hyphen."""
    for chain in _chains(text, _hyphen_at_end(hyphen_sign(text, context.lexicon))):
        for broken in chain:
            if not _is_hyphen(broken, context):
                continue
            judged = _judge(text, broken, context)
            if judged is not None:
                yield _close(info, text, broken, judged, context)


def _close(info: RuleInfo, text: str, broken: _Break, judged: Closing, context: Context) -> Edit:
    match, left, right = broken
    sign = match["hyphen"]
    if sign not in HYPHENS:
        told = f"{judged.reason} In this document “{sign}” stands for hyphens at line ends."
        judged = judged._replace(reason=told)
    span = match.start("hyphen"), match.end("gap")
    return close_seam(info, text, span, left + right, judged, context)


@cache
def _hyphen_at_end(sign: str) -> re.Pattern[str]:
    """Return the pattern of a hyphen at a line end, in a text that may have a sign of its own."""
    if not sign:
        return _HYPHEN_AT_END
    # Before a capital it is itself, the end of a question, but amid capitals.
    sign = re.escape(sign)
    own = rf"{sign}(?=\s+{_SMALL})|(?<=[A-Z][A-Z]){sign}(?=\s+[A-Z]{{2}})"
    return re.compile(rf"(?P<hyphen>{_HYPHEN}|{own}){_GAP}(?=\w)")


def _chains(text: str, hyphen_at_end: re.Pattern[str]) -> Iterator[list[_Break]]:
    """The breaks of a text, those of one word together: each half is all that side of it.

    A word over more than four lines is none, and its breaks are left out.
    """
    chain: list[_Break] = []
    for match in hyphen_at_end.finditer(text):
        left, right = half_before(text, match.start()), half_after(text, match.end())
        if chain and left and chain[-1][0].end() == match.start() - len(left):
            chain.append((match, left, right))
            continue
        yield from _whole(chain)
        chain = [(match, left, right)]
    yield from _whole(chain)


def _whole(chain: list[_Break]) -> Iterator[list[_Break]]:
    if 0 < len(chain) <= _LONGEST_CHAIN:
        pieces = [left for _, left, _ in chain] + [chain[-1][2]]
        yield [
            (match, "".join(pieces[: index + 1]), "".join(pieces[index + 1 :]))
            for index, (match, _, _) in enumerate(chain)
        ]


def _is_hyphen(broken: _Break, context: Context) -> bool:
    """Return whether a sign is a hyphen: another one only where two words make no sense."""
    match, left, right = broken
    lexicon = context.lexicon
    is_usual = match["hyphen"] in HYPHENS
    return is_usual or is_known(left + right, lexicon) or not is_known(right, lexicon)


def _judge(text: str, broken: _Break, context: Context) -> Closing | None:
    """Decide on one hyphen; None to leave it."""
    match, left, right = broken
    if left and right:
        is_inside = text.endswith(f"-{left}", 0, match.start())
        return judge_hyphen(left, right, text, context, inside_compound=is_inside)
    if (
        text[match.start() - 1 : match.start()].isdigit()
        and text[match.end()].isdigit()
        and _is_prose(text, match)
    ):
        return Closing("-", "A hyphen between figures stays.", 0.97)
    return None


def _is_prose(text: str, match: re.Match[str]) -> bool:
    """Return whether a word in small letters stands on a line of the break: prices have none."""
    before = text[max(0, match.start() - _LINE) : match.start()].splitlines()[-1]
    behind = text[match.end() : match.end() + _LINE].splitlines()[0]
    return _SMALL_WORD.search(f"{before} {behind}") is not None


def hyphen_sign(text: str, lexicon: Lexicon) -> str:
    """Return the sign that stands for the hyphens at the line ends of a text: ``ex?`` / ``pected``.

    Software that has no soft hyphen writes another sign in its place, the same one all through a
    text. One such break may be a question; a hundred are not. Empty where only hyphens do.
    """
    whole: Counter[str] = Counter()
    apart: Counter[str] = Counter()
    for match in _SIGN_AT_END.finditer(text):
        left, right = half_before(text, match.start()), half_after(text, match.end())
        if min(len(left), len(right)) < _LEAST_HALF:
            continue
        are_words = is_known(left, lexicon) and is_known(right, lexicon)
        if is_known(left + right, lexicon):
            whole[match[1]] += not are_words
        elif are_words:
            apart[match[1]] += 1
    for sign, count in whole.most_common(1):
        if count >= _LEAST_WHOLE and count >= _LEAST_SHARE * (count + apart[sign]):
            return sign
    return ""
