"""A word that another may be read as: ``bad`` for “had”, ``sea`` for “see”."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, repeat

import numpy as np

from ocrfix.correction.generators.pieces import specks_of
from ocrfix.correction.generators.usual_case import UsualCase
from ocrfix.correction.left_hyphens import is_cut
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import Stretch, Token
from ocrfix.correction.weights import Weights
from ocrfix.language.costs import IMPOSSIBLE, UNIT, cost_of
from ocrfix.language.language import Language
from ocrfix.language.places import SIDE, Places
from ocrfix.language.read_as_others import SHORTEST, ReadAsOthers
from ocrfix.suspects.settings import Settings
from ocrfix.text.tokens import LONG_S
from ocrfix.words.cache import remembered
from ocrfix.words.lists import counted_list
from ocrfix.words.near_words import nearest

LONE_LETTERS = frozenset("Iai")
"""Strokes and specks that are read as a word of one letter."""
LEAST_GAIN = -3.0
"""Nats that a word must be likelier than what is printed, to be weighed in a lattice."""
LEAST_GAIN_BESIDE_SUSPECT = -7.0
"""The same where a neighbour is no word, and may be read otherwise itself."""
LEAST_GAIN_OF_CAPITAL = 0.0
"""The same of a word with a capital inside a sentence, which is a name as a rule."""
LEAST_UNEASE_OF_SPECK = 2.0
"""Nats that a short word costs between its neighbours, and those behind it more than alone, where
it is not thought to be a speck."""
LEAST_GAIN_OF_SPECK = -4.0
"""Nats that nothing must be likelier than it, to be weighed in a lattice."""
COMMONEST = 500
"""Words that may be meant where two letters or strokes are others: ``riot`` for “not”."""
MOST_EDITS = 2
LEAST_FAR, DEAREST_FAR = 6.0, 18.0
"""Nats that such misread letters cost at least and at most."""
LEAST_GAIN_OF_FAR = -1.0
"""Nats that such a word must be likelier than what is printed, to be weighed in a lattice."""
QUITE_AT_EASE = 1.0
"""Nats that a word costs between its neighbours, and the two behind it more than alone, where no
other word is thought of: of those that are meant 99 in 100 cost more."""
AT_EASE = 8.0
"""The same where none two letters away is, and none for a capital inside a sentence: of those that
are meant four in five cost more, of all words one in five."""

_Words = Sequence[tuple[str, float]]
"""Words with what each costs in nats."""


class Listed:
    """Propose words for words; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._near = language.near
        self._ids = language.context.id_of
        self._context = language.context
        self._others = language.derived(ReadAsOthers)
        self._cost = Weights.shipped().listed
        self._specks = specks_of(language)
        self._usual_errors = Settings.shipped().usual_errors
        self._common = [it for it in language.near.words[:COMMONEST] if it.isalpha()]
        self._common_strokes = [language.near.strokes(it) for it in self._common]
        self._small = _small_words(language.code)
        self._traits = language.traits
        self._case = language.derived(UsualCase)

    def readings(self, stretch: Stretch, at: int, meant: Mapping[str, int]) -> Iterator[Reading]:
        """Propose what a listed word may stand for, by the words that `meant` gives for it."""
        for word, cost in meant.items():
            if word:
                yield self._reading(stretch, at, word, cost)
            else:
                yield Reading(*stretch.place(at), "", (), cost, Operation.SPECK)

    def small_words(self, stretch: Stretch, at: int) -> Iterator[Reading]:
        """Propose the small words that a token which is no word is read for: ``k`` for “à”."""
        damage = math.log(stretch.nature.errors / self._usual_errors)
        for word, cost in self._small.get(stretch.tokens[at].core, ()):
            yield self._reading(stretch, at, word, cost_of(cost - damage))

    def _reading(self, stretch: Stretch, at: int, word: str, cost: int) -> Reading:
        """Read a token as a word, with its own capitals if they were not misread with it."""
        printed = stretch.tokens[at].core
        is_small = any(it == word for it, _ in self._small.get(printed, ()))
        if not is_small or printed.islower():
            text = self._case.of(stretch, at, printed, word)
        else:
            text = word.capitalize() if stretch.opens_sentence(at) else word
        words = (self._ids(word),)
        return Reading(*stretch.place(at), text, words, cost, Operation.LISTED)

    def meant(
        self, stretches: Sequence[Stretch], asked: Sequence[Collection[int]]
    ) -> Sequence[Mapping[int, Mapping[str, int]]]:
        """Give the words that may be meant by listed ones, by their numbers, and what that costs.

        The more damaged the document, the likelier. Only what is about as likely between its
        neighbours as what is printed is worth a lattice.

        Returns:
            Of each stretch what is found, by the numbers of the tokens; an empty word for a speck.
        """
        found: list[dict[int, dict[str, int]]] = [{} for _ in stretches]
        tokens, row, middles = self._places(stretches, asked)
        if not tokens:
            return found
        places = Places(self._context, row, middles)
        worth = self._worth_asking(stretches, tokens, places.unease)
        # Columns: a text has some twenty thousand of them.
        pairs = [*chain.from_iterable(it for _, it, _ in worth)]
        sizes = [len(it) for _, it, _ in worth]
        numbers = np.repeat(np.array([it for it, _, _ in worth], np.intp), sizes)
        least = np.repeat([it for _, _, it in worth], sizes)
        costs = np.array([it for _, it in pairs])
        damages = [math.log(it.nature.errors / self._usual_errors) for it in stretches]
        damage = np.array([damages[block] for block, _ in tokens])[numbers]
        gains = places.gains(numbers, (word for word, _ in pairs)) + damage
        for which in np.flatnonzero(gains - costs > least).tolist():
            (word, cost), bar = pairs[which], float(least[which])
            block, at = tokens[numbers[which]]
            stretch = stretches[block]
            if bar == LEAST_GAIN_OF_FAR:
                cost = self._cost + self._cost_of_far(f"{stretch.tokens[at].lower} {word}")
            if gains[which] - cost > max(bar, _least_gain(stretch, at)):
                row = found[block].setdefault(at, {})
                row[word] = min(cost_of(cost - damages[block]), row.get(word, IMPOSSIBLE))
        for number, cost in self._likely_specks(stretches, tokens, places):
            block, at = tokens[number]
            found[block].setdefault(at, {})[""] = cost
        return found

    def _likely_specks(
        self, stretches: Sequence[Stretch], tokens: Sequence[tuple[int, int]], places: Places
    ) -> Iterator[tuple[int, int]]:
        """Give the numbers of the words that may be specks, and what each costs as one."""
        longest = len(self._specks)
        asked = [
            number
            for number, ((block, at), nats) in enumerate(zip(tokens, places.unease, strict=True))
            if nats > LEAST_UNEASE_OF_SPECK
            and len(stretches[block].tokens[at].core) <= longest
            and _may_be_speck(stretches[block], at)
        ]
        if not asked:
            return
        for number, gain in zip(asked, places.gains_without(asked).tolist(), strict=True):
            block, at = tokens[number]
            cost = self._specks[len(stretches[block].tokens[at].core) - 1]
            if gain - cost / UNIT > LEAST_GAIN_OF_SPECK:
                yield number, cost

    def _places(
        self, stretches: Sequence[Stretch], asked: Sequence[Collection[int]]
    ) -> tuple[Sequence[tuple[int, int]], Sequence[int], Sequence[int]]:
        """Give the listed words that are asked about, and where they stand.

        Returns:
            The number of the stretch and of the token of each; the ids of running words, and where
            among these each of them stands.
        """
        found: list[tuple[int, int]] = []
        row: list[int] = []
        middles: list[int] = []
        for block, (stretch, numbers) in enumerate(zip(stretches, asked, strict=True)):
            if not numbers:
                continue
            tokens = stretch.tokens
            whole = [at for at in sorted(numbers) if self._is_whole(tokens[at])]
            if whole:
                found += zip(repeat(block), whole)
                middles += [at + len(row) for at in whole]
                row += stretch.ids(0, len(tokens) + SIDE, self._ids)
        return found, row, middles

    def _worth_asking(
        self,
        stretches: Sequence[Stretch],
        places: Sequence[tuple[int, int]],
        unease: Sequence[float],
    ) -> Sequence[tuple[int, _Words, float]]:
        """Give the words that it is worth to ask the context about.

        Args:
            stretches: As for `meant`.
            places: The tokens that may be another word.
            unease: Of each the nats that it costs there, and those behind it more than anywhere.

        Returns:
            The number of the place, words with what each costs at least in nats, and the least gain
            that any such word must have.
        """
        worth: list[tuple[int, _Words, float]] = []
        for number, ((block, at), nats) in enumerate(zip(places, unease, strict=True)):
            if nats <= QUITE_AT_EASE and not self._small:
                continue
            stretch = stretches[block]
            token = stretch.tokens[at]
            if small := self._small_words_for(stretch, at):
                worth.append((number, small, LEAST_GAIN_BESIDE_SUSPECT))
            if nats <= QUITE_AT_EASE or not self._may_be_another(stretch, at):
                continue
            if nats > AT_EASE or not _is_within(stretch, at):
                worth.append((number, self._alike(token.lower), LEAST_GAIN_BESIDE_SUSPECT))
            if nats > AT_EASE:
                worth.append((number, self._far(token.lower), LEAST_GAIN_OF_FAR))
        return worth

    def _small_words_for(self, stretch: Stretch, at: int) -> _Words:
        """Give the small words that a token may be read for, with what each costs in nats."""
        core = stretch.tokens[at].core
        small = self._small.get(core, ())
        is_behind_figure = at > 0 and stretch.tokens[at - 1].core.isdecimal()
        if not small or (core in self._traits.units and is_behind_figure):
            return ()
        if core.islower() or not stretch.opens_sentence(at):
            return small
        # A word that begins a sentence has its capital of that, so its first letter was read well.
        return tuple(it for it in small if it[0][0] == core[0].lower() or core.isdecimal())

    def _is_whole(self, token: Token) -> bool:
        """Return whether a token is a listed word, and no abbreviation with its stop."""
        if not token.core or token.is_suspect:
            return False
        return token.marks_behind[:1] != "." or not self._lexicon.is_short(token.lower)

    def _may_be_another(self, stretch: Stretch, at: int) -> bool:
        token = stretch.tokens[at]
        if LONG_S in token.raw or is_cut(token.core, self._traits):
            return False
        if len(token.core) < SHORTEST and token.core.isupper():
            # Of capitals the accents were often left out in print.
            return False
        return token.core[1:].islower() or not token.look.is_capital or stretch.opens_sentence(at)

    @remembered()
    def _alike(self, lower: str) -> _Words:
        """Give the common words that differ in a letter that is often misread."""
        return tuple((word, self._cost + nats) for word, nats in self._others.meant(lower))

    @remembered()
    def _far(self, lower: str) -> _Words:
        """Give the commonest words whose letters or strokes are like those of a word."""
        if not self._others.may_stand_for_others(lower) or len(lower) < SHORTEST:
            return ()
        spelt = (lower, self._common), (self._near.strokes(lower), self._common_strokes)
        numbers = {
            number
            for letters, words in spelt
            for _, _, number in nearest(letters, words, MOST_EDITS)
        }
        words = (self._common[number] for number in sorted(numbers))
        return tuple((it, self._cost + LEAST_FAR) for it in words if it != lower)

    @remembered()
    def _cost_of_far(self, both: str) -> float:
        """Give what the letters of one word cost that are read as those of another."""
        nats = self._others.channel(*both.split(" "))
        return nats if nats <= DEAREST_FAR else math.inf


def _small_words(language: str) -> Mapping[str, _Words]:
    """Give the small words that are read as others of a language, and what that costs in nats."""
    found: dict[str, list[tuple[str, float]]] = {}
    for pair, one_in in counted_list(language, "small_words_read").items():
        read, meant = pair.split()
        found.setdefault(read, []).append((meant, math.log(one_in)))
    return found


def _is_within(stretch: Stretch, at: int) -> bool:
    """Return whether a token has a capital inside a sentence, as a name has."""
    return stretch.tokens[at].look.is_capital and not stretch.opens_sentence(at)


def _may_be_speck(stretch: Stretch, at: int) -> bool:
    """Return whether a short word may be a speck: no initial, half a word or figure."""
    core = stretch.tokens[at].core
    if stretch.is_behind_hyphen(at):
        return False
    if len(core) > 1:
        return core.isalpha()
    # At the beginning of a block a sentence may begin behind a speck.
    return core in LONE_LETTERS and (at == 0 or not stretch.is_among_capitals(at))


def _least_gain(stretch: Stretch, at: int) -> float:
    """Give the nats that a word must be likelier than a token, to be weighed in a lattice."""
    if _is_within(stretch, at):
        return LEAST_GAIN_OF_CAPITAL
    is_beside_suspect = any(it.is_suspect for it in stretch.beside(at, at + 1))
    return LEAST_GAIN_BESIDE_SUSPECT if is_beside_suspect else LEAST_GAIN
