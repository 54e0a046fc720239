"""The words beside a place in a text, in the form the counts know them."""

from __future__ import annotations

import re

# How far to look: longer than any word and the marks around it.
_WINDOW = 48

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
