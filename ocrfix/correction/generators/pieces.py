"""The words that a piece of a token may be, where words ran together or were torn."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_lowercase

from ocrfix.language.costs import cost_of
from ocrfix.language.language import Language
from ocrfix.text.tokens import ENDING_MARKS
from ocrfix.words.cache import remembered
from ocrfix.words.candidate import Candidate
from ocrfix.words.candidates import SPECK
from ocrfix.words.lists import word_list
from ocrfix.words.ranking import CHANNEL

COMMON = {1: 5000.0, 2: 300.0, 3: 5.0, 4: 0.5}
"""Occurrences per million that a word of so many letters must have beside another."""
COMMON_ELSE = 0.02
"""The same for a longer word."""
MOST = 4
"""Misread words of one piece that are weighed."""
SHORTEST = 4
"""Letters of a piece that may be any word misread; a shorter one must be a common one."""
DEAREST = 13.0
"""The most that the letters of a misread word may cost, in nats."""
DEAREST_LETTER, USUAL_LETTERS = 0.75, 8
"""The addition to that for each letter beyond so many: few words are like a long one."""
DEAREST_SHORT = 8.0
"""The same for a word shorter than `SHORTEST`."""
COMMONEST_SHORT = -8.0
"""ln of the share that such a short word has at least."""
NEVER_DROPPED = frozenset("!?")
"""Marks that are no specks where a blank may have stood."""
DASHED = frozenset(f"{mark}{dash}" for mark in ENDING_MARKS for dash in "-—–")
"""Marks that part sentences in many a newspaper: “fire.-The”."""
_MINED_PER_MILLION = 20.0
_LOOKED_AT = 8


def specks_of(language: Language) -> Sequence[int]:
    """Give what it costs that letters are a speck, by their number, from one on."""
    return [cost_of(-it) for it in SPECK[: language.traits.specks]]


class Pieces:
    """The words that pieces may be; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._ranker = language.likeliest
        self._confusions = language.confusions
        self._near = language.near
        self._titles = word_list(language.code, "titles")
        self._uncounted = word_list(language.code, "uncounted")
        self._letters = ascii_lowercase + language.traits.alphabet

    @remembered()
    def is_word(self, lower: str) -> bool:
        """Return whether a lower-case piece is a word common enough to stand in a run."""
        if lower in self._uncounted:
            return True
        least = COMMON.get(len(lower), COMMON_ELSE)
        return self._lexicon.frequency(lower) >= least and self._lexicon.knows(lower)

    def is_capitalised(self, piece: str) -> bool:
        """Return whether a piece is a name or a title, with its capital."""
        if not piece.istitle():
            return False
        return self._lexicon.is_name(piece) or piece.lower() in self._titles

    @remembered()
    def misread(self, lower: str) -> tuple[tuple[str, int], ...]:
        """Give the words that a lower-case piece may be, with what their letters cost."""
        found: dict[str, float] = {}
        for meaning in self._confusions.meanings(lower)[:1]:
            if self._lexicon.frequency(meaning.meant) >= _MINED_PER_MILLION:
                candidate = self._ranker.candidate(lower, meaning.meant)
                found[meaning.meant] = candidate.channel
        if len(lower) > 1:
            for it in self._near_words(lower):
                if len(found) >= MOST:
                    break
                found.setdefault(it.text, it.channel)
        return tuple((word, cost_of(-CHANNEL * channel)) for word, channel in found.items())

    @remembered()
    def lost_at(self, printed: str) -> tuple[str, ...]:
        """Give the words that two pieces may be if all that was read of a letter is a blank.

        It stands between them; the second may be empty.
        """
        head, tail = printed.split(" ")
        words = (f"{head}{letter}{tail}" for letter in self._letters)
        return tuple(it for it in words if self.is_word(it))

    def _near_words(self, lower: str) -> list[Candidate]:
        """Give the words a letter or two away that it may be, the likeliest first."""
        near = [word for word, edits in self._near.near(lower) if edits and word.isalpha()][
            :_LOOKED_AT
        ]
        dearest = DEAREST + DEAREST_LETTER * max(len(lower) - USUAL_LETTERS, 0)
        if len(lower) < SHORTEST:
            dearest = DEAREST_SHORT
            near = [word for word in near if self._ranker.share(word) > COMMONEST_SHORT]
        weighed = (self._ranker.candidate(lower, word) for word in near)
        found = [it for it in weighed if it.channel >= -dearest]
        return sorted(found, key=lambda it: (-it.channel - it.share, it.words))
