r"""The sign that stands for hyphens at the line ends of a text: ``ex?`` / ``pected``.

Software that has no soft hyphen writes another sign in its place, the same one all through a text,
as a rule ``?``. One such break may be a question; a hundred are not.
"""

from __future__ import annotations

import re
from collections import Counter

from ocrfix.rules.joins.halves import is_known
from ocrfix.rules.joins.seam import half_after, half_before
from ocrfix.text.tokens import HYPHENS
from ocrfix.words.lexicon import Lexicon

SMALL = "[a-zß-öø-ÿ]"
"""A small letter, as the half behind a broken word begins with."""
# A sign at a line end before a small letter. Left out is what often ends a line by itself, and
# what is a hyphen in every text.
_SIGN_AT_END = re.compile(
    rf"""([^{HYPHENS}\w\s.,;:!'"’”“‘)\]»«—–])[ \t]*(?:\r\n|\n|\r)[ \t]*(?={SMALL})"""
)
_LEAST_HALF = 2
_LEAST_WHOLE = 8
"""Broken words that show a sign. Of 453 pages of 1916 six have more than three at the same sign
other than a hyphen, counted for this project: twelve, and 62 to 126."""
_LEAST_SHARE = 0.75
"""Part of them among the breaks that tell, those between two words counted against them."""


def hyphen_sign(text: str, lexicon: Lexicon) -> str:
    """Return the sign that stands for the hyphens at the line ends of a text.

    One character; empty where only hyphens do.
    """
    whole: Counter[str] = Counter()
    apart: Counter[str] = Counter()
    for match in _SIGN_AT_END.finditer(text):
        left, right = half_before(text, match.start()), half_after(text, match.end())
        if min(len(left), len(right)) < _LEAST_HALF:
            continue
        are_words = is_known(left, lexicon) and is_known(right, lexicon)
        if is_known(left + right, lexicon):
            whole[match[1]] += not are_words
        elif are_words:
            apart[match[1]] += 1
    for sign, count in whole.most_common(1):
        if count >= _LEAST_WHOLE and count >= _LEAST_SHARE * (count + apart[sign]):
            return sign
    return ""
