"""Corrections that stay with the reader, however certain the figures are.

What makes a suggestion certain is how often words are used and how scans read them. Both say
nothing where any string may be right: a list of names, a person's name, a name so rare that
its like is as likely. Neighbours say nothing between two forms of one use (``get``, ``got``).

Source:
    Judged against the truth of Overproof and of a fifth of BLN600 for this project, 2026: of
    the corrections that are held back here 190 are right and 101 wrong or beside the point, and
    12 of the 45 edits that ``research`` would make on the truth are among them.
"""

from __future__ import annotations

import re

from ocrfix.rules.joins.halves import may_be_compound
from ocrfix.rules.letters.dialect import is_spoken_so
from ocrfix.rules.letters.foreign import is_among_foreign_words
from ocrfix.rules.neighbours import word_before
from ocrfix.text.tokens import HYPHENS
from ocrfix.words.forms import as_listed, without_possessive
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import counted_list, word_list

# Six words on either side, and no more text than holds them.
_NEIGHBOURS = 6
_WINDOW = 60
_LEAST_NEIGHBOURS = 5
_WORD = re.compile(r"[^\W\d_]+")
_LAST_ABBREVIATION = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\.\s*\Z")
_CAPITAL_BEFORE = re.compile(r"(?<!\S)[^\W\d_a-z][^\W\d_]*\s+\Z")
_CAPITAL_BEHIND = re.compile(r"\s+[^\W\d_a-z]")
# A word that is put together over one of these has two sentences or phrases for pieces.
_MARK_INSIDE = re.compile(r"[.,;:!?\"”][\"”]?\s")
_LIKE_I = frozenset("IJl1")
_PART = re.compile(r"[-\s]+")
_SCRAP = 2
_MOST_GONE = 3
_FIGURE = re.compile(r"\d")
_LIKE_ORDINAL = re.compile(r"[\dlIiOo]{1,3}(?:st|nd|rd|th)")
_MONEY = frozenset("$£")
_LINE_ENDS = frozenset("\r\n")
# “array'd”.
_CUT_SHORT = re.compile(r"['’]d\Z")
_LINE_END_BEHIND = re.compile(rf"[{HYPHENS}][^\S\r\n]*[\r\n]")
_WHOLE = 4
_TOKEN = re.compile(r"[^\W_][^\s]*[^\W_]|[^\W_]")
_RARE_PER_MILLION = 0.3


def is_left_to_reader(text: str, span: tuple[int, int], after: str, lexicon: Lexicon) -> bool:
    """Whether only a reader can tell if a correction is right.

    Args:
        text: The text.
        span: What is to be corrected, half-open.
        after: What would stand there.
        lexicon: What is a word, and how common.
    """
    before = text[slice(*span)]
    if " ".join(sorted((before.lower(), after.lower()))) in word_list("en", "alike_in_use"):
        return True
    if _MARK_INSIDE.search(before) or _loses_the_word_i(before, after):
        return True
    if _may_be_printed(before.lower(), after) or _is_piece_or_number(text, span, after):
        return True
    if is_spoken_so(text, span, after, lexicon) or is_among_foreign_words(text, *span):
        return True
    if _is_scrap_among_scraps(text, span, lexicon):
        return True
    return _stands_among_names(text, span) or (
        before[:1].isupper()
        and not before.isupper()
        and (
            _is_small_word_in_a_name(text, span, after)
            or _is_name_that_may_be_any(text, span[0], after, lexicon)
        )
    )


def _may_be_printed(before: str, after: str) -> bool:
    """Whether a form is a rare word, or a compound that only lost its hyphen: ``publichouse``."""
    if len(before) >= _WHOLE and before in word_list("en", "printed_too"):
        return True
    head, blank, tail = after.lower().partition(" ")
    return blank != "" and head + tail == before and may_be_compound(head, tail)


def _is_piece_or_number(text: str, span: tuple[int, int], after: str) -> bool:
    """Whether a form is half a word, an ordinal or a sum, cut short on purpose, or much to lose."""
    start, end = span
    before = text[start:end]
    if not after:
        return end - start >= _MOST_GONE
    if not _FIGURE.search(after) and (
        _LIKE_ORDINAL.fullmatch(before) or text[start - 1 : start] in _MONEY
    ):
        return True
    if _CUT_SHORT.search(before) and not _CUT_SHORT.search(after):
        return True
    if _LINE_END_BEHIND.match(text, end) is not None:
        return True
    opens_line = text[start - 1 : start] in _LINE_ENDS
    return opens_line and before.lower() in counted_list("en", "word_tails")


def _loses_the_word_i(before: str, after: str) -> bool:
    """Whether the first of the letters, which is taken for a speck, may be the word I."""
    return before[:1] in _LIKE_I and after.lower() == before[1:].lower()


def _is_scrap_among_scraps(text: str, span: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether so short a piece has no word on either side; it may be anything, or nothing."""
    start, end = span
    if end - start > _SCRAP:
        return False
    before = _TOKEN.findall(text[max(0, start - _WINDOW) : start])[-1:]
    behind = _TOKEN.findall(text[end : end + _WINDOW])[:1]
    return not any(map(lexicon.knows, map(str.lower, before + behind)))


def _stands_among_names(text: str, span: tuple[int, int]) -> bool:
    """Whether no word nearby begins with a small letter, and nearly all are like names."""
    start, end = span
    # The pieces at the ends of the windows are cut.
    before = _WORD.findall(text[max(0, start - _WINDOW) : start])[1:]
    behind = _WORD.findall(text[end : end + _WINDOW])[:-1]
    near = before[-_NEIGHBOURS:] + behind[:_NEIGHBOURS]
    return (
        len(near) >= _LEAST_NEIGHBOURS
        and not any(word[0].islower() for word in near)
        and 5 * sum(len(word) == 1 or word.istitle() for word in near) >= 4 * len(near)
    )


def _is_small_word_in_a_name(text: str, span: tuple[int, int], after: str) -> bool:
    """Whether a small word would stand with a capital between two words with capitals."""
    start, end = span
    return (
        after.lower() in word_list("en", "function_words")
        and _CAPITAL_BEFORE.search(text, max(0, start - _WINDOW), start) is not None
        and _CAPITAL_BEHIND.match(text, end) is not None
    )


def _is_name_that_may_be_any(text: str, start: int, after: str, lexicon: Lexicon) -> bool:
    """Whether a word with a capital stands behind an initial or title, or would be a rare name."""
    abbreviation = _LAST_ABBREVIATION.search(text[max(0, start - _WINDOW) : start])
    if abbreviation is not None:
        short = abbreviation[1]
        return len(short) == 1 or short.lower() in word_list("en", "titles")
    if word_before(text, start) is None:
        return False
    parts = (as_listed(without_possessive(part.lower())) for part in _PART.split(after))
    return any(part and lexicon.frequency(part) < _RARE_PER_MILLION for part in parts)
