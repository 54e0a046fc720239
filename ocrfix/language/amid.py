"""The fit of words in places of a text, by the words before and behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.kinds import NOTHING
from ocrfix.language.network import AROUND, FIRST_WORD
from ocrfix.language.placed_words import WORDS, Rows

if TYPE_CHECKING:
    from ocrfix.language.context import ContextModel
    from ocrfix.language.network import Network

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
        """Take what is to be weighed.

        Args:
            before: The words before each place, as `PlacedWords.beside` gives them.
            behind: The words behind each.
            options: The number of the place where each would stand, and what in small letters.
            context: Knows the ids of words.
        """
        self._context, self._before, self._behind = context, before, behind
        kept = [
            (owner, place, (words,) if words.isalpha() else WORDS.pattern.findall(words))
            for owner, (place, words) in enumerate(options)
            if words.isalpha() or not any(map(str.isdigit, words))
        ]
        # Of each option its number, that of its place, and how many words it is; the words of all.
        sizes = ((owner, place, len(words)) for owner, place, words in kept)
        numbers = np.array([*sizes], np.int64).reshape(-1, 3)
        self._owners, self._places, self._sizes = numbers.T
        words = chain.from_iterable(words for _, _, words in kept)
        self._ids = np.fromiter(map(context.id_as_printed, words), np.int32)

    def costs(self) -> Iterable[tuple[int, int]]:
        """Return the owner of each word put there, or next behind, and its cost beyond that alone.

        In parts of a nat, by the model of context.
        """
        if not len(self._owners):
            return ()
        owners, row = self._in_a_row(ORDER - 1)
        groups = np.lib.stride_tricks.sliding_window_view(row, ORDER)
        is_of_one = owners[: len(groups)] == owners[ORDER - 1 :]
        ids, score = groups[is_of_one], self._context.score
        # Less the cost of the word anywhere, which the caller adds by its commonness.
        costs = (score(ids) - score(ids[:, -1:])).tolist()
        return zip(owners[: len(groups)][is_of_one].tolist(), costs, strict=True)

    def _in_a_row(self, around: int) -> tuple[_Numbers, Rows]:
        """Give all options one after the other, with the owner of each word.

        Args:
            around: Words before and behind that belong to each. Before it `NOTHING` stands for
                what is not there, behind it nothing does.
        """
        before = self._before[self._places, :around]
        behind = self._behind[self._places, :around]
        longest = self._sizes.max()
        is_put = np.arange(longest) < self._sizes[:, None]
        put = np.zeros(is_put.shape, np.int32)
        put[is_put] = self._ids
        is_there = np.hstack((np.ones(before.shape, bool), is_put, behind != NOTHING))
        rows = np.hstack((before[:, ::-1], put, behind))
        return np.repeat(self._owners, is_there.sum(axis=1)), rows[is_there]

    def fits(self, network: Network) -> Iterator[tuple[int, float]]:
        """Give the owner of each word put there that a network knows, and its share of the fit.

        In parts of a nat.
        """
        words = network.known(self._context.classes(self._ids))
        asked = np.flatnonzero(words >= FIRST_WORD)
        owners, places, sizes = (
            np.repeat(it, self._sizes)[asked] for it in (self._owners, self._places, self._sizes)
        )
        # Options of one word share the words on both sides of their place.
        is_alone = sizes == 1
        alone, sides = np.unique(places[is_alone], return_inverse=True)
        several = asked[~is_alone]
        of_each = np.empty(len(asked), np.intp)
        of_each[is_alone], of_each[~is_alone] = sides, len(alone) + np.arange(len(several))
        before, behind = (
            network.known(self._context.classes(it))[np.append(alone, places[~is_alone])]
            for it in (self._before, self._behind)
        )
        self._put_others(words, several, before[len(alone) :], behind[len(alone) :])
        fits = network.fits(network.vectors(before, behind), of_each, words[asked])
        yield from zip(owners.tolist(), (fits / sizes).tolist(), strict=True)

    def _put_others(
        self, words: _Numbers, several: _Numbers, before: _Numbers, behind: _Numbers
    ) -> None:
        """Put the other words of options of several words on both sides of one.

        Args:
            words: Those of all options.
            several: The numbers of those that are asked about.
            before: The words before each of these, the nearest first: changed in place.
            behind: The same of those behind.
        """
        ends = np.cumsum(self._sizes)
        firsts, lasts = (np.repeat(it, self._sizes)[several] for it in (ends - self._sizes, ends))
        places = zip(several.tolist(), firsts.tolist(), lasts.tolist(), strict=True)
        for row, (at, first, last) in enumerate(places):
            _put_in_front(before[row], words[first:at][::-1])
            _put_in_front(behind[row], words[at + 1 : last])


def _put_in_front(row: _Numbers, words: _Numbers) -> None:
    """Put words in front of a row, from which as many fall out behind."""
    number = min(len(words), AROUND)
    if number:
        row[number:] = row[: AROUND - number]
        row[:number] = words[:number]
