"""Elisions, verse and dialect: printed as they were spoken, and right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.words.forms import in_small_letters
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list

_APOSTROPHES = "'’‘"
_WORD = re.compile(rf"[^\W\d_]+(?:[{_APOSTROPHES}][^\W\d_]+)*")
_PART = re.compile(r"[\s-]+")
# Two lines of a column on either side, and what of their ends is cut.
_WINDOW = 80
# Poets leave out the vowel before these: heav'n, flow'r, vi'lets, mem'ry, past'ral.
_DROPPED_BEFORE = "lmnr"
_VOWELS = frozenset("aeiou")
_LEAST_OF_ELIDED = 5
_LEAST_DIALECT = 2


def is_spoken_so(text: str, span: tuple[int, int], after: str, lexicon: Lexicon) -> bool:
    """Return whether a word may be spelt as it was spoken, so that no correction of it is sure.

    It stands in ``span``, half-open, without the apostrophes around it; ``after`` would come there.
    """
    start, end = span
    word = _plain(text[start:end])
    return (
        _is_elided(text, start, end, lexicon)
        or _drops_a_vowel(word, _plain(after))
        or any(
            part in word_list(lexicon.language, "verse_and_dialect") for part in _PART.split(word)
        )
        or (
            any(part in word_list(lexicon.language, "dialect") for part in _PART.split(word))
            and any(_dialect_beside(text, start, end, lexicon))
        )
    )


def is_among_dialect(text: str, span: tuple[int, int], lexicon: Lexicon) -> bool:
    """Return whether two words near a place are spelt as they were spoken: others may be too."""
    return sum(_dialect_beside(text, *span, lexicon)) >= _LEAST_DIALECT


def is_plainly_dialect(text: str, span: tuple[int, int], lexicon: Lexicon) -> bool:
    """Return whether a word is elided, or one near it spelt so as is hardly ever a misreading."""
    listed = word_list(lexicon.language, "verse_and_dialect")
    start, end = span
    near = _WORD.finditer(text, max(0, start - _WINDOW), end + _WINDOW)
    return _is_elided(text, start, end, lexicon) or any(_plain(it[0]) in listed for it in near)


def _plain(word: str) -> str:
    """The word in small letters with a plain apostrophe."""
    return in_small_letters(word).replace("‘", "'")


def _is_elided(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Return whether an apostrophe stands for what a word lost in front or behind: ’tis, goin’."""
    word = _plain(text[start:end])
    if text[start - 1 : start] in tuple(_APOSTROPHES) and word in word_list(
        lexicon.language, "elision_heads"
    ):
        return True
    if text[end : end + 1] not in tuple(_APOSTROPHES) or text[end + 1 : end + 2].isalpha():
        return False
    return word in word_list(lexicon.language, "elision_stems") or (
        word.endswith("in") and lexicon.knows(f"{word.rpartition('-')[2]}g")
    )


def _drops_a_vowel(word: str, after: str) -> bool:
    """Return whether a word is the other with an apostrophe in place of a vowel: ev'ry."""
    head, mark, tail = word.partition("'")
    return (
        mark != ""
        and len(after) >= _LEAST_OF_ELIDED
        and tail[:1] in tuple(_DROPPED_BEFORE)
        and len(after) == len(word)
        and after.startswith(head)
        and after.endswith(tail)
        and after[len(head)] in _VOWELS
    )


def _dialect_beside(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[bool]:
    """Return for each word near another whether it is dialect or cut short."""
    listed = word_list(lexicon.language, "verse_and_dialect") | word_list(
        lexicon.language, "dialect"
    )
    from_, to = max(0, start - _WINDOW), end + _WINDOW
    own = _plain(text[start:end])
    for match in _WORD.finditer(text, from_, to):
        if match.end() <= start or match.start() >= end:
            word = _plain(match[0])
            # The same form again may be the same damage again.
            yield word != own and (word in listed or _is_elided(text, *match.span(), lexicon))
