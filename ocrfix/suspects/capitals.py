"""A suggestion in small letters, given the capitals and the comma of what is printed."""

from __future__ import annotations

import re

from ocrfix.words import forms
from ocrfix.words.cache import kept_with
from ocrfix.words.compounds import ELIDED
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list

LEAST_CAPITALS = 0.5
"""Share of its letters above which a word is printed in capitals, but for those misread."""
SHORTEST_MIXED = 4
"""A shorter word is in capitals where all its letters are."""
STROKE = "I"
"""A capital that scans read for a small l and i."""
SMALL_READ_AS_CAPITAL = "BS"
"""Capitals that some scans read for a small s all over the page: ``PreBS``."""
OF_ONE_SHAPE = frozenset("cosvwxz")
"""Letters that have the same shape large and small."""
_PREFIX = "Mc"
_PART = re.compile(r"[^\W_]+")
_COMMA_FOR_BLANK = re.compile(r"(?<=[^\W\d_]),(?=[^\W\d_])")
# Shillings, pence and pounds are small among capitals too.
_UNIT = re.compile(r"\d[sdl]\Z")
_INNER_CAPITAL = re.compile(r"(?<=[a-z])[A-Z](?=[a-z])")


@kept_with("lexicon", most=1 << 14)
def as_printed(
    printed: str,
    word: str,
    lexicon: Lexicon,
    *,
    has_stop: bool = False,
    in_sentence: bool = False,
) -> str:
    """Give a suggestion in lower case the capitals of what stands in its place, and its comma.

    Printed are all pieces of a torn word. A lone letter before a stop is an initial; in a sentence
    a word in small letters stands before.
    """
    if _COMMA_FOR_BLANK.search(printed) and word.count(" ") == 1:
        word = word.replace(" ", ", ")
    if len(word) == 1 and word not in word_list(lexicon.language, "letters_alone"):
        return word.upper() if has_stop or not printed.islower() else word
    if word[:1].isdigit() and _UNIT.search(word):
        return word
    # Strokes alone may be small letters, if they are no numeral: “II est”, Il.
    may_be_small = not printed.strip(STROKE) and word.strip(STROKE.lower())
    is_capital = is_in_capitals(printed) and not may_be_small
    if is_capital or (printed[:1].isupper() and forms.is_numeral(word)):
        size = len(_PREFIX) if _has_prefix(printed, word) else 0
        return printed[:size] + word[size:].upper()
    if _wants_capital(word, lexicon) or _begins_with_capital(printed, word, lexicon, in_sentence):
        word = _first(word)
    return _inside(printed, word, lexicon)


def is_in_capitals(printed: str) -> bool:
    """Return whether a word is printed in capitals, some of them perhaps read as small letters."""
    letters = [char for char in printed if char.isalpha()]
    if len(letters) < SHORTEST_MIXED:
        return len(letters) > 1 and all(map(str.isupper, letters))
    # Those that may be a small s say nothing either way.
    telling = [char for char in letters if char not in SMALL_READ_AS_CAPITAL]
    return sum(map(str.isupper, telling)) > LEAST_CAPITALS * len(telling)


def tells_capitals(printed: str, word: str) -> bool:
    """Return whether a letter that was read right is a capital, not by its size alone."""
    return any(
        sign.lower() == letter and sign.isupper() and sign != STROKE and letter not in OF_ONE_SHAPE
        for sign, letter in zip(printed, word, strict=False)
    )


def inner_capital(printed: str) -> int:
    """Return the index of a capital between small letters; 0 if there is none."""
    found = _INNER_CAPITAL.search(printed)
    return found.start() if found else 0


def _wants_capital(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a name or a title, and hardly ever written small."""
    word = forms.without_possessive(word)
    if lexicon.wants_capital(word):
        return True
    if lexicon.knows(word):
        return word in word_list(lexicon.language, "written_with_capital")
    return lexicon.is_name(word.capitalize()) or word in word_list(lexicon.language, "titles")


def _begins_with_capital(printed: str, word: str, lexicon: Lexicon, in_sentence: bool) -> bool:
    """Return whether the first letter is a capital, and none only by being misread: “Bhe”, she."""
    sign, first = printed[:1], word[:1]
    # A speck before a capital, or one capital read as two: “iThere”, “TJnited”.
    if printed[1:2].isupper() and (sign.isupper() or printed[1].lower() == first):
        return True
    may_be_small = in_sentence and lexicon.knows(word) and sign.lower() != first
    # A speck before a small letter: “Iraised”.
    if may_be_small and printed[1:2] == first:
        return False
    if f"{sign}{first}" in word_list(lexicon.language, "capitals_read_alike"):
        return True
    return sign.isupper() and not may_be_small


def _first(word: str) -> str:
    """Make the first letter a capital, and that behind an elision: ``O'Brien``."""
    head, mark, tail = word.partition("'")
    if mark and head in ELIDED:
        tail = tail[:1].upper() + tail[1:]
    return head[:1].upper() + head[1:] + mark + tail


def _inside(printed: str, word: str, lexicon: Lexicon) -> str:
    """Give a word the capitals inside: ``New-York``, ``McDonald``, ``For Men``."""
    above, below = list(_PART.finditer(printed)), list(_PART.finditer(word))
    at = inner_capital(printed)
    if len(above) == len(below):
        starts = [
            meant.start()
            for read, meant in zip(above, below, strict=True)
            # One letter behind an apostrophe is an ending: “day's”.
            if len(meant[0]) > 1 and read[0][0] == meant[0][0].upper()
        ]
    else:
        starts = [at + 1] if 0 < word.find(" ") == at < len(word) - 1 else []
    # “Mclntyre”, not “Mcdonald”.
    size = len(_PREFIX)
    if _has_prefix(printed, word) and printed[size : size + 1] != word[size : size + 1] != "":
        starts.append(size)
    if len(below) == 1 and 0 < at < len(word) and _is_in_its_place(word, at, lexicon):
        starts.append(at)
    letters = list(word)
    for start in starts:
        letters[start] = letters[start].upper()
    return "".join(letters)


def _has_prefix(printed: str, word: str) -> bool:
    """Return whether a name begins with a prefix that its capital stands behind, and is read so."""
    return printed.startswith(_PREFIX) and word.capitalize().startswith(_PREFIX)


def _is_in_its_place(word: str, at: int, lexicon: Lexicon) -> bool:
    """Return whether a name has a capital there: behind ``Mc``, or where another name begins."""
    head, rest = word[:at], word[at:].capitalize()
    is_name = lexicon.is_name(rest) or head in {"Mc", "Mac"}
    return is_name and not lexicon.knows(word.lower()) and forms.has_plain_case(head + rest)
