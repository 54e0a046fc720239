"""Candidates for a form that is no word, by its letters alone; worked out once for each form."""

from __future__ import annotations

import math
from collections.abc import Callable
from heapq import nsmallest
from typing import NamedTuple

from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.words.cache import Memo
from ocrfix.words.channel import Channel
from ocrfix.words.lists import counted_list, word_list
from ocrfix.words.misreadings import may_be_misspelt, may_be_slip, runs_together
from ocrfix.words.near_words import LONGEST, NEAR_EDITS, SHORTEST_FOR_TWO

SHORTEST = 2
LEAST_PER_MILLION = 0.3
MOST_CANDIDATES = 5
"""Words that are weighed: the right one is hardly ever further behind."""
MOST_REMEMBERED = 1 << 13
"""Forms that are remembered at a time: some ten megabytes."""
LETTER = 3.5
"""Nats that a misread letter costs about, by which candidates are put in order."""


class Candidate(NamedTuple):
    """A word that a form may be.

    Attributes:
        word: In small letters.
        chance: Ln of its occurrences per million and of the chance that a scan shows it so,
            weighted, in parts of a nat.
        may_be_printed: Whether a compositor may have set the form for it: a slip of the press, a
            word spelt by ear or as a foreigner speaks, which nothing was counted to be misread for.
        told: What is told of it, in the order of `OF_CANDIDATES`.
    """

    word: str
    chance: int
    may_be_printed: bool
    told: tuple[int, ...]


class Form(NamedTuple):
    """A form that is no word.

    Attributes:
        candidates: What it may be.
        told: What is told of it, in the order of `OF_FORMS`.
    """

    candidates: tuple[Candidate, ...]
    told: tuple[int, ...]


OF_CANDIDATES = (
    "common",
    "channel",
    "distance",
    "letters_more",
    "is_slip",
    "begins_otherwise",
    "ends_otherwise",
)
"""The figures of a candidate: how common it is, how likely a scan shows it so, letters misread,
letters that the form has more, whether it may be a slip of the press, and which end is misread."""
OF_FORMS = ("length", "mined", "printed", "is_listed", "runs_together")
"""The letters of a form, in 100 times that it was counted in raw text how often it stood for one
word, how often books print it so (50 for more), whether it stands in a list of names or rare words
nevertheless, and whether it is two common words without their blank (``averdict``)."""


class Forms:
    """Find what forms may be, and remember it.

    Attributes:
        find: Gives what is known of a form in small letters; None for a word, for what may be
            printed so, and for a form that no word is near to.
    """

    find: Callable[[str], Form | None]

    def __init__(self, language: Language) -> None:
        """Take what is known."""
        self._lexicon = language.lexicon
        self._confusions = language.confusions
        self._near = language.near
        self._channel = Channel(language.confusions)
        self.find = Memo(self._find, MOST_REMEMBERED).__getitem__

    def _find(self, form: str) -> Form | None:
        lexicon = self._lexicon
        if not SHORTEST <= len(form) <= LONGEST or lexicon.knows(form):
            return None
        if form in word_list(lexicon.language, "printed_too"):
            return None
        meanings = self._confusions.meanings(form)
        near = dict(self._near.near(form, in_numbers=True))
        farthest = NEAR_EDITS if len(form) >= SHORTEST_FOR_TWO else 1
        near.update((it.meant, farthest) for it in meanings if it.meant not in near)
        candidates = self._weighed(form, near)
        if not candidates:
            return None
        mined = round(100 * max((it.share for it in meanings), default=0))
        printed = counted_list(lexicon.language, "printed_in_books").get(form, 0)
        is_listed, together = lexicon.is_listed(form), runs_together(form, lexicon)
        return Form(candidates, (len(form), mined, printed, is_listed, together))

    def _weighed(self, form: str, near: dict[str, int]) -> tuple[Candidate, ...]:
        """Weigh those words of which few edits or their commonness speak."""
        frequency, knows = self._lexicon.frequency, self._lexicon.knows
        rough = {
            word: LETTER * distance - math.log(per_million)
            for word, distance in near.items()
            if (per_million := frequency(word)) >= LEAST_PER_MILLION
        }
        likeliest = nsmallest(MOST_CANDIDATES, rough, key=lambda it: (rough[it], it))
        return tuple(self._weigh(form, word, near[word]) for word in likeliest if knows(word))

    def _weigh(self, form: str, word: str, distance: int) -> Candidate:
        language, channel = self._lexicon.language, self._channel.weigh(form, word)
        is_slip = may_be_slip(form, word)
        is_mined = len(form) >= len(word) and any(
            it.meant == word for it in self._confusions.meanings(form)
        )
        may_be_printed = not is_mined and (
            is_slip
            or may_be_misspelt(form, word, channel, word_list(language, "vowels"))
            or form[0] + word[0] in word_list(language, "hardened")
        )
        common = round(UNIT * math.log(self._lexicon.frequency(word)))
        told = (
            common,
            round(UNIT * channel),
            distance,
            len(form) - len(word),
            is_slip,
            form[0] != word[0],
            form[-1] != word[-1],
        )
        return Candidate(word, common + round(UNIT * channel), may_be_printed, told)
