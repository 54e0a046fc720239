"""Read lattices: how likely each reading is, all ways through its lattice weighed.

The first pass goes from left to right and keeps the best ways, each ending in another word; the
second goes back. Together they give the cost of all ways that take a reading, and so its chance, as
printed among the others. All lattices of a text go through together, a token at a time: what is
done at one token is some passes of numpy over arrays.

Source:
    Forward-backward over a word lattice: F. Wessel, R. Schlüter, K. Macherey, H. Ney,
    *Confidence Measures for Large Vocabulary Continuous Speech Recognition*, IEEE
    Transactions on Speech and Audio Processing 9, 2001.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

import numpy as np

from ocrfix.correction.fit import Fit
from ocrfix.correction.lattice import Lattice
from ocrfix.correction.reading import Operation, Reading
from ocrfix.language.context import ContextModel
from ocrfix.language.costs import IMPOSSIBLE, UNIT
from ocrfix.language.sums import Sums, Whole

BEAM = 10
"""Ways through a lattice that are followed at one token."""
WORTH_TELLING = 6 * UNIT
"""A reading with a cost above this, as against all others, is not given."""
_WORTH_COUNTING = 10 * UNIT
"""A reading with a cost above this, as against all, does not count among the others."""
_TOGETHER = 1 << 14
"""Lattices times tokens of the longest that go through together."""
_WORD_BITS = 20
"""Bits that any id of a word has room in; so many less twice leaves room for 8 million lattices."""


class Weighed(NamedTuple):
    """A reading with its chance.

    Attributes:
        reading: The likeliest way to that text in that place.
        cost: Of all ways that lead to it.
        against: Of all other ways through the same token.
        rival: Of the likeliest other correction of it; `IMPOSSIBLE` if there is none.
        rank: How many corrections of its first token are likelier.
        rivals: How many others of it are told.
        fit: How well its words fit there; None if nobody has looked.
    """

    reading: Reading
    cost: int
    against: int
    rival: int = IMPOSSIBLE
    rank: int = 0
    rivals: int = 0
    fit: Fit | None = None

    @property
    def odds(self) -> int:
        """Ln of the odds that it is right, in parts of a nat."""
        return self.against - self.cost


class _Edges(NamedTuple):
    """The readings of many lattices as columns, those that begin at the same token together.

    Attributes:
        readings: Themselves.
        lattice: The number of the lattice of each.
        last: The token behind it, counted from the first of its lattice.
        cost: What its operation costs.
        words: Its words, a column a word, the first in the first; `counts` says how many.
        begin: Of each token, the first edge of each lattice that begins there; one more row and
            one more column than there are tokens and lattices.
        sizes: The tokens of each lattice.
        reach: The most tokens that one of them reads.
    """

    readings: Sequence[Reading]
    lattice: Whole
    last: Whole
    cost: Whole
    words: Whole
    counts: Whole
    begin: Whole
    sizes: Whole
    reach: int


class _Arcs(NamedTuple):
    """Steps from a state by an edge to a state at the same or a later token.

    Attributes:
        edge: The edge that is taken.
        state: The number of the state it begins in, among those of its token.
        lattice, before, last: The state it leads to: its lattice and last two words.
        cost: What the step costs.
        whole: The same and all before.
    """

    edge: Whole
    state: Whole
    lattice: Whole
    before: Whole
    last: Whole
    cost: Whole
    whole: Whole


class _States(NamedTuple):
    """The states of all ways at one token, those of a lattice together.

    Attributes:
        lattice, before, last: What tells states apart.
        cost: Of all ways that lead there.
    """

    lattice: Whole
    before: Whole
    last: Whole
    cost: Whole


class Decoder:
    """Read lattices; to be made once and kept."""

    def __init__(self, context: ContextModel) -> None:
        self._context = context
        self._sums = Sums.load()

    def read(self, lattices: Sequence[Lattice]) -> list[list[Weighed]]:
        """Weigh the readings of each lattice that are not out of the question, in order."""
        weighed: list[list[Weighed]] = [[] for _ in lattices]
        for numbers in _batches([it.last - it.first for it in lattices]):
            found: list[list[tuple[int, Reading]]] = [[] for _ in numbers]
            edges = _edges_of([lattices[number] for number in numbers])
            if edges.readings:
                costs = self._costs(edges)
                for edge in np.flatnonzero(costs <= _WORTH_COUNTING).tolist():
                    found[edges.lattice[edge]].append((int(costs[edge]), edges.readings[edge]))
            for number, row in zip(numbers, found, strict=True):
                weighed[number] = list(self._against(self._merged(row)))
        return weighed

    def _merged(self, found: Sequence[tuple[int, Reading]]) -> list[tuple[int, Reading]]:
        """Put readings together that say the same; of their operations the likeliest is named."""
        merged: dict[tuple[int, int, str], tuple[int, int, Reading]] = {}
        for cost, reading in found:
            known = merged.get(reading.place)
            if known is None:
                merged[reading.place] = cost, cost, reading
            else:
                best = reading if cost < known[1] else known[2]
                sum_of_both = self._sums.add(known[0], cost)
                merged[reading.place] = sum_of_both, min(known[1], cost), best
        return [(cost, reading) for cost, _, reading in merged.values()]

    def _against(self, found: Sequence[tuple[int, Reading]]) -> Iterator[Weighed]:
        """Set each reading against all others of its first token."""
        covering: dict[int, list[tuple[int, Reading]]] = {}
        for cost, reading in found:
            for at in range(reading.first, reading.last):
                covering.setdefault(at, []).append((cost, reading))
        for cost, reading in sorted(found, key=lambda it: it[1].place):
            others = [it for it in covering[reading.first] if it[1] is not reading]
            against = IMPOSSIBLE
            for cost_of_other, _ in others:
                against = self._sums.add(against, cost_of_other)
            if cost - against < WORTH_TELLING:
                rivals = [it for it, other in others if other.operation is not Operation.PRINTED]
                yield Weighed(
                    reading,
                    cost,
                    against,
                    min(rivals, default=IMPOSSIBLE),
                    sum(it < cost for it in rivals),
                    sum(it < WORTH_TELLING for it in rivals),
                )

    def _costs(self, edges: _Edges) -> Whole:
        """Return the cost of each edge: of all ways that take it, against all of its lattice."""
        states, arcs, then = self._forward(edges)
        size = len(arcs)
        back: list[Whole] = [np.zeros(len(it.cost), np.int64) for it in states]
        costs = np.full(len(edges.readings), IMPOSSIBLE, np.int64)
        for at in range(size - 1, -1, -1):
            row = arcs[at]
            rest = np.full(len(row.edge), IMPOSSIBLE, np.int64)
            for end in sorted({*edges.last[row.edge].tolist()}):
                here = np.flatnonzero(edges.last[row.edge] == end)
                there = then[at][here]
                rest[here] = np.where(there >= 0, back[end][there], IMPOSSIBLE)
            is_ending = edges.sizes[states[at].lattice] == at
            back[at] = np.where(is_ending, 0, IMPOSSIBLE)
            groups, behind = self._sums.of_groups(row.state, row.cost + rest)
            back[at][groups] = behind
            taken, whole = self._sums.of_groups(row.edge, row.whole + rest)
            costs[taken] = whole
        totals = np.full(len(edges.sizes), IMPOSSIBLE, np.int64)
        totals[states[0].lattice] = back[0]
        total = totals[edges.lattice]
        return np.where(total < IMPOSSIBLE, costs - total, IMPOSSIBLE)

    def _forward(self, edges: _Edges) -> tuple[list[_States], list[_Arcs], list[Whole]]:
        """Follow the best ways.

        Returns:
            By token, the states there, the arcs that begin there, and of each of those the
            number of the state it leads to, -1 where that is not followed.
        """
        size = int(edges.sizes.max())
        lattices = np.arange(len(edges.sizes))
        nothing = np.zeros(len(lattices), np.int64)
        states = [_States(lattices, nothing, nothing, nothing)]
        arcs: list[_Arcs] = []
        then: list[Whole] = []
        for at in range(size + 1):
            if at:
                states.append(self._met(edges, at, arcs, then))
            if at < size:
                arcs.append(self._arcs(edges, at, states[at]))
                then.append(np.full(len(arcs[at].edge), -1, np.int64))
        return states, arcs, then

    def _arcs(self, edges: _Edges, at: int, states: _States) -> _Arcs:
        """Take every edge that begins at a token from every state there."""
        begin = edges.begin[at]
        edge, state = _ranges(begin[states.lattice], begin[states.lattice + 1])
        before, last = states.before[state], states.last[state]
        cost = edges.cost[edge]
        for number in range(int(edges.counts[edge].max(initial=0))):
            more = np.flatnonzero(edges.counts[edge] > number)
            word = edges.words[number][edge[more]]
            group = np.stack((before[more], last[more], word), 1).astype(np.int32)
            behind = self._context.batches.score(group).astype(np.int64)
            cost[more] += np.where(word > 0, behind, 0)
            before[more], last[more] = last[more], word
        return _Arcs(
            edge, state, states.lattice[state], before, last, cost, states.cost[state] + cost
        )

    def _met(self, edges: _Edges, at: int, arcs: Sequence[_Arcs], then: Sequence[Whole]) -> _States:
        """Give the states that arcs lead to at a token, the best of each lattice."""
        ending = [
            (number, np.flatnonzero(edges.last[arcs[number].edge] == at))
            for number in range(max(at - edges.reach, 0), at)
        ]
        lattice, before, last, whole = (
            np.concatenate([getattr(arcs[number], name)[here] for number, here in ending])
            for name in ("lattice", "before", "last", "whole")
        )
        key = (lattice << _WORD_BITS | before) << _WORD_BITS | last
        keys, number_of = np.unique(key, return_inverse=True)
        _, cost = self._sums.of_groups(number_of, whole)
        kept = _best(keys >> 2 * _WORD_BITS, cost, edges.sizes, at)
        new_number = np.full(len(keys), -1, np.int64)
        new_number[kept] = np.arange(len(kept))
        begin = 0
        for number, here in ending:
            then[number][here] = new_number[number_of[begin : begin + len(here)]]
            begin += len(here)
        keys = keys[kept]
        low = (1 << _WORD_BITS) - 1
        return _States(keys >> 2 * _WORD_BITS, keys >> _WORD_BITS & low, keys & low, cost[kept])


def _best(lattice: Whole, cost: Whole, sizes: Whole, at: int) -> Whole:
    """Give the numbers of the `BEAM` cheapest states of each lattice, all where one ends."""
    order = np.lexsort((cost, lattice))
    in_order = lattice[order]
    begins = np.flatnonzero(np.diff(in_order, prepend=-1))
    rank = np.arange(len(order)) - np.repeat(begins, np.diff(begins, append=len(order)))
    kept: Whole = np.sort(order[(rank < BEAM) | (sizes[in_order] == at)])
    return kept


def _ranges(begin: Whole, end: Whole) -> tuple[Whole, Whole]:
    """Return the numbers in half-open ranges, and for each the range that it is in."""
    lengths = end - begin
    whose = np.repeat(np.arange(len(begin)), lengths)
    offset = np.cumsum(lengths) - lengths
    return np.arange(len(whose)) - offset[whose] + begin[whose], whose


def _batches(sizes: Sequence[int]) -> Iterator[Sequence[int]]:
    """Give the numbers of lattices that go together: of like sizes, and not too many."""
    batch: list[int] = []
    for number in sorted(range(len(sizes)), key=sizes.__getitem__):
        if batch and (len(batch) + 1) * sizes[number] > _TOGETHER:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _edges_of(lattices: Sequence[Lattice]) -> _Edges:
    """Put the readings of lattices into columns, by the token they begin at."""
    sizes = np.array([it.last - it.first for it in lattices], np.int64)
    readings: list[Reading] = []
    lattice: list[int] = []
    last: list[int] = []
    begin = np.zeros((int(sizes.max(initial=0)), len(lattices) + 1), np.int64)
    for at in range(len(begin)):
        for number, it in enumerate(lattices):
            begin[at, number] = len(readings)
            if at < len(it.readings):
                row = [reading for reading in it.readings[at] if reading.last <= it.last]
                readings += row
                lattice += repeat(number, len(row))
                last += [reading.last - it.first for reading in row]
        begin[at, -1] = len(readings)
    counts = [len(it.words) for it in readings]
    words = np.zeros((max(counts, default=0), len(readings)), np.int64)
    for number in range(len(words)):
        words[number] = [it.words[number] if number < len(it.words) else 0 for it in readings]
    return _Edges(
        readings,
        np.array(lattice, np.int64),
        np.array(last, np.int64),
        np.array([it.cost for it in readings], np.int64),
        words,
        np.array(counts, np.int64),
        begin,
        sizes,
        max((it.last - it.first for it in readings), default=0),
    )
