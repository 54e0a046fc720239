"""Damage the marks between words as a bad scan does, to learn from what they look like then."""

from __future__ import annotations

import math
import random
import re

LOST = (0.0, 0.0, 0.01, 0.05, 0.3, 0.9)
"""Shares of the commas and stops of a page that are not read."""
ALTERED = (0.0, 0.01, 0.03, 0.1)
"""Shares of its marks that are read as others."""
DOUBLED = (0.0, 0.003, 0.02, 0.05)
"""Shares of its marks beside which a speck is read as one more."""
BEFORE = BEHIND = (0.0, 0.002, 0.01, 0.03)
"""Shares of the words before which, or behind which, a speck is read as a mark."""
ALONE = (0.0, 0.001, 0.004, 0.015)
"""Shares of the gaps in which a speck stands by itself."""
LOST_WORDS, MOST_LOST = (0.0, 0.0, 0.0, 0.02, 0.08), 4
"""Shares of the sentences of a page that lost their first words, and how many of these at most."""
RAISED, LOWERED, STROKES = (0.0, 0.0, 0.002, 0.01), (0.0, 0.0, 0.01), 8.0
"""Shares of the first letters whose case is misread; and how much oftener it is of an i."""
SINGLE, APART = 0.4, 0.5
"""The shares of pages that quote in single marks, and of these that have blanks beside them."""
OWN = 1.0
"""The nats by which what specks look like on a page lies from what they look like on most."""
READ_AS = {
    ",": ((".", 4.0), (";", 1.0), ("'", 2.0), (":", 0.5)),
    ".": ((",", 5.0), ("'", 1.0), (":", 1.5), ("-", 1.0)),
    ";": ((":", 2.0), (",", 3.0), (".", 1.0)),
    ":": ((".", 2.0), (";", 2.0)),
}
SPECKS = (("'", 4.0), (".", 4.0), (",", 2.5), ("-", 3.0), (":", 0.6), (";", 0.6), ("*", 0.4))
"""Signs that a speck is read as, and how often against each other: as on BLN600."""
_WORD = re.compile(r"\S+")
_SENTENCE = re.compile(r"(?<=[.?!] )[^\W\d_a-zß-ÿ]\w*(?: \w+)*")
_OPENING, _CLOSING = re.compile(r"(?<!\S)[\"“](?=\w)"), re.compile(r"(?<=\S)[\"”](?!\w)")
_MARK = re.compile(r"[,.;:](?=[\"'”’]?$)")
_Weighed = tuple[tuple[str, float], ...]


def quoted_otherwise(text: str, chance: random.Random) -> str:
    """Return a text with single marks for quotations, with blanks beside them or not, or as is."""
    if chance.random() >= SINGLE:
        return text
    blank = " " if chance.random() < APART else ""
    return _CLOSING.sub(f"{blank}'", _OPENING.sub(f"'{blank}", text))


class DamagedMarks:
    """Damage the marks of a page, in its own way."""

    def __init__(self, chance: random.Random) -> None:
        """Draw how they are damaged."""
        self._chance = chance
        self._lost, self._altered, self._doubled, self._before, self._behind, self._alone = map(
            chance.choice, (LOST, ALTERED, DOUBLED, BEFORE, BEHIND, ALONE)
        )
        self._lost_words, self._raised, self._lowered = map(
            chance.choice, (LOST_WORDS, RAISED, LOWERED)
        )
        self._specks = tuple((it, often * math.exp(chance.gauss(0.0, OWN))) for it, often in SPECKS)

    def __call__(self, text: str) -> str:
        """Return a text with damaged marks."""
        text = _SENTENCE.sub(lambda it: self._without_first(it[0]), text)
        return _WORD.sub(lambda it: self._word(self._in_case(it[0])), text)

    def _happens(self, rate: float) -> bool:
        return self._chance.random() < rate

    def _without_first(self, sentence: str) -> str:
        """Return the beginning of a sentence, its first words lost perhaps."""
        words = sentence.split()
        lost = self._chance.randint(1, MOST_LOST)
        is_lost = len(words) > lost and self._happens(self._lost_words)
        return " ".join(words[lost:]) if is_lost else sentence

    def _in_case(self, word: str) -> str:
        """Return a word with the case of its first letter misread, or as it is."""
        first = word[:1]
        if first.islower() and self._happens(self._raised * (STROKES if first == "i" else 1.0)):
            return first.upper() + word[1:]
        if word.istitle() and self._happens(self._lowered):
            return first.lower() + word[1:]
        return word

    def _word(self, word: str) -> str:
        mark = _MARK.search(word)
        if mark:
            read = self._read(mark[0])
            word = word[: mark.start()] + read + word[mark.end() :]
        elif word[-1:].isalpha() and self._happens(self._behind):
            word += self._speck()
        if word[:1].isalpha() and self._happens(self._before):
            word = self._speck() + word
        return f"{word} {self._speck()}" if self._happens(self._alone) else word

    def _read(self, mark: str) -> str:
        """Return what a mark is read as."""
        if mark in ",." and self._happens(self._lost):
            return ""
        if self._happens(self._altered):
            return self._one_of(READ_AS[mark])
        if self._happens(self._doubled):
            return "".join(self._chance.sample((mark, self._speck()), 2))
        return mark

    def _speck(self) -> str:
        return self._one_of(self._specks)

    def _one_of(self, weighed: _Weighed) -> str:
        signs, weights = zip(*weighed, strict=True)
        return str(self._chance.choices(signs, weights)[0])
