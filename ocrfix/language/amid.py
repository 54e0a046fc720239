"""The fit of words in places of a text, by the words before and behind them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

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
_Ids = tuple[int, ...]


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

    def beside(self, start: int, end: int) -> tuple[_Ids, _Ids]:
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
        self.places: list[tuple[_Ids, _Ids]] = [*self._beside(text, spans)]
        self.options: list[tuple[int, int, _Ids]] = [
            (owner, numbers[span], self._ids_of(words)) for owner, span, words in kept
        ]

    def _beside(self, text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[_Ids, _Ids]]:
        """Give the words before and behind each of some places, in order, within their blocks."""
        around = Stretches.of((max(0, start - WINDOW), end + WINDOW) for start, end in spans)
        at = 0
        for first, last in around.spans():
            # Words near to several places are looked up once.
            words = _Words(text[first:last], first, self._context.id_as_printed)
            while at < len(spans) and spans[at][0] < last:
                yield words.beside(*spans[at])
                at += 1

    def _ids_of(self, text: str) -> _Ids:
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
        groups: list[_Ids] = []
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
        sides: dict[tuple[_Ids, _Ids], int] = {}
        weighed: list[tuple[int, int, int, int]] = []
        for owner, place, unknown in self.options:
            words = tuple(islice(known, len(unknown)))
            before, behind = places[place]
            for at, word in enumerate(words):
                if word >= FIRST_WORD:
                    here = (
                        (before + words[:at])[-AROUND:][::-1],
                        (words[at + 1 :] + behind)[:AROUND],
                    )
                    weighed.append((owner, sides.setdefault(here, len(sides)), word, len(words)))
        if not weighed:
            return
        vectors = network.vectors(*map(padded, zip(*sides, strict=True)))
        owners, of_sides, words, lengths = zip(*weighed, strict=True)
        fits = network.fits(vectors[[*of_sides]], np.array(words)).tolist()
        for owner, fit, length in zip(owners, fits, lengths, strict=True):
            yield owner, fit / length
