"""Places that stand among words of another language.

A page in English quotes others and prints notices in them; what looks misread there is a word.
"""

from __future__ import annotations

import re

from ocrfix.text.tokens import parted_by_blank_lines
from ocrfix.words.language import function_words

_WORD = re.compile(r"[^\W\d_]+")
# About six words on either side.
_WINDOW = 40
_LEAST_FOREIGN = 2


def is_among_foreign_words(text: str, start: int, end: int, language: str) -> bool:
    """Return whether small words of one other language outnumber the text's own around a place.

    Args:
        text: The text. About six words on either side are looked at, beyond line ends but
            not beyond a blank line.
        start: Where the place begins, whose own words do not count.
        end: Where it ends, half-open.
        language: The language of the text.
    """
    before = parted_by_blank_lines(text[_window_start(text, start) : start])[-1]
    behind = parted_by_blank_lines(text[end : _window_end(text, end)])[0]
    words = _WORD.findall(f"{before} {behind}".casefold())
    of = {code: sum(word in listed for word in words) for code, listed in function_words().items()}
    own = of.pop(language, 0)
    return max(of.values()) >= max(_LEAST_FOREIGN, own + 1)


def _window_start(text: str, start: int) -> int:
    """Return the start of the first whole word of the window: the end of “Temple” is a “le”."""
    edge = max(0, start - _WINDOW)
    while 0 < edge < start and text[edge - 1].isalpha() and text[edge].isalpha():
        edge += 1
    return edge


def _window_end(text: str, end: int) -> int:
    """Return the end of the last whole word of the window."""
    edge = min(len(text), end + _WINDOW)
    while end < edge < len(text) and text[edge - 1].isalpha() and text[edge].isalpha():
        edge -= 1
    return edge
