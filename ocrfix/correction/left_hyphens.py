"""Hyphens that are left from line ends within words: ``mar-ché``.

Where lines were joined and their hyphens left, nobody can say which of them were printed within a
line. So a language may leave them alone (`Traits.hyphens_stay`). Its words are known by all their
letters, and keep their hyphens when they are corrected.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from ocrfix.words.lexicon import Lexicon
from ocrfix.words.traits import Traits

HYPHEN = "-"
_SHORTEST_HALF = 2
_CUT = re.compile(r"[^\W\d_]+-[^\W\d_A-Z]+")


def is_cut(core: str, traits: Traits) -> bool:
    """Return whether a word may have a hyphen that is left from a line end."""
    return traits.hyphens_stay and HYPHEN in core and _CUT.fullmatch(core) is not None


def whole_of(core: str, lexicon: Lexicon, traits: Traits) -> str:
    """Give a word in small letters, without a hyphen that is left in a listed one."""
    lower = core.lower()
    if is_cut(lower, traits):
        whole = lower.replace(HYPHEN, "")
        if lexicon.frequency(whole) > 0:
            return whole
    return lower


def with_hyphen_of(printed: str, word: str, traits: Traits) -> str:
    """Give a word the hyphen of what stands in its place, where its halves differ least.

    Example:
        >>> with_hyphen_of("préoc-cupéa", "préoccupés", Traits(hyphens_stay=True))
        'préoc-cupés'
    """
    if not is_cut(printed, traits) or not word.isalpha() or len(word) < 2 * _SHORTEST_HALF:
        return word
    head, tail = printed.lower().split(HYPHEN)
    lower = word.lower()

    def distance(cut: int) -> tuple[int, int]:
        far = Levenshtein.distance(head, lower[:cut]) + Levenshtein.distance(tail, lower[cut:])
        return far, abs(cut - len(head))

    cut = min(range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1), key=distance)
    return word[:cut] + HYPHEN + word[cut:]
