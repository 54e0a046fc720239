"""Lay a made page out as newspapers and archives do: a headline, hyphens that line ends left."""

from __future__ import annotations

import random
import re

HEADED, HEADLINES = 0.25, (1, 2, 3, 4, 6, 8)
"""The share of pages that begin with a headline in capitals, and its words."""
LEFT_HYPHENS, LEFT_IN = 0.3, 0.08
"""The share of pages that keep hyphens of line ends, where a language does (`hyphens_stay`), and of
their longer words that have one."""
LONG = 5
"""Letters of a longer word."""
WORD = re.compile(r"[^\W\d_]+")
_VOWELS = "aeiouyäöüàâéèêëîïôùûáíóú"
_OTHERS = rf"[^\W\d_{_VOWELS}]"
BREAK = re.compile(
    rf"(?:(?<=\w[{_VOWELS}])|(?<=[{_VOWELS}]{_OTHERS}))(?={_OTHERS}[{_VOWELS}])",
)
"""The places at which a word may be broken."""


def with_left_hyphens(text: str, chance: random.Random) -> str:
    """Return a text with hyphens that line ends left in it, or as it is: ``soi-gneusement``."""
    if chance.random() >= LEFT_HYPHENS:
        return text

    def hyphened(word: str) -> str:
        places = [it.start() for it in BREAK.finditer(word)]
        if len(word) < LONG or not places or chance.random() >= LEFT_IN:
            return word
        at = chance.choice(places)
        return f"{word[:at]}-{word[at:]}"

    return WORD.sub(lambda it: hyphened(it[0]), text)


def headed(text: str, chance: random.Random) -> str:
    """Return a text with a headline in capitals before it, of words of its own, or as it is."""
    if chance.random() >= HEADED:
        return text
    words = text.split()
    size = chance.choice(HEADLINES)
    at = chance.randrange(max(1, len(words) - size))
    head = re.sub(r"[^\w' -]", "", " ".join(words[at : at + size])).upper()
    return f"{head}. {text}"
