r"""Initials of names that are read as other signs: ``J. II. Smith``, ``Martin I). Madden``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.tokens import WORD_BEGINS
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import LINE_END
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list

_SURNAME = rf"{LINE_END}?([A-Z][a-z’']?[A-Za-z]{{2,}})"
_BEFORE = re.compile(r"(\S+)[ \t]\Z")
_WINDOW = 24
"""Characters before an initial that are looked at."""
_GIVEN = "given-names"
_ORDINAL = "II."
_WITH_COMMA = r"[A-HJ-Z],"
"""An initial whose stop is read as a comma; “I,” is the word."""


def find_misread_initial(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the letters of initials in names of people."""
    lexicon = context.lexicon
    meant, (misread, goes_on) = _meant(lexicon.language), _patterns(lexicon.language)
    for match in misread.finditer(text):
        behind = goes_on.match(text, match.end())
        if behind is None or _is_no_surname(behind[2], lexicon):
            continue
        found = _BEFORE.search(text, max(0, match.start() - _WINDOW), match.start())
        before, is_number = found[1] if found else "", any(map(str.isdigit, match[0]))
        is_before_initial = bool(behind[1]) and not is_number
        if not (is_before_initial or _is_of_name(before, lexicon, is_number=is_number)):
            continue
        if match[0] not in meant and _is_place(before, match[0], lexicon):
            continue
        letter = meant.get(match[0], f"{match[0][0]}.")
        reason = f"“{match[0]}” in a name is an initial, “{letter}” misread."
        # “Charles II.” may be the second.
        kings = word_list(lexicon.language, "names_of_kings")
        asks = match[0] == _ORDINAL and before.lower() in kings
        yield info.edit(text, match.span(), letter, reason, asks=asks)


def _is_place(before: str, initial: str, lexicon: Lexicon) -> bool:
    """Return whether two initials name a place, behind which a comma is printed: “N. Y,”."""
    return f"{before} {initial[0]}." in word_list(lexicon.language, "initials_of_places")


def _is_no_surname(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word with a capital is a small one, a month or a title."""
    names = "function_words", "months", "titles"
    lists = (word_list(lexicon.language, name) for name in names)
    return any(word.lower() in it for it in lists)


def _is_of_name(word: str, lexicon: Lexicon, *, is_number: bool) -> bool:
    """Return whether a word before an initial is one too, a title, or a first name.

    Before what may be a number, a first name that is a word as well tells nothing.
    """
    bare, language = word.strip('“‘"(.'), lexicon.language
    if word in _meant(language) or (len(bare) == 1 and bare.isupper() and word.endswith(".")):
        return True
    lower = bare.lower()
    if not bare[:1].isupper() or lower in word_list(language, "months"):
        return False
    if lower in word_list(language, "titles"):
        return True
    ends_sentence = word.endswith(".") and not lexicon.is_short(bare)
    is_given = _GIVEN in lexicon.lists(lower) and not ends_sentence
    return is_given and not (is_number and lexicon.knows(lower))


@cache
def _meant(language: str) -> Mapping[str, str]:
    """Give initials as they are misread, and what each stands for, both with their stop."""
    rows = (row.split() for row in word_list(language, "initials_misread"))
    return {f"{read}.": f"{meant}." for read, meant in rows}


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the patterns of initials that are misread, and of what goes on behind one."""
    misread = "|".join(map(re.escape, sorted(_meant(language), reverse=True)))
    initial = rf"(?:[A-Z]\.|{misread})"
    return (
        re.compile(rf"{WORD_BEGINS}(?:{misread}|{_WITH_COMMA})(?=[ \t]?\S|[ \t]?[\r\n])"),
        re.compile(rf"[ \t]?((?:{initial}[ \t]?)*){_SURNAME}"),
    )
