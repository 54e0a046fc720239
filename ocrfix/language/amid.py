"""The fit of words in places of a text, by the words before and behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.kinds import NOTHING
from ocrfix.language.network import AROUND, FIRST_WORD, padded
from ocrfix.language.sums import Whole
from ocrfix.language.word_spans import WordSpans
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
_WORDS = WordSpans(r"[^\W_]", "'’")
_Ids = tuple[int, ...]
_Rows = NDArray[np.int32]


class Asked:
    """Options for places of a text, all words as the model of context knows them.

    Attributes:
        before, behind: The words on either side of each place, a row a place, `AROUND` columns, the
            nearest first; `NOTHING` where there is none.
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
            if words.isalpha() or not any(map(str.isdigit, words))
        ]
        spans = sorted({span for _, span, _ in kept})
        self._numbers = {span: number for number, span in enumerate(spans)}
        self.before, self.behind = _beside(text, spans, context.id_as_printed)
        self.options: list[tuple[int, int, _Ids]] = [
            (owner, self._numbers[span], self._ids_of(words)) for owner, span, words in kept
        ]

    def around(self, span: tuple[int, int]) -> bytes:
        """Give what all words around a place are told by; nothing where none is put there."""
        number = self._numbers.get(span)
        if number is None:
            return b""
        words: bytes = self.before[number].tobytes() + self.behind[number].tobytes()
        return words

    def leave_out(self, spans: Iterable[tuple[int, int]]) -> None:
        """Ask no more for what would stand in some places."""
        numbers = {*map(self._numbers.get, spans)}
        self.options = [it for it in self.options if it[1] not in numbers]

    def _ids_of(self, text: str) -> _Ids:
        words = (text,) if text.isalpha() else _WORDS.pattern.findall(text)
        return tuple(map(self._context.id_as_printed, words))

    def costs(self) -> Iterable[tuple[int, int]]:
        """Return the owner of each word put there, or next behind, and its cost beyond that alone.

        In parts of a nat, by the model of context.
        """
        if not self.options:
            return ()
        owners, row = self._in_a_row(ORDER - 1)
        groups = np.lib.stride_tricks.sliding_window_view(row, ORDER)
        is_of_one = owners[: len(groups)] == owners[ORDER - 1 :]
        ids, score = groups[is_of_one], self._context.score
        # Less the cost of the word anywhere, which the caller adds by its commonness.
        costs = (score(ids) - score(ids[:, -1:])).tolist()
        return zip(owners[: len(groups)][is_of_one].tolist(), costs, strict=True)

    def _in_a_row(self, around: int) -> tuple[NDArray[Any], _Rows]:
        """Give all options one after the other, with the owner of each word.

        Args:
            around: Words before and behind that belong to each. Before it `NOTHING` stands for
                what is not there, behind it nothing does.
        """
        owners, places, words = zip(*self.options, strict=True)
        at, sizes = np.array(places), np.array([*map(len, words)])
        before, behind = self.before[at, :around], self.behind[at, :around]
        is_there = np.hstack(
            (
                np.ones(before.shape, bool),
                np.arange(sizes.max()) < sizes[:, None],
                behind != NOTHING,
            )
        )
        put = np.zeros((len(at), sizes.max()), np.int32)
        put[is_there[:, around:-around]] = [*chain.from_iterable(words)]
        rows = np.hstack((before[:, ::-1], put, behind))
        return np.repeat(np.array(owners), is_there.sum(axis=1)), rows[is_there]

    def fits(self, network: Network) -> Iterator[tuple[int, float]]:
        """Give the owner of each word put there that a network knows, and its share of the fit.

        In parts of a nat.
        """
        put = np.array([it for _, _, words in self.options for it in words], np.int32)
        before, behind, ids = (
            network.known(self._context.classes(words)).tolist()
            for words in (self.before, self.behind, put)
        )
        known = iter(ids)
        places = Put()
        owners: list[tuple[int, int]] = []
        for owner, place, unknown in self.options:
            words = tuple(islice(known, len(unknown)))
            weighed = places.add(tuple(before[place]), words, tuple(behind[place]))
            owners += [(owner, len(words))] * weighed
        _, fits = places.weighed(network)
        for (owner, length), fit in zip(owners, fits.tolist(), strict=True):
            yield owner, fit / length


class Put:
    """Words put between others, for a network to weigh; it looks at each place once."""

    def __init__(self) -> None:
        self._places: dict[tuple[_Ids, _Ids], int] = {}
        self._words: list[tuple[int, int]] = []

    def add(self, before: _Ids, words: _Ids, behind: _Ids) -> int:
        """Put words somewhere, all as the network knows them.

        Args:
            before: The words before, the nearest first.
            words: What is put there.
            behind: The words behind, the nearest first.

        Returns:
            How many of them are weighed, as they are no kinds of words.
        """
        so_far = len(self._words)
        for at, word in enumerate(words):
            if word >= FIRST_WORD:
                sides = (words[:at][::-1] + before)[:AROUND], (words[at + 1 :] + behind)[:AROUND]
                self._words.append((self._places.setdefault(sides, len(self._places)), word))
        return len(self._words) - so_far

    def weighed(self, network: Network) -> tuple[Whole, Whole]:
        """Return the words that are weighed, in order, and how well each fits in its place."""
        if not self._words:
            return (np.zeros(0, np.int64),) * 2
        places, words = np.array(self._words, np.int64).T
        before, behind = zip(*self._places, strict=True)
        vectors = network.vectors(padded(before), padded(behind))
        return words, network.fits(vectors[places], words)


def _beside(
    text: str, spans: Sequence[tuple[int, int]], id_of: Callable[[str], int]
) -> tuple[_Rows, _Rows]:
    """Give the words before and behind some places, as far as `WINDOW` and their block reach.

    Args:
        text: The text.
        spans: The places, in order.
        id_of: Knows the words.
    """
    ids: list[int] = []
    starts, ends = [np.zeros(0, np.intp)], [np.zeros(0, np.intp)]
    borders = [0]
    # Words near to several places are looked up once.
    around = Stretches.of((max(0, start - WINDOW), end + WINDOW) for start, end in spans)
    for first, last in around.spans():
        piece = text[first:last]
        words, begins, stops = _WORDS.of(piece)
        ids += map(id_of, words)
        starts.append(first + begins)
        ends.append(first + stops)
        borders += [first + block.start for block in islice(iterate_blocks(piece), 1, None)]
    borders.append(len(text) + WINDOW)
    begins, stops, limits = np.concatenate(starts), np.concatenate(ends), np.array(borders)
    start, end = np.array(spans, np.intp).reshape(-1, 2).T
    block = np.searchsorted(limits[1:-1], start, "right")
    first_at = np.searchsorted(begins, np.maximum(start - WINDOW, limits[block]))
    last_at = np.searchsorted(stops, np.minimum(end + WINDOW, limits[block + 1]), "right")
    steps, row = np.arange(AROUND), np.array([*ids, NOTHING], np.int32)
    before = np.searchsorted(stops, start, "right")[:, None] - 1 - steps
    behind = np.searchsorted(begins, end)[:, None] + steps
    return (
        row[np.where(before >= first_at[:, None], before, -1)],
        row[np.where(behind < last_at[:, None], behind, -1)],
    )
