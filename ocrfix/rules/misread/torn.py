"""Words torn in two: ``de ceased``, ``investi. gation``, ``dis- v covered``, ``oecu- pied``.

A blank stands in the tear, and before it the hyphen of a line end or a speck. What the next column
left there may stand behind the hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.misread.forms import Form, Forms, Tear
from ocrfix.text.tokens import HYPHENS
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.neighbours import piece_before

_HYPHEN = f"[{re.escape(HYPHENS)}]"
_TORN = re.compile(
    r"(?<![^\s“‘\"(])([^\W\d_]{1,20})"
    rf"(?:[ \t]|[.,:;'·*][ \t]{{1,2}}|{_HYPHEN}[.,'·*]?[ \t]{{1,2}}(?:\S{{1,2}}[ \t]{{1,2}})?)"
    r"([^\W\d_]{1,20})(?=[.,;:!?)”\"]*(?:\s|\Z))"
)
"""Two pieces of letters, each alone between blanks but for marks at their edges."""
_BEFORE = (
    re.compile(r"\S{1,22}[ \t]{1,2}\Z"),
    re.compile(r"\S{1,22}[ \t]{1,2}\S{1,2}[ \t]{1,2}\Z"),
)
"""The token before one, and that before a speck."""
_LONGEST = 32
"""Characters before a token in which the half before it begins."""


def torn_forms(text: str, context: Context) -> list[tuple[re.Match[str], Form]]:
    """Give neighbouring tokens, one of them no word, that may be the halves of one."""
    starts, tokens = context.unknown_tokens(text)
    find = context.spoken.derived(Forms).find_torn
    found: dict[tuple[int, int], tuple[re.Match[str], Form]] = {}
    for start, token in zip(starts, tokens, strict=True):
        for match in _at(text, start, token):
            form = find(f"{match[1]} {_tear_of(match)} {match[2]}")
            if form is not None and not _is_rest(match, context.lexicon):
                found[match.span()] = (match, form)
    return [found[span] for span in sorted(found)]


def _is_rest(match: re.Match[str], lexicon: Lexicon) -> bool:
    """Return whether both halves are the rest of a word that is torn twice: ``im possi ble``."""
    before = piece_before(match.string, match.start())
    return before is not None and lexicon.knows(before + match[1] + match[2])


def _at(text: str, start: int, token: str) -> Iterator[re.Match[str]]:
    """Give the places where a token may be the first half or the second."""
    if (match := _TORN.match(text, start)) is not None:
        yield match
    if token[0].isalpha():
        first = max(0, start - _LONGEST)
        for pattern in _BEFORE:
            before = pattern.search(text[first:start])
            match = before and _TORN.match(text, first + before.start())
            if match and match.end() > start:
                yield match


def _tear_of(match: re.Match[str]) -> Tear:
    marks = match.string[match.end(1) : match.start(2)].split()
    if not marks:
        return Tear.BLANK
    if marks[0][0] not in HYPHENS:
        return Tear.MARK
    return Tear.HYPHEN if len(marks) == 1 else Tear.HYPHEN_AND_SPECK
