"""The fit of words in places of a text, by the words before and behind them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.network import AROUND, FIRST_WORD, padded
from ocrfix.text.stretches import Stretches
from ocrfix.text.tokens import iterate_blocks

if TYPE_CHECKING:
    from ocrfix.language.context import ContextModel
    from ocrfix.language.network import Network

ORDER = 3
"""Words of the longest group that is asked for: those of four bring nothing more."""
WINDOW = 160
"""Characters looked at on either side: some 25 words."""
# The parts of a compound are weighed one by one, as two words beside it are.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
Ids = tuple[int, ...]


class _Words:
    """The words of a piece of a text, and where they stand."""

    def __init__(self, piece: str, first: int, id_of: Callable[[str], int]) -> None:
        """Take a piece that begins at the character ``first`` of the text."""
        found = [*_WORD.finditer(piece)]
        self._starts = [first + match.start() for match in found]
        self._ends = [first + match.end() for match in found]
        self._ids = tuple([id_of(match[0]) for match in found])
        blocks = [*iterate_blocks(piece)]
        self._borders = [first + block.start for block in blocks[1:]]

    def beside(self, start: int, end: int) -> tuple[Ids, Ids]:
        """Give the words before and behind a place, as far as `WINDOW` and its block reach."""
        starts, ends, borders = self._starts, self._ends, self._borders
        block = bisect_right(borders, start)
        first = max(start - WINDOW, borders[block - 1] if block else 0)
        last = min(end + WINDOW, borders[block] if block < len(borders) else end + WINDOW)
        before = self._ids[bisect_left(starts, first) : bisect_right(ends, start)]
        return before, self._ids[bisect_left(starts, end) : bisect_right(ends, last)]


class Asked:
    """Options for places of a text, all words as the model of context knows them.

    Attributes:
        places: The words before and behind each place.
        options: The number of each option, that of its place, and its words. Those with a figure
            in them are left out: the models know numbers by their kinds alone.
    """

    def __init__(
        self, text: str, options: Iterable[tuple[int, int, str]], context: ContextModel
    ) -> None:
        """Take what is to be weighed.

        Args:
            text: The text.
            options: Where each would stand, half-open, and what in small letters.
            context: Knows the ids of words.
        """
        self._context = context
        kept = [
            (owner, (start, end), words)
            for owner, (start, end, words) in enumerate(options)
            if not any(map(str.isdigit, words))
        ]
        spans = sorted({span for _, span, _ in kept})
        numbers = {span: number for number, span in enumerate(spans)}
        self.places: list[tuple[Ids, Ids]] = [*self._beside(text, spans)]
        self.options: list[tuple[int, int, Ids]] = [
            (owner, numbers[span], self._ids_of(words)) for owner, span, words in kept
        ]

    def _beside(self, text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[Ids, Ids]]:
        """Give the words before and behind each of some places, in order, within their blocks."""
        around = Stretches.of((max(0, start - WINDOW), end + WINDOW) for start, end in spans)
        at = 0
        for first, last in around.spans():
            # Words near to several places are looked up once.
            words = _Words(text[first:last], first, self._context.id_as_printed)
            while at < len(spans) and spans[at][0] < last:
                yield words.beside(*spans[at])
                at += 1

    def _ids_of(self, text: str) -> Ids:
        words = (text,) if text.isalpha() else _WORD.findall(text)
        return tuple(map(self._context.id_as_printed, words))

    def costs(self) -> Iterable[tuple[int, int]]:
        """Return the owner of each word put there, or next behind, and its cost beyond that alone.

        In parts of a nat, by the model of context.
        """
        beside = [
            ((0,) * (ORDER - 1 - len(before)) + before[1 - ORDER :], behind[: ORDER - 1])
            for before, behind in self.places
        ]
        groups: list[Ids] = []
        owners: list[int] = []
        for owner, place, words in self.options:
            before, behind = beside[place]
            row = before + words + behind
            groups += [row[last - ORDER : last] for last in range(ORDER, len(row) + 1)]
            owners += [owner] * (len(row) - ORDER + 1)
        if not groups:
            return ()
        ids, score = np.array(groups, np.int32), self._context.score
        # Less the cost of the word anywhere, which the caller adds by its commonness.
        return zip(owners, (score(ids) - score(ids[:, -1:])).tolist(), strict=True)

    def fits(self, network: Network) -> Iterator[tuple[int, float]]:
        """Give the owner of each word put there that a network knows, and its share of the fit.

        In parts of a nat.
        """
        flat = [it for sides in self.places for side in sides for it in side]
        flat += [it for _, _, words in self.options for it in words]
        classes = self._context.classes(np.array(flat, np.int32))
        known = iter(network.known(classes).tolist())
        places = [tuple(tuple(islice(known, len(side))) for side in sides) for sides in self.places]
        put = Put()
        shares: list[tuple[int, int]] = []
        for owner, place, unknown in self.options:
            words = tuple(islice(known, len(unknown)))
            before, behind = places[place]
            shares += [(owner, len(words))] * put.add(before, words, behind)
        _, fits = put.weighed(network)
        for (owner, length), fit in zip(shares, fits.tolist(), strict=True):
            yield owner, fit / length


class Put:
    """Words put between others, for a network to weigh; it looks at each place once."""

    def __init__(self) -> None:
        self._places: dict[tuple[Ids, Ids], int] = {}
        self._words: list[tuple[int, int]] = []

    def add(self, before: Ids, words: Ids, behind: Ids) -> int:
        """Put words somewhere, all as the network knows them.

        Returns:
            How many of them are weighed, as they are no kinds of words.
        """
        so_far = len(self._words)
        for at, word in enumerate(words):
            if word >= FIRST_WORD:
                sides = (before + words[:at])[-AROUND:][::-1], (words[at + 1 :] + behind)[:AROUND]
                self._words.append((self._places.setdefault(sides, len(self._places)), word))
        return len(self._words) - so_far

    def weighed(self, network: Network) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the words that are weighed, in order, and how well each fits in its place."""
        if not self._words:
            return (np.zeros(0, np.int64),) * 2
        places, words = np.array(self._words, np.int64).T
        before, behind = zip(*self._places, strict=True)
        vectors = network.vectors(padded(before), padded(behind))
        return words, network.fits(vectors[places], words)
