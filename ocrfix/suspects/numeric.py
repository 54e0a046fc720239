"""Places that ask for a number, told by the words beside them.

Numbers are known by their kinds alone, so no neighbour speaks for one: not the pound sign before,
not the acres behind. This does, by lists of the words that numbers stand beside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ocrfix.words.lists import word_list
from ocrfix.words.numbers import YEAR_FORM

WINDOW = 32
"""Characters looked at on either side: two words and the marks between them."""
SURE = 1.0
"""The certainty of a number at a place where nearly always one stands: behind a pound sign."""
LIKELY = 0.5
"""The certainty of one at a place where a number often stands."""
LONGEST_SURE = 5
"""A reading without a figure may be a number at a place that is `SURE` if it is no longer."""
LONGEST_LIKELY = 3
"""The same at a place that is `LIKELY`."""
_LOST = "\N{REPLACEMENT CHARACTER}"
"""The pound sign of a file whose characters were decoded wrongly."""
_MONEY = frozenset(f"£${_LOST}")
_HALVES = frozenset("¼½¾⅓⅔⅛⅜⅝⅞")
_MARKS = ".,;:!?()[]{}\"'“”‘’*-—_|«»<>"
_MARKS_OF_SUMS = _MARKS.replace("«", "")
# Abbreviations keep their stop.
_BEHIND_WORDS = f"{_MARKS.replace('.', '')} \t\r\n"


class Form(NamedTuple):
    """The form of a number.

    Attributes:
        pattern: All of it.
        listed: All such numbers, where they are few.
    """

    pattern: re.Pattern[str]
    listed: tuple[str, ...] = ()


def _ordinal(day: int) -> str:
    """Give the day of a month as it is printed."""
    teens = day // 10 == 1
    return f"{day}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


_DAYS = tuple(map(_ordinal, range(1, 32)))
_COUNT = Form(re.compile(r"\d+(?:,\d{3})*[¼½¾]?"))
_YEAR = Form(YEAR_FORM)
_DAY = Form(re.compile("|".join((*_DAYS, "2d", "3d", "22d", "23d"))), _DAYS)
_DATE = Form(re.compile(rf"[1-9]|[12]\d|3[01]|{YEAR_FORM.pattern}|{_DAY.pattern.pattern}"))
_SHILLINGS = Form(re.compile(r"1?[1-9]s|[1-9]0s"), tuple(f"{it}s" for it in range(1, 20)))
_PENCE = Form(re.compile(r"(?:[1-9]|1[01])[¼½¾]?d"), tuple(f"{it}d" for it in range(1, 12)))
_SUM = Form(re.compile(rf"{_SHILLINGS.pattern.pattern}|{_PENCE.pattern.pattern}"))

_FIGURE = re.compile(r"\d")
_NUMBER = re.compile(r"[£$]?\d[\d,.]*[¼½¾sdl«]?")
# The letters that figures are read as most.
_IN_SHILLINGS = re.compile(r"[\dlIi]{1,2}[s«]")
_IN_PENCE = re.compile(r"[\dlIiGC]{1,2}[¼½¾]?d")
_IN_POUNDS = re.compile(r"[£$]\d+")


class AskedNumber(NamedTuple):
    """The number that a place asks for.

    Attributes:
        number: How surely a number, 0..1.
        form: What the number looks like; None for any.
    """

    number: float
    form: Form | None = None

    def fits(self, word: str) -> bool:
        """Return whether a word is such a number."""
        if not self.number or not word[:1].isdigit():
            return False
        return self.form is None or self.form.pattern.fullmatch(word) is not None


NOTHING = AskedNumber(0.0)


def asked_at(
    text: str, start: int, end: int, meant: Callable[[str], str], language: str
) -> AskedNumber:
    """Return the number that should stand at a place without marks, by the words beside it.

    ``meant`` gives what a lower-case word stands for if it is misread. In a language without a list
    of what is counted nothing is asked for.
    """
    if not word_list(language, "counted"):
        return NOTHING
    reading = text[start:end]
    is_figureless = not _FIGURE.search(reading)
    if is_figureless and len(reading) > LONGEST_SURE:
        return NOTHING
    before, behind = text[max(0, start - WINDOW) : start], text[end : end + WINDOW]
    sign = before[-1:]
    if (sign in _MONEY and not (sign == _LOST and reading.islower())) or behind[:1] in _HALVES:
        return AskedNumber(SURE, _COUNT)
    asked = max(
        _behind(before.rstrip(_BEHIND_WORDS).rsplit(None, 2)[-2:], meant, language),
        _before(behind.lstrip(_MARKS).split(None, 2)[:2], meant, language),
        key=lambda it: it.number,
    )
    if is_figureless and asked.number < SURE and len(reading) > LONGEST_LIKELY:
        return NOTHING
    return asked


def _behind(words: Sequence[str], meant: Callable[[str], str], language: str) -> AskedNumber:
    """Return the number asked for behind one or two words."""
    if not words:
        return NOTHING
    last = words[-1].lstrip(_MARKS)
    if last[:1].isupper() and _is_month(meant(last.rstrip(".").lower()), language):
        has_day = len(words) > 1 and _FIGURE.search(words[0])
        return AskedNumber(LIKELY, _YEAR) if has_day else AskedNumber(SURE, _DATE)
    if (
        words[0][:1].isupper()
        and _DATE.pattern.fullmatch(last)
        and _is_month(words[0].lower(), language)
    ):
        return AskedNumber(LIKELY, _YEAR)
    small = meant(last.lower())
    listed = _listed("before_amount", "before_number", language).get(small)
    if listed is not None:
        return listed
    # A fine “and” its costs are two sums, shillings and their pence are one.
    form = _SUM if small == "and" else _PENCE
    money = (words[0] if small == "and" else last).strip(_MARKS_OF_SUMS)
    if _IN_SHILLINGS.fullmatch(money) or _IN_POUNDS.fullmatch(money):
        return AskedNumber(SURE, _SHILLINGS if money[0] in _MONEY else form)
    return AskedNumber(LIKELY) if _NUMBER.fullmatch(last) else NOTHING


def _before(words: Sequence[str], meant: Callable[[str], str], language: str) -> AskedNumber:
    """Return the number asked for before one or two words."""
    if not words:
        return NOTHING
    first = words[0].strip(_MARKS)
    small = meant(first.lower())
    listed = _listed("behind_amount", "counted", language).get(small)
    if listed is not None:
        return listed
    month = words[-1].strip(_MARKS) if small == "of" else first
    is_month = month[:1].isupper() and _is_month(meant(month.lower()), language)
    if is_month or small in word_list(language, "behind_day"):
        return AskedNumber(SURE, _DAY)
    if _IN_PENCE.fullmatch(first):
        return AskedNumber(SURE, _SHILLINGS)
    return AskedNumber(LIKELY) if _NUMBER.fullmatch(first) else NOTHING


@cache
def _listed(amounts: str, counts: str, language: str) -> Mapping[str, AskedNumber]:
    """Give what the words of two lists ask for: any number, and one without a unit."""
    return {
        **dict.fromkeys(word_list(language, counts), AskedNumber(SURE, _COUNT)),
        **dict.fromkeys(word_list(language, amounts), AskedNumber(SURE)),
    }


def _is_month(small: str, language: str) -> bool:
    return small in word_list(language, "months")
