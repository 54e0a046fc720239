r"""Forms that are right without standing in a list: numerals, amounts, initials, capitals.

Nothing here knows a single word; what is a word is asked of the lexicon.
"""

from __future__ import annotations

import re
import unicodedata
from string import ascii_lowercase

FORMS_A_LETTER = 50
"""As which other letters one may be read, lost and added ones counted: an unlikely reading has half
of an even share."""
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SMALL_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ORDINAL = re.compile(r"\d++(?:,\d{3})*+(?<=(\d))(st|nd|rd|th|d)")
_ORDINAL_ENDS = {"1": ("st",), "2": ("nd", "d"), "3": ("rd", "d")}
_TEENS = re.compile(r".*1\d\D+")
_AMOUNT = re.compile(
    r"[$£€#]?\d++(?:[.,:]\d++)*+"  # 1,250.75  10:30
    r"(?:[¼½¾⅓⅔⅛⅜⅝⅞]|[-–]\d++/\d++|(?<=\d\d)/\d++)?"  # 56½  2-1/2  21/2
    r"(?:[%¢°]|s|d|c|m|l|lb|lbs|st|cwt|oz|ft|in|yds?|yrs?|am|pm|a\.m|p\.m)?"
)
_FRACTION = re.compile(r"[$£]?(?:[¼½¾⅓⅔⅛⅜⅝⅞]|\d+/\d+)(?:d|c|s)?")
_LABEL = re.compile(r"[A-Z]{1,2}\d{1,3}|\d{1,3}[A-Z]")
_DECADE = re.compile(r"(?:1\d|20)?\d\d['’]?s")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*\.?")
_SMALL_INITIALS = re.compile(r"[a-z](?:\.[a-z])+\.?")
_POSSESSIVES = ("'s", "’s")
_INNER_CAPITAL = re.compile(
    r"(?:[A-Z][a-z]?['’]|Mc|Mac|Fitz|De|Di|Da|Du|La|Le|Van|Von|St)(?=[A-Z])"
)


def is_numeral(word: str) -> bool:
    """Return whether a word is a Roman numeral.

    Large letters count from one on; small ones only with a v or x in them and up to
    thirty-nine, as chapters and verses are numbered: `ii` and `ll` are mostly a
    misread n, u or h.
    """
    if word.isupper():
        return _ROMAN.fullmatch(word) is not None
    return len(word) > 1 and not set(word) <= {"i"} and _SMALL_ROMAN.fullmatch(word) is not None


def is_amount(word: str) -> bool:
    """Return whether a word is a number, sum, measure, time, ordinal or fraction.

    `21st`, `2d`, `3rd` are ordinals, `21th` is not; `8st` is a weight. One full stop may follow.
    """
    bare = word.removesuffix(".")
    return _is_ordinal(bare) or any(
        form.fullmatch(bare) is not None for form in (_AMOUNT, _FRACTION, _DECADE)
    )


def is_label(word: str) -> bool:
    """Return whether a word is formed as names of roads, lines and rooms: ``U2``, ``10B``."""
    return _LABEL.fullmatch(word) is not None


def _is_ordinal(word: str) -> bool:
    found = _ORDINAL.fullmatch(word)
    if found is None:
        return False
    digit, end = found.groups()
    if _TEENS.fullmatch(word):
        return end == "th"
    return end in _ORDINAL_ENDS.get(digit, ("th",))


def is_initials(word: str) -> bool:
    """Return whether a word is one capital letter, or several with stops: `J.`, `U.S.`."""
    return word[:1].isupper() and word.upper() == word and _INITIALS.fullmatch(word) is not None


def is_large_initial(printed: str) -> bool:
    """Return whether a large initial stands apart from capitals, as articles begin: `T HE`."""
    initial, _, rest = printed.partition(" ")
    return len(initial) == 1 and initial.isupper() and rest.isalpha() and rest.isupper()


def dotted_letters(word: str) -> str:
    """Give the letters of `a.m.` or `i.e.` without their stops, else an empty string."""
    return word.replace(".", "") if _SMALL_INITIALS.fullmatch(word) else ""


def has_plain_case(word: str) -> bool:
    """Return whether capitals stand where they may: all, none, or the first letter only.

    A capital after `Mc`, `O'`, `De` and the like is in its place too (`McKinley`).
    """
    rest = word[1:]
    if rest == rest.lower() or word == word.upper():
        return True
    prefix = _INNER_CAPITAL.match(word)
    if prefix is None:
        return False
    rest = word[prefix.end() + 1 :]
    return rest == rest.lower()


def in_small_letters(printed: str) -> str:
    """Return a form in small letters with straight apostrophes, as lists and models spell it."""
    return printed.lower().replace("’", "'")


def without_possessive(word: str) -> str:
    """Give a word without the ``'s`` of its possessive, if it has one."""
    return word[:-2] if word.endswith(_POSSESSIVES) else word


def as_listed(lower: str) -> str:
    """Spell ``m'carthy`` as the lists do, ``mccarthy``; any other word stays."""
    return f"mc{lower[2:]}" if lower[:2] == "m'" else lower


def one_letter_away(word: str) -> set[str]:
    """Return what a word is with one letter read as another, lost or added."""
    forms = {
        word[:index] + letter + word[index + skip :]
        for index in range(len(word) + 1)
        for letter in ("", *ascii_lowercase)
        for skip in (0, 1)
    }
    return forms - {word}


def letters_of(text: str) -> str:
    """Return the letters and figures of a text, without the blanks and marks between them."""
    return "".join(filter(str.isalnum, text))


def bare(word: str) -> str:
    """Give a word without its accents."""
    if word.isascii():
        return word
    parted = unicodedata.normalize("NFD", word)
    return parted.translate({ord(it): None for it in {*parted} if unicodedata.combining(it)})
