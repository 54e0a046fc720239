r"""Large first letters of articles, cut off from their word or lost: ``T HE``, ``ARIS, May 4—``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_uppercase

from ocrfix.evidence.channel import Source
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.lone_letters import lone_letters
from ocrfix.rules.one_or_two import TwoPieces, gain_in_any_company
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.lists import word_list
from ocrfix.words.neighbours import word_after

# A capital by itself and the rest of the word, in capitals or in small letters, on the same
# line. That it stands at the line's beginning is looked at afterwards, because it is slower.
_DROP_CAP = re.compile(
    r"(?P<letter>[A-Z])[ \u00a0](?<![^\s“\"'‘]..)(?P<rest>[A-Z]+|[a-z]{2,})(?![\w'’\-.])"
)
# In an export it stands on a line or in a paragraph of its own, or was read twice: “T⏎⏎he”, “T
# The”.
_ALONE = re.compile(
    r"(?<![^\r\n])(?P<before>[ \t]*[“\"'‘]?)(?P<letter>[A-Z])"
    r"(?P<gap>[ \t]*\r?\n[ \t]*(?:\r?\n[ \t]*)?|[ \t])(?P<rest>[A-Za-z]+)(?![\w'’\-.])"
)
_LINE_START = re.compile(r"(?<![^\r\n])[ \t]*[“\"'‘]?\Z")
# An indent deeper than this is a column's, not a paragraph's.
_WIDEST_INDENT = 40
# A place in capitals at a line's beginning, a date perhaps, and the dash of a dateline. A search
# for the line feed before it is quick; one for "^" stops at every letter.
_DATELINE = re.compile(
    r"\n[“\"]?(?P<rest>[A-Z]{3,20})(?=(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?[.,:;]{0,2} ?(?:[—–]|--|- ))"
)
# Of several places one must be so many times commoner than the next.
_CLEAR_LEAD = 10.0
# Capitals that are words by themselves.
_WORDS = frozenset("AIO")


def find_drop_cap(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to close the gap behind each large letter."""
    lexicon = context.lexicon
    is_export = context.source(text) is Source.EXPORT
    if is_export:
        yield from _in_export(info, text, context)
    for offset in lone_letters(context.unknown_tokens(text)):
        match = _DROP_CAP.match(text, offset)
        if match is None:
            continue
        start, end = match.span()
        if not _LINE_START.search(text, max(0, start - _WIDEST_INDENT), start):
            continue
        letter, rest = match["letter"], match["rest"]
        whole = letter + rest
        knows_rest = len(rest) > 1 and lexicon.knows(rest)
        if (
            not lexicon.knows(whole)
            or lexicon.frequency(whole) < context.option(info, "min_per_million")
            or (knows_rest and (letter in _WORDS or lexicon.is_name(rest.capitalize())))
        ):
            continue
        after = word_after(text, end)
        if len(rest) == 1 and not _is_short_word(whole.lower(), after, context):
            continue
        place = TwoPieces(None, letter.lower(), rest.lower(), after)
        gain = gain_in_any_company(
            place, whole.lower(), context, knows_left=False, knows_right=knows_rest
        )
        if gain >= context.option(info, "min_gain"):
            yield Edit(
                start,
                end,
                match[0],
                whole,
                info.id,
                f"“{letter}” is the large first letter of “{whole}”.",
                0.97,
                Applicability.AUTO if is_export else Applicability.REVIEW,
            )


def _in_export(info: RuleInfo, text: str, context: Context) -> Iterator[Edit]:
    """Propose the word of each large letter that stands on a line of its own, or twice."""
    lexicon = context.lexicon
    for match in _ALONE.finditer(text):
        letter, rest = match["letter"], match["rest"]
        is_twice = rest[0] == letter and rest[1:].islower() and letter not in _WORDS
        if is_twice and rest.lower() not in word_list(lexicon.language, "function_words"):
            continue
        if not is_twice:
            is_one = rest.islower() or rest.isupper()
            may_be_word = letter in _WORDS and lexicon.knows(rest)
            is_apart = "\n" in match["gap"]
            if not is_one or may_be_word or not is_apart or not lexicon.knows(letter + rest):
                continue
        whole = rest if is_twice else letter + rest
        start, end = match.start("letter"), match.end()
        yield Edit(
            start,
            end,
            text[start:end],
            whole,
            info.id,
            f"“{letter}” is the large first letter of “{whole}”.",
            0.97,
        )


def _is_short_word(whole: str, after: str | None, context: Context) -> bool:
    """Return whether two capitals are a word and no initials: it is common before what follows."""
    return (
        after is not None
        and whole[0].upper() not in _WORDS
        and whole in word_list(context.lexicon.language, "function_words")
        and context.counts.bigram(whole, after) > 0
    )


def find_lost_drop_cap(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the whole name where a dateline lost its large first letter."""
    for match in _DATELINE.finditer(f"\n{text}"):
        rest = match["rest"]
        whole = _whole(info, rest, context)
        if whole is not None:
            start = match.start("rest") - 1
            yield Edit(
                start,
                start + len(rest),
                rest,
                whole,
                info.id,
                f"“{rest}” is no place known; with its large first letter it is “{whole}”.",
                0.9,
                Applicability.REVIEW,
            )


def _whole(info: RuleInfo, rest: str, context: Context) -> str | None:
    """The one common name that is the rest with a letter before it; None if there is none."""
    lexicon = context.lexicon
    names = [
        letter + rest for letter in ascii_uppercase if lexicon.is_name((letter + rest).capitalize())
    ]
    by_use = sorted(names, key=lambda name: -lexicon.frequency(name))
    if not by_use:
        return None
    most = lexicon.frequency(by_use[0])
    next_most = max(map(lexicon.frequency, (rest, *by_use[1:])))
    is_clear = most >= context.option(info, "min_per_million")
    return by_use[0] if is_clear and most >= _CLEAR_LEAD * next_most else None
