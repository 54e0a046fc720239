"""The words beside a place in a text, in the form the counts know them."""

from __future__ import annotations

import re

from ocrfix.words.counts import Counts

# How far to look: longer than any word and the marks around it.
_WINDOW = 48

# The hyphen as it is printed, read as another dash, written by software that marks it.
_HYPHENS = ("-", "¬", "\u00ad", "\u2010", "\u2011", "=", "⸗")

# Only marks that do not end a sentence may stand between; behind a stop the company a
# word keeps is no company.
_LEFT = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?),?\s+[“‘\"'(]?$")
_RIGHT = re.compile(r"[,”’\"')]*\s+[“‘\"'(]?([^\W\d_]+(?:['’][^\W\d_]+)?)")


def word_before(text: str, start: int) -> str | None:
    """The word before offset ``start``, in lower case; None at the start of a sentence."""
    match = _LEFT.search(text[max(0, start - _WINDOW) : start])
    return match[1].casefold() if match else None


def word_after(text: str, end: int) -> str | None:
    """The word behind offset ``end``, in lower case; None at the end of a sentence."""
    match = _RIGHT.match(text[end : end + _WINDOW])
    return match[1].casefold() if match else None


def ends_in_hyphen(text: str, offset: int) -> bool:
    """Whether a hyphen of any kind is the last sign before ``offset``, blanks aside.

    What follows is then the rest of a word, whatever it looks like.
    """
    before = text[max(0, offset - _WINDOW) : offset].rstrip()
    return before.endswith(_HYPHENS)


def is_seen_beside(counts: Counts, left: str | None, word: str, right: str | None) -> bool:
    """Whether a word was ever counted next to one of these neighbours."""
    return (left is not None and counts.bigram(left, word) > 0) or (
        right is not None and counts.bigram(word, right) > 0
    )
