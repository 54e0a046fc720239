"""The capitals of the words that a form is read as."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz.distance import LCSseq

from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.misreadings import is_rather_name

_CAPITAL_INSIDE = re.compile("(?<=[a-z])[A-Z](?=[a-z])")
_TWO_SIGNS = re.compile("[A-Z1l]['’]|[A-Z][.,]")
"""Two signs that a first letter was read as, which is a capital then: ``I'nited``, ``1'hoto``."""
_CAPITAL_BUT_LAST_I = re.compile(".[A-HJ-Z]|.I.")
_CAPITAL_BEHIND = re.compile(r"\s[^\W\d_a-z][a-z]")
_CAPITAL_BEFORE = re.compile(r"[^\W\d_],?\s[^\W\d_a-z][a-z]+\s\Z")
_WINDOW = 40


def in_case_of(
    printed: str, read: str, lexicon: Lexicon, *, opens: bool, amid_capitals: bool = False
) -> str | None:
    """Give words in small letters the case of a form, by whether it opens a sentence or name.

    None where that cannot be told: of a name without a capital, of one with two (``McDonaId``), and
    of words the second of which begins with one, since a stop is lost too (``trueSome``).
    """
    words = ["I" if it == "i" else it for it in read.split()]
    same = _same_letters(printed, read)
    if printed.isupper() or (len(words) == 1 and _is_among_capitals(printed, same)):
        return read.upper()
    if len(words) > 1 and _CAPITAL_BUT_LAST_I.search(printed):
        return None
    if printed[0].isupper() and _has_capital_inside(printed, same):
        return None
    # A first letter that is misread may be no capital: “Iater”. In a name it is: “Goat Bouse”.
    is_capital = 0 in same and printed[same[0]].isupper()
    if printed[0].isupper():
        alike = printed[0] + read[0] in word_list(lexicon.language, "capitals_read_alike")
        is_capital |= alike or opens
        is_capital |= amid_capitals and _may_be_of_name(printed, read, lexicon)
    elif amid_capitals and printed[0] != read[0]:
        is_capital = _may_be_of_name(printed, read, lexicon) and lexicon.is_name(read.capitalize())
    is_capital |= 0 not in same and _TWO_SIGNS.match(printed) is not None
    if any(is_rather_name(it, lexicon) for it in words[is_capital:]):
        return None
    if is_capital:
        words[0] = words[0].capitalize()
    return " ".join(words)


def is_amid_capitals(match: re.Match[str]) -> bool:
    """Return whether the word before a form or behind it begins with a capital, in a sentence."""
    text, (start, end) = match.string, match.span()
    if _CAPITAL_BEHIND.match(text, end):
        return True
    return _CAPITAL_BEFORE.search(text, max(0, start - _WINDOW), start) is not None


def _has_capital_inside(printed: str, same: Mapping[int, int]) -> bool:
    """Return whether a capital among the small letters of a form was read right."""
    right = set(same.values())
    return any(it.start() in right for it in _CAPITAL_INSIDE.finditer(printed))


def _may_be_of_name(printed: str, read: str, lexicon: Lexicon) -> bool:
    """Return whether a word may be part of a name, and its capital no misread stroke."""
    return printed[0] != "I" and read not in word_list(lexicon.language, "function_words")


def _same_letters(printed: str, read: str) -> dict[int, int]:
    """Give the places in the words of the letters of a form that were read right, and in it."""
    if printed.islower():
        return {}
    blocks = LCSseq.editops(printed.lower(), read).as_matching_blocks()
    return {it.b + at: it.a + at for it in blocks for at in range(it.size)}


def _is_among_capitals(printed: str, same: Mapping[int, int]) -> bool:
    """Return whether most of the letters of a word that were read right are capitals.

    Not only the first, neither of the word nor of the form: the capital of ``Hie`` (the).
    """
    told = [printed[place] for place in same.values() if printed[place].isalpha()]
    within = any(at and place and printed[place].isupper() for at, place in same.items())
    return within and 2 * sum(map(str.isupper, told)) > len(told)
