"""Words torn in two: ``de ceased``, ``investi. gation``, ``dis- v covered``, ``oecu- pied``.

A blank stands in the tear, and before it the hyphen of a line end or a speck. What the next column
left there may stand behind the hyphen. Or the line ends there, and the halves are misread, since
else they were joined before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ocrfix.rules.context import Context
from ocrfix.rules.misread.forms import Form, Forms, Tear
from ocrfix.rules.tokens import WORD_BEGINS, WORD_ENDS
from ocrfix.text.tokens import HYPHENS, LINE_END
from ocrfix.words.forms import is_large_initial
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.neighbours import goes_on_below, piece_before

_BLANKS = " \t\r\n"
_HYPHEN = f"[{re.escape(HYPHENS)}]"
_TORN = re.compile(
    WORD_BEGINS + r"([^\W\d_]{1,20})"
    rf"(?:[ \t]|[.,:;'·*][ \t]{{1,2}}|{_HYPHEN}[.,'·*]?[ \t]{{1,2}}(?:\S{{1,2}}[ \t]{{1,2}})?)"
    r"([^\W\d_]{1,20})" + WORD_ENDS
)
"""Two pieces of letters, each alone between blanks but for marks at their edges."""
_AT_LINE_END = re.compile(
    WORD_BEGINS + r"([^\W\d_]{2,20})"
    rf"(?:[.,:;'·*]|{_HYPHEN}[.,'·*]?)?[ \t]?{LINE_END}[ \t]?"
    r"(?:[^\w\s$£&—–]{1,2}[ \t]?)?([^\W\d_]{2,20})" + WORD_ENDS
)
"""The same with a line end between them, of two letters and more: a single one is a speck. One
may stand before the second as well (``atti⏎! tude``)."""
_LONGEST_BEFORE = 22
"""The longest token before one that may be a half of it, with the marks at it."""
_LONGEST_GAP = 2
_LONGEST_SPECK = 2
_LEAST_HALF = 2
_TOGETHER = 1 << 12
"""Pairs looked up at once."""


def torn_forms(text: str, context: Context) -> list[tuple[re.Match[str], Form]]:
    """Give neighbouring tokens, one of them no word, that may be the halves of one."""
    found: list[tuple[re.Match[str], Form]] = []
    for match, form in _with_forms(_pairs(text, context), context.spoken.derived(Forms)):
        if form is None or _is_rest(match, context.lexicon):
            continue
        if ends_line(match) and _are_two(match, form, context.lexicon):
            continue
        has_hyphen = _tear_of(match) >= Tear.HYPHEN
        knows = context.lexicon.knows
        if not (has_hyphen and goes_on_below(text, match[1].lower(), match.end(), knows)):
            found.append((match, form))
    return found


def _with_forms(
    pairs: Iterator[re.Match[str]], forms: Forms
) -> Iterator[tuple[re.Match[str], Form | None]]:
    while some := [*islice(pairs, _TOGETHER)]:
        halves = [f"{match[1]} {_tear_of(match)} {match[2]}" for match in some]
        forms.look_up_torn(halves)
        yield from zip(some, map(forms.find_torn, halves), strict=True)


def _pairs(text: str, context: Context) -> Iterator[re.Match[str]]:
    """Give neighbouring tokens, one of them no word, that may be halves by what they look like."""
    for place, beyond in sorted(_places(text, context).items()):
        match = _TORN.match(text, place) or _AT_LINE_END.match(text, place)
        if match is None or match.end() <= beyond or _begins_anew(match):
            continue
        if not is_large_initial(match[0]) and not _has_initial(match):
            yield match


def _has_initial(match: re.Match[str]) -> bool:
    """Return whether the second half is a capital that no word ends in: “William S. Taylor”."""
    if len(match[2]) > 1 or not match[2].isupper():
        return False
    return not match[1].isupper() or bool(match.string[match.end(1) : match.start(2)].strip())


def _begins_anew(match: re.Match[str]) -> bool:
    """Return whether the second half begins a name or sentence in the next line."""
    return ends_line(match) and match[2][0].isupper() and not match[1].isupper()


def _are_two(match: re.Match[str], form: Form, lexicon: Lexicon) -> bool:
    """Return whether the line rather ends between two words.

    The second is a small one, one of them is all but all of the word, so that the other is a speck,
    or the first is a word that begins otherwise.
    """
    first, second = match[1].lower(), match[2].lower()
    if second in word_list(lexicon.language, "function_words"):
        return True
    meant = max(form.candidates, key=lambda it: it.chance).text
    if meant[0] != first[0] and lexicon.knows(first):
        return True
    is_begun, is_ended = meant.startswith(first), meant.endswith(second)
    longest = len(meant) - _LEAST_HALF
    return (is_begun and len(first) > longest) or (is_ended and len(second) > longest)


def ends_line(match: re.Match[str]) -> bool:
    """Return whether a line ends between two halves."""
    return "\n" in match[0] or "\r" in match[0]


def _is_rest(match: re.Match[str], lexicon: Lexicon) -> bool:
    """Return whether both halves are the rest of a word that is torn twice: ``im possi ble``.

    Not behind a small word, with which they make a rarer one: ``in conse quence``.
    """
    before, rest = piece_before(match.string, match.start()), match[1] + match[2]
    if before is None or not lexicon.knows(before + rest):
        return False
    is_small = before.lower() in word_list(lexicon.language, "function_words")
    whole = (before + rest).lower()
    return not is_small or lexicon.frequency(whole) >= lexicon.frequency(rest.lower())


def _places(text: str, context: Context) -> dict[int, int]:
    """Give where first halves may begin, and a place beyond which the second must reach."""
    places: dict[int, int] = {}
    for start, token in zip(*context.unknown_tokens(text), strict=True):
        places[start] = start
        if any(map(str.isalpha, token[: _LONGEST_SPECK + 1])):
            for before in _before(text, start):
                places.setdefault(before, start)
    return places


def _before(text: str, start: int) -> Iterator[int]:
    """Give where the token before a place begins, and where that before a speck does."""
    before = _token_before(text, start)
    if before is not None:
        yield before
        if len(text[before:start].rstrip()) <= _LONGEST_SPECK:
            before = _token_before(text, before)
            if before is not None:
                yield before


def _token_before(text: str, start: int) -> int | None:
    """Return where the token before a place begins; None if that is no blank or two away."""
    piece = text[max(0, start - _LONGEST_BEFORE - _LONGEST_GAP) : start]
    printed = piece.rstrip(_BLANKS)
    is_near = 0 < len(piece) - len(printed) <= _LONGEST_GAP
    if not is_near or not printed or printed[-1].isspace():
        return None
    token = printed[-_LONGEST_BEFORE:].rsplit(maxsplit=1)[-1]
    return start - len(piece) + len(printed) - len(token)


def _tear_of(match: re.Match[str]) -> Tear:
    if ends_line(match):
        # A hyphen stood there, whether it was read or not.
        return Tear.HYPHEN
    marks = match.string[match.end(1) : match.start(2)].split()
    if not marks:
        return Tear.BLANK
    if marks[0][0] not in HYPHENS:
        return Tear.MARK
    return Tear.HYPHEN if len(marks) == 1 else Tear.HYPHEN_AND_SPECK
