"""Heads of articles, and pieces of torn paragraphs that look like them."""

from __future__ import annotations

from ocrfix.words.language import KNOWN
from ocrfix.words.lists import word_list

# A torn paragraph has more words behind the tear; a deck mostly fewer.
_LEAST_WORDS = 5
# No headline and no deck has more.
_HEADLINE_WORDS = 14
_STOPS = (".", ".”", '."')


def is_torn(unit: str, behind: str = "") -> bool:
    """Return whether a unit is the first part of a torn paragraph, and no headline.

    What follows goes on in lower case like a sentence and ends like one, or is longer than any
    deck. The unit itself is longer than any headline, has a sentence behind it, or ends in a
    small word: an article whose first letter is lost begins in lower case too.

    Args:
        unit: A short unit without a stop.
        behind: The unit behind it; empty if there is none.

    Example:
        >>> is_torn("The mayor has asked for", "boats and sandbags before the next noon.")
        True
    """
    if not behind[:1].islower() or not _has_more(behind, _LEAST_WORDS):
        return False
    if not behind.endswith(_STOPS) and not _has_more(behind, _HEADLINE_WORDS):
        return False
    last = unit.rsplit(maxsplit=1)[-1:]
    return (
        _has_more(unit, _HEADLINE_WORDS)
        or ". " in unit
        or (bool(last) and last[0] in word_list(KNOWN, "function_words"))
    )


def _has_more(text: str, words: int) -> bool:
    return len(text.split(maxsplit=words)) > words
