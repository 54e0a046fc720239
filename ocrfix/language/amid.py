"""The fit of words in places of a text, by the words before and behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.kinds import NOTHING
from ocrfix.language.network import AROUND, FIRST_WORD
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
        known = iter(network.known(self._context.classes(put)).tolist())
        sides: dict[tuple[int, _Ids, _Ids], int] = {}
        weighed: list[tuple[int, int, int, int]] = []
        for owner, place, unknown in self.options:
            words = tuple(islice(known, len(unknown)))
            for at, word in enumerate(words):
                if word >= FIRST_WORD:
                    here = place, words[:at], words[at + 1 :]
                    weighed.append((owner, sides.setdefault(here, len(sides)), word, len(words)))
        if not weighed:
            return
        vectors = network.vectors(*self._sides(sides, network))
        owners, of_sides, words, lengths = zip(*weighed, strict=True)
        fits = network.fits(vectors[[*of_sides]], np.array(words)).tolist()
        for owner, fit, length in zip(owners, fits, lengths, strict=True):
            yield owner, fit / length

    def _sides(
        self, sides: Iterable[tuple[int, _Ids, _Ids]], network: Network
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Give the words on either side as `Network.vectors` asks them.

        Args:
            sides: The numbers of places, with the words of an option before and behind in each.
            network: Knows the words.
        """
        places, heads, tails = zip(*sides, strict=True)
        before, behind = (
            network.known(self._context.classes(words))[[*places]]
            for words in (self.before, self.behind)
        )
        for number, (head, tail) in enumerate(zip(heads, tails, strict=True)):
            if head:
                before[number] = np.append(head[::-1], before[number])[:AROUND]
            if tail:
                behind[number] = np.append(tail, behind[number])[:AROUND]
        return before, behind


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
