"""The capitals of the words that a form is read as."""

from __future__ import annotations

import re

from rapidfuzz.distance import LCSseq

from ocrfix.words.lexicon import Lexicon
from ocrfix.words.misreadings import wants_capital

_CAPITAL_INSIDE = re.compile("[a-z][A-Z][a-z]")
_CAPITAL_BUT_LAST_I = re.compile(".[A-HJ-Z]|.I.")


def in_case_of(printed: str, read: str, lexicon: Lexicon, *, opens: bool) -> str | None:
    """Give words the case of a form.

    Args:
        printed: The form.
        read: The words, in small letters.
        lexicon: Knows which of them want a capital.
        opens: Whether the form opens a sentence.

    Returns:
        None where that cannot be told: of a name without a capital, of one with two (``McDonaId``),
        and of words the second of which begins with one, since a stop is lost too (``trueSome``).
    """
    words = ["I" if it == "i" else it for it in read.split()]
    same = _same_letters(printed, read)
    if printed.isupper() or (len(words) == 1 and _is_among_capitals(same)):
        return read.upper()
    if len(words) > 1 and _CAPITAL_BUT_LAST_I.search(printed):
        return None
    if printed[0].isupper() and _CAPITAL_INSIDE.search(printed):
        return None
    # A first letter that is misread may be no capital: “Iater”.
    is_capital = (opens and printed[0].isupper()) or same.get(0, "").isupper()
    if any(wants_capital(it, lexicon) for it in words[is_capital:]):
        return None
    if is_capital:
        words[0] = words[0].capitalize()
    return " ".join(words)


def _same_letters(printed: str, read: str) -> dict[int, str]:
    """Give the letters of a form that were read right, by their place in the words."""
    if printed.islower():
        return {}
    blocks = LCSseq.editops(printed.lower(), read).as_matching_blocks()
    return {it.b + at: printed[it.a + at] for it in blocks for at in range(it.size)}


def _is_among_capitals(same: dict[int, str]) -> bool:
    """Return whether most of the letters of a word that were read right are capitals.

    The first does not count.
    """
    rest = [letter for at, letter in same.items() if at and letter.isalpha()]
    capitals = sum(map(str.isupper, rest))
    return capitals > 0 and 2 * capitals >= len(rest)
