"""Foreign phrases: words that are right only beside each other (``sine die``)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ocrfix.words.forms import bare
from ocrfix.words.lists import word_list

# The longest phrases have ten words.
_WINDOW = 80
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LIGATURES = str.maketrans({"æ": "ae", "œ": "oe", "’": "'"})


class Phrases:
    """Known phrases of several words, found from any word of theirs.

    Accents do not matter, since scans and newspapers lose them; nor does whether blanks
    or hyphens stand between the words.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take phrases, lower case, their words separated by single blanks."""
        self._places: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for phrase in sorted(phrases):
            words = tuple(_plain(phrase).split(" "))
            for index, word in enumerate(words):
                self._places.setdefault(word, []).append((index, words))

    def cover(self, text: str, start: int, end: int) -> bool:
        """Return whether ``text[start:end]`` holds words of a known phrase alone.

        The phrase may go on in the next line.
        """
        word = _WORD.search(text, start, end)
        # Hardly any word has a place in a phrase.
        if word is None or _plain(word[0].lower()) not in self._places:
            return False
        first, last = max(0, start - _WINDOW), end + _WINDOW
        found = [
            (it.start(), it.end(), _plain(it[0].lower()))
            for it in _WORD.finditer(text, first, last)
        ]
        words = [word for _, _, word in found]
        inside = [at for at, (begin, stop, _) in enumerate(found) if begin < end and stop > start]
        return bool(inside) and any(
            words[inside[0] - place : inside[0] - place + len(phrase)] == list(phrase)
            for place, phrase in self._places.get(words[inside[0]], ())
            if place <= inside[0] and len(phrase) - place >= len(inside)
        )


@cache
def shipped_phrases(language: str) -> Phrases:
    """Give the phrases of other languages that texts in a language use, made once per process."""
    lists = (word_list(code, "foreign_phrases") for code in ("any", language))
    return Phrases(frozenset().union(*lists))


def _plain(word: str) -> str:
    """A lower-case word without accents, ligatures and curly apostrophes."""
    return word if word.isascii() else bare(word.translate(_LIGATURES))
