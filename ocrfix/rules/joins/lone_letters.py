"""Letters by themselves, for the rules that give them back to their word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.tokens import PlacedTokens
from ocrfix.rules.word_search import WordSearch

# An opening mark may stand before it, or a blank so unusual that it parts no tokens.
_SEARCH = WordSearch(re.compile(r"(?<![^\s“‘\"'(])[A-Za-z]\Z"), bool)


def lone_letters(unknown: PlacedTokens) -> Iterator[int]:
    """Yield the offsets of letters that stand by themselves.

    Args:
        unknown: The tokens of a text that are no plain words that are known; single letters
            are among them.

    Yields:
        The offset of each in the text, in order.
    """
    return (offset for offset, _ in _SEARCH.find(unknown))
