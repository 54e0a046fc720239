"""Marks that are the lost letter of the word beside them: ``(he`` is “the”, ``quit?`` “quite”."""

from __future__ import annotations

import re

_LONE_OPENING = re.compile(r"(?<!\S)\((?![^()]{0,300}\))")
"""A bracket that opens and is not closed."""
_MARK_IN_SENTENCE = re.compile(r"[?!](?=\s[^\W\d_A-Z])")
"""A mark that ends sentences, where none ends."""


def with_lost_letter(text: str, start: int, end: int, meant: str) -> tuple[int, int]:
    """Return the place of a misread word, with the mark at its side that is a letter it lost.

    Args:
        text: The text.
        start: Where the word begins.
        end: Where it ends, half-open.
        meant: The word that it is.
    """
    printed, read = text[start:end].lower(), meant.lower()
    if read[1:] == printed and start and _LONE_OPENING.match(text, start - 1):
        return start - 1, end
    if read[:-1] == printed and _MARK_IN_SENTENCE.match(text, end):
        return start, end + 1
    return start, end
