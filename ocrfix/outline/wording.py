"""The words by which the lines of a page are told apart, in the languages it may be in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ocrfix.resources import folders_in, read_table, resource
from ocrfix.words.language import KNOWN
from ocrfix.words.lists import word_list

_LISTS = (
    "function_words",
    "titles",
    "heading_words",
    "standing_headings",
    "open_words",
    "months",
)


@dataclass(frozen=True)
class Wording:
    """The words of some languages.

    Attributes:
        small: Articles, prepositions, pronouns and the like.
        titles: What stands before names.
        headings: What short headings name their matter with.
        standing: What headings begin with that stand in issue after issue.
        open: What leaves a sentence open.
        dateline: Matches a place and a day at the start of a line.
        report: Matches those at the start of an article, with what parts them from its text.
    """

    small: frozenset[str]
    titles: frozenset[str]
    headings: frozenset[str]
    standing: frozenset[str]
    open: frozenset[str]
    dateline: re.Pattern[str]
    report: re.Pattern[str]


@cache
def _others() -> tuple[str, ...]:
    """Give the other languages that have words for this: papers print one beside another."""
    codes = (it.name for it in folders_in("lists") if (it / "months.txt").is_file())
    return tuple(sorted(code for code in codes if code != KNOWN))


@cache
def wording_of(language: str = KNOWN) -> Wording:
    """Return the words for a page in a language; those of English where none are known."""
    known = language in _others()
    languages = _others() if known else (KNOWN,)
    lists = {
        name: frozenset[str]().union(*(word_list(it, name) for it in languages)) for name in _LISTS
    }
    months = "|".join(sorted(map(re.escape, lists["months"]), key=len, reverse=True))
    order = "_day_first" if known else ""
    return Wording(
        lists["function_words"],
        lists["titles"],
        lists["heading_words"],
        lists["standing_headings"],
        lists["open_words"],
        _pattern("headings.toml", f"dateline{order}", months),
        _pattern("page.toml", f"report{order}", months),
    )


def _pattern(file_name: str, name: str, months: str) -> re.Pattern[str]:
    return read_table(
        resource("outline", file_name),
        lambda data: re.compile(data[name].replace("MONTHS", months)),
    )
