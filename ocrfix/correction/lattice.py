"""The lattice of a stretch: all readings of its tokens, where any is in doubt."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from ocrfix.correction.generators.listed import Listed
from ocrfix.correction.generators.one_word import OneWord
from ocrfix.correction.generators.parted import Parted
from ocrfix.correction.generators.pieces import Pieces
from ocrfix.correction.generators.run_together import RunTogether
from ocrfix.correction.generators.torn import Torn
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import Stretch, Token
from ocrfix.correction.weights import Weights
from ocrfix.language.costs import UNIT, cost_of
from ocrfix.language.language import Language

COMPANY = 2
"""Tokens without doubt that are read on either side of those in doubt."""
USUAL_LETTERS = 11
"""An unlisted word of more letters is rather several."""
MOST_LETTERS = 5.0
"""The evidence of letters counts no more than so many nats either way."""
_BOTH = 2
"""Tokens of a word that is torn with no speck between."""
_LEFT_OVER = 2
"""Letters beyond those of a word in which another may begin."""


class Lattice(NamedTuple):
    """Neighbouring tokens with all their readings.

    Attributes:
        first, last: The tokens, half-open.
        readings: Of each token of the stretch from `first` on, those that begin with it.
    """

    first: int
    last: int
    readings: Sequence[Sequence[Reading]]


class Builder:
    """Build lattices; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        pieces = Pieces(language)
        self._context = language.context
        self._ids = language.context.id_of
        self._one_word = OneWord(language)
        self._run_together = RunTogether(language, pieces)
        self._parted = Parted(language, pieces)
        self._torn = Torn(language, pieces)
        self._listed = Listed(language)
        self._weights = Weights.shipped()
        self._costs = self._weights.costs

    def lattices(
        self, stretches: Sequence[Stretch], asked: Sequence[Collection[int]] | None = None
    ) -> Iterator[tuple[Stretch, Lattice]]:
        """Give the lattices of stretches of a text, one for each row of tokens that hang together.

        ``asked`` are the tokens of each that may be read otherwise than printed; None for all.
        """
        if asked is None:
            asked = [range(len(it.tokens)) for it in stretches]
        meant = self._listed.meant(stretches, asked)
        for stretch, numbers, words in zip(stretches, asked, meant, strict=True):
            if numbers:
                for lattice in self._lattices_of(stretch, numbers, words):
                    yield stretch, lattice

    def _lattices_of(
        self, stretch: Stretch, asked: Collection[int], meant: Mapping[int, Mapping[str, int]]
    ) -> Iterator[Lattice]:
        """Give the lattices of one stretch."""
        tokens = stretch.tokens
        proposed: list[Sequence[Reading]] = [()] * len(tokens)
        is_open = [False] * len(tokens)
        for at in asked:
            found = proposed[at] = list(self._proposed(stretch, at, meant.get(at, {})))
            is_open[at] |= bool(found)
            for it in found:
                is_open[it.last - 1] = True
        at = 0
        while at < len(tokens):
            if not is_open[at]:
                at += 1
                continue
            last = at + 1
            while last < len(tokens) and any(is_open[last : last + COMPANY]):
                last += 1
            begin, end = max(0, at - COMPANY), min(len(tokens), last + COMPANY)
            yield Lattice(
                begin,
                end,
                [
                    [self._printed(stretch, it, proposed[it]), *proposed[it]]
                    for it in range(begin, end)
                ],
            )
            at = last

    def _proposed(self, stretch: Stretch, at: int, meant: Mapping[str, int]) -> Iterator[Reading]:
        """Give all readings that begin with a token, but for that as printed."""
        token = stretch.tokens[at]
        if stretch.is_half(at):
            # What the other half says is not known here.
            return
        if token.is_suspect:
            words = list(self._one_word.readings(stretch, at))
            yield from words
            known = {it.text for it in words}
            small = self._listed.small_words(stretch, at)
            yield from (it for it in small if it.text not in known)
            is_plain = any(self._is_good(token, it) for it in words)
            yield from self._run_together.readings(stretch, at, may_be_misread=not is_plain)
        else:
            yield from self._one_word.cased(stretch, at)
            yield from self._listed.readings(stretch, at, meant)
            yield from self._parted.readings(stretch, at)
        if at + 1 < len(stretch.tokens) and not stretch.is_half(at + 1):
            yield from self._torn.readings(stretch, at)

    def _is_good(self, token: Token, reading: Reading) -> bool:
        """Return whether one word is likely for a token, and leaves none of its letters over."""
        is_whole = len(token.core) - len(reading.text) < _LEFT_OVER
        cost = reading.cost + sum(map(self._context.cost, reading.words))
        return is_whole and cost < self._costs.good_word

    def _printed(self, stretch: Stretch, at: int, proposed: Sequence[Reading]) -> Reading:
        """Give the reading of a token as it is printed, beside all others of it."""
        token = stretch.tokens[at]
        words: tuple[int, ...] = ()
        cost = 0
        if token.is_suspect:
            cost = self._cost_of_unlisted(stretch, at)
            words = (0,)
        elif token.core:
            words = (self._ids(token.lower),)
            if any(it.operation is Operation.CASED for it in proposed):
                cost += self._costs.mixed_case
        if at + 1 < len(stretch.tokens) and self._torn.is_apart(stretch, at):
            cost += self._costs.hyphen_apart
        if any(it.operation is Operation.TORN and it.last == at + _BOTH for it in proposed):
            cost += self._torn.dearer_apart(stretch, at)
        return Reading(*stretch.place(at), token.core, words, cost, Operation.PRINTED)

    def _cost_of_unlisted(self, stretch: Stretch, at: int) -> int:
        """Weigh a token with a piece that is no word by its looks."""
        tokens, weights = stretch.tokens, self._weights
        token = tokens[at]
        nats = weights.unlisted - weights.errors * math.log(stretch.nature.errors)
        nats += min(
            weights.letters * max(min(it.letters, MOST_LETTERS), -MOST_LETTERS)
            - weights.mined * it.is_damage
            for it in token.look.suspect_pieces
        )
        nats += weights.long_letter * max(len(token.core) - USUAL_LETTERS, 0)
        is_capital = token.core[0].isupper() and not token.core.isupper()
        if is_capital and at and not tokens[at - 1].look.ends_sentence:
            nats -= weights.name
        return max(cost_of(nats), UNIT)
