"""Facts about a reading that tell how sure it is."""

from __future__ import annotations

import math
import re

from ocrfix.correction.stretch import Stretch
from ocrfix.language.language import Language
from ocrfix.words.forms import as_listed, without_possessive
from ocrfix.words.lists import word_list

_WINDOW = 60
_NEIGHBOURS = 6
_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LEAST_PER_MILLION = 0.02


class Told:
    """Tell of readings in one language; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._titles = word_list(language.code, "titles")

    def is_named(self, stretch: Stretch, at: int) -> bool:
        """Return whether a title or an initial stands before a token."""
        before = stretch.tokens[at - 1] if at else None
        if before is None:
            return False
        is_initial = len(before.core) == 1 and before.core.isupper()
        return is_initial or before.lower in self._titles

    def commonness(self, text: str) -> float:
        """Return ln of the occurrences per million of the rarest word of a reading."""
        words = (as_listed(without_possessive(word)) for word in _PART.findall(text.lower()))
        per_million: float = min(map(self._lexicon.frequency, words), default=0.0)
        return math.log(max(per_million, _LEAST_PER_MILLION))


def letters_in(text: str) -> int:
    """Return the number of letters and digits of a text."""
    return sum(map(str.isalnum, text))


def capitals_around(text: str, start: int, end: int) -> float:
    """Return the share of the six words on either side that begin with a capital."""
    # The pieces at the ends of the windows are cut.
    before = _WORD.findall(text[max(0, start - _WINDOW) : start])[1:]
    behind = _WORD.findall(text[end : end + _WINDOW])[:-1]
    near = before[-_NEIGHBOURS:] + behind[:_NEIGHBOURS]
    capitals: int = sum(word[0].isupper() for word in near)
    return capitals / max(len(near), 1)


def recurs(stretch: Stretch, before: str) -> float:
    """Return ln of how often the document has what stands there."""
    times = max((stretch.nature.own.count(it) for it in before.lower().split()), default=1)
    return math.log(max(times, 1))
