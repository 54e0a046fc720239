"""The fit of words in places of a text, by the words before and behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.context import ContextModel
from ocrfix.language.kinds import NOTHING
from ocrfix.language.network import Network, PutWords
from ocrfix.language.placed_words import WORD, Rows

ORDER = 3
"""Words of the longest group that is asked for: those of four bring nothing more."""
_Numbers = NDArray[np.int64]


class Asked:
    """Options for places of a text, all words as the model of context knows them.

    Those with a figure in them are left out: the models know numbers by their kinds alone.
    """

    def __init__(
        self, before: Rows, behind: Rows, options: Iterable[tuple[int, str]], context: ContextModel
    ) -> None:
        """Take the words before and behind each place, as `PlacedWords.beside` gives them.

        And the options: the number of the place where each would stand, and what in small letters.
        """
        self._context, self._before, self._behind = context, before, behind
        kept = [
            (owner, place, (words,) if words.isalpha() else WORD.findall(words))
            for owner, (place, words) in enumerate(options)
            if words.isalpha() or not any(map(str.isdigit, words))
        ]
        # Of each option its number, that of its place, and how many words it is; the words of all.
        numbers = [(owner, place, len(words)) for owner, place, words in kept]
        self._numbers = np.array(numbers, np.int64).reshape(-1, 3)
        words = chain.from_iterable(words for _, _, words in kept)
        self._ids = np.fromiter(map(context.id_as_printed, words), np.int32)

    def costs(self) -> Iterable[tuple[int, int]]:
        """Return the owner of each word put there, or next behind, and its cost beyond that alone.

        In parts of a nat, by the model of context.
        """
        if not len(self._numbers):
            return ()
        owners, row = self._in_a_row()
        groups = np.lib.stride_tricks.sliding_window_view(row, ORDER)
        is_of_one = owners[: len(groups)] == owners[ORDER - 1 :]
        ids, score = groups[is_of_one], self._context.batches.score
        # Less the cost of the word anywhere, which the caller adds by its commonness.
        costs = (score(ids) - score(ids[:, -1:])).tolist()
        return zip(owners[: len(groups)][is_of_one].tolist(), costs, strict=True)

    def _in_a_row(self) -> tuple[_Numbers, Rows]:
        """Give all options one after the other, with the words around them, and whose each is.

        Before an option `NOTHING` stands for words that are not there, behind it nothing does.
        """
        around = ORDER - 1
        owners, places, sizes = self._numbers.T
        before, behind = self._before[places, :around], self._behind[places, :around]
        is_put = np.arange(sizes.max()) < sizes[:, None]
        put = np.zeros(is_put.shape, np.int32)
        put[is_put] = self._ids
        is_there = np.hstack((np.ones(before.shape, bool), is_put, behind != NOTHING))
        rows = np.hstack((before[:, ::-1], put, behind))
        return np.repeat(owners, is_there.sum(axis=1)), rows[is_there]

    def fits(self, network: Network) -> Iterator[tuple[int, float]]:
        """Give the owner of each word put there that a network knows, and its share of the fit.

        In parts of a nat.
        """
        before, words, behind = (
            network.known(self._context.batches.classes(it)).tolist()
            for it in (self._before, self._ids, self._behind)
        )
        before, behind = [*map(tuple, before)], [*map(tuple, behind)]
        put, owners, ids = PutWords(), [], iter(words)
        for owner, place, size in self._numbers.tolist():
            meant = tuple(islice(ids, size))
            owners += [(owner, size)] * put.add(before[place], meant, behind[place])
        for (owner, size), fit in zip(owners, put.weighed(network)[1].tolist(), strict=True):
            yield owner, fit / size
