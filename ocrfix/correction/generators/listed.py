"""A word that another may be read as: ``bad`` for “had”, ``sea`` for “see”."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ocrfix.correction.left_hyphens import is_cut
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import LONG_S, Stretch, Token
from ocrfix.correction.weights import Weights
from ocrfix.language.costs import UNIT, cost_of
from ocrfix.language.language import Language
from ocrfix.suspects.capitals import as_printed
from ocrfix.suspects.settings import Settings
from ocrfix.words.cache import Memo
from ocrfix.words.forms import bare
from ocrfix.words.lists import counted_list, word_list
from ocrfix.words.ranking import CHANNEL

LONE_LETTERS = frozenset("Iai")
"""Strokes and specks that are read as a word of one letter."""
_SHORT = "abbreviations"
SHORTEST = 2
MOST = 8
"""Words a letter away that are weighed."""
DEAREST = 11.0
"""Nats that a misread letter costs at most, in a word that stays a word."""
LEAST_GAIN = -3.0
"""Nats that a word must be likelier than what is printed, to be weighed in a lattice."""
LEAST_GAIN_BESIDE_SUSPECT = -7.0
"""The same where a neighbour is no word, and may be read otherwise itself."""
LEAST_PER_MILLION = 5.0
"""Occurrences of a word that may be meant where another word stands."""


class Listed:
    """Proposes words for words; make one and keep it."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._confusions = language.confusions
        self._near = language.near
        self._letters_alone = word_list(language.code, "letters_alone")
        self._ranker = language.ranker
        self._ids: Callable[[str], int] = language.context.id_of
        self._context = language.context
        weights = Weights.shipped()
        self._cost = weights.listed
        self._speck = weights.cost("lone_letter")
        self._odd = weights.cost("odd")
        self._usual_errors = Settings.shipped().usual_errors
        self._alike = Memo(self._find)
        self._small = _small_words(language.code)
        self._traits = language.traits

    def readings(self, stretch: Stretch, at: int, meant: Mapping[str, int]) -> Iterator[Reading]:
        """Propose what a listed word may stand for.

        Args:
            stretch: Where it stands.
            at: Which token of it.
            meant: The words that may be meant there, by `meant`.
        """
        token = stretch.tokens[at]
        # At the beginning of a block a sentence may begin behind a speck.
        is_apart = at == 0 or not stretch.is_among_capitals(at)
        if token.core in LONE_LETTERS and is_apart and self._is_odd(stretch, at):
            span = at, at + 1, token.core_start, token.core_end
            yield Reading(*span, "", (), self._speck, Operation.SPECK)
        for word, cost in meant.items():
            yield Reading(
                at,
                at + 1,
                token.core_start,
                token.core_end,
                self._as_printed(token.core, word),
                (self._ids(word),),
                cost,
                Operation.LISTED,
            )

    def _as_printed(self, printed: str, word: str) -> str:
        """Give a word the capitals of what stands there, if they were not misread with it."""
        if not printed.islower() and any(it == word for it, _ in self._small.get(printed, ())):
            return word
        return as_printed(printed, word, self._lexicon)

    def _is_odd(self, stretch: Stretch, at: int) -> bool:
        """Return whether a token is unlikely between its neighbours; the next tells that too."""
        tokens, cost = stretch.tokens, self._context.cost
        before, one, here, behind = (
            self._ids(tokens[it].lower) if 0 <= it < len(tokens) and tokens[it].core else 0
            for it in range(at - 2, at + 2)
        )
        lift = cost(before, one, here) - cost(here) + cost(one, here, behind) - cost(behind)
        return lift > self._odd

    def meant(self, stretch: Stretch, asked: Collection[int]) -> Sequence[Mapping[str, int]]:
        """Give the words that may be meant by listed ones, and what that costs, token by token.

        The more damaged the document, the likelier. Only what is about as likely between its
        neighbours as what is printed is worth a lattice.

        Args:
            stretch: Where they stand.
            asked: The numbers of the tokens that are asked about.
        """
        tokens = stretch.tokens
        found: list[dict[str, int]] = [{} for _ in tokens]
        damage = math.log(stretch.nature.errors / self._usual_errors)
        others = [
            (at, word, cost_of(cost - damage))
            for at in sorted(asked)
            for word, cost in self._others(stretch, at).items()
        ]
        if not others:
            return found
        ids = [self._ids(it.lower) if it.core else 0 for it in tokens]
        row = np.array((0, 0, *ids, 0, 0), np.int32)
        around = np.lib.stride_tricks.sliding_window_view(row, 5)[[at for at, *_ in others]].copy()
        printed = self._cost_around(around)
        around[:, 2] = [self._ids(word) for _, word, _ in others]
        is_suspect = [False, *(it.is_suspect for it in tokens), False]
        gain = printed - self._cost_around(around) - np.array([cost for *_, cost in others])
        for (at, word, cost), nats in zip(others, (gain / UNIT).tolist(), strict=True):
            is_beside_suspect = is_suspect[at] or is_suspect[at + 2]
            if nats > (LEAST_GAIN_BESIDE_SUSPECT if is_beside_suspect else LEAST_GAIN):
                found[at][word] = cost
        return found

    def _others(self, stretch: Stretch, at: int) -> Mapping[str, float]:
        """Give what a listed token may stand for, with what that costs in nats."""
        token = stretch.tokens[at]
        if token.is_suspect or not token.core or self._is_short_form(token):
            return {}
        found: dict[str, float] = {}
        if self._may_be_another(stretch, at):
            found = {word: self._cost + cost for word, cost in self._alike[token.lower]}
        # A word that begins a sentence has its capital of that.
        if token.core.islower() or not stretch.opens_sentence(at):
            for word, cost in self._small.get(token.core, ()):
                found[word] = min(cost, found.get(word, cost))
        return found

    def _is_short_form(self, token: Token) -> bool:
        """Return whether a token is an abbreviation with its stop."""
        return token.marks_behind[:1] == "." and _SHORT in self._lexicon.lists(token.lower)

    def _cost_around(self, around: NDArray[np.int32]) -> NDArray[np.int64]:
        """Give what the third word of each row and the two behind it cost there."""
        costs = [
            np.where(around[:, at] > 0, self._context.score(around[:, at - 2 : at + 1]), 0)
            for at in (2, 3, 4)
        ]
        cost: NDArray[np.int64] = np.sum(costs, axis=0)
        return cost

    def _may_be_another(self, stretch: Stretch, at: int) -> bool:
        token = stretch.tokens[at]
        if LONG_S in token.raw or is_cut(token.core, self._traits):
            return False
        if len(token.core) < SHORTEST and token.core.isupper():
            # Of capitals the accents were often left out in print.
            return False
        return not token.look.is_capital or stretch.opens_sentence(at)

    def _find(self, lower: str) -> tuple[tuple[str, float], ...]:
        """Give the common words that differ in a letter that is often misread."""
        if not lower.isalpha() or "user" in self._lexicon.lists(lower):
            return ()
        if len(lower) < SHORTEST:
            return self._accented(lower)
        found: dict[str, float] = {}
        for meaning in self._confusions.meanings(lower):
            found[meaning.meant] = -math.log(meaning.rate)
        for word, edits in self._near.near(lower, 1):
            if not edits or not word.isalpha() or not self._lexicon.knows(word):
                continue
            if self._lexicon.frequency(word) < LEAST_PER_MILLION:
                continue
            cost = -CHANNEL * self._ranker.candidate(lower, word).channel
            if cost <= DEAREST:
                found[word] = min(cost, found.get(word, cost))
        return tuple(sorted(found.items(), key=lambda it: (it[1], it[0]))[:MOST])

    def _accented(self, letter: str) -> tuple[tuple[str, float], ...]:
        """Give the words of one letter that differ in an accent: ``a`` and ``à``."""
        costs = (
            (word, -CHANNEL * self._ranker.candidate(letter, word).channel)
            for word in sorted(self._letters_alone)
            if word != letter and bare(word) == bare(letter)
        )
        return tuple((word, cost) for word, cost in costs if cost <= DEAREST)


def _small_words(language: str) -> Mapping[str, Sequence[tuple[str, float]]]:
    """Give the small words that are read as others of a language, and what that costs in nats."""
    found: dict[str, list[tuple[str, float]]] = {}
    for pair, one_in in counted_list(language, "small_words_read").items():
        read, meant = pair.split()
        found.setdefault(read, []).append((meant, math.log(one_in)))
    return found
