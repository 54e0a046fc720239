"""Read a lattice: how likely each reading is, all ways through it weighed.

A beam goes through the lattice from left to right and keeps the best ways that end in
different words; a second pass goes back. Together they give the cost of all ways that take a
reading, and so its chance, as printed among the others.

Source:
    Forward-backward over a word lattice: F. Wessel, R. Schlüter, K. Macherey, H. Ney,
    *Confidence Measures for Large Vocabulary Continuous Speech Recognition*, IEEE
    Transactions on Speech and Audio Processing 9, 2001.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ocrfix.correction.lattice import Lattice
from ocrfix.correction.reading import Reading
from ocrfix.language.context import ContextModel
from ocrfix.language.costs import IMPOSSIBLE, UNIT, Sums
from ocrfix.words.memo import MEMO_SIZE

BEAM = 10
"""Ways through a lattice that are followed at one token."""
WORTH_TELLING = 6 * UNIT
"""A reading with a cost above this, as against all others, is not given."""
State = tuple[int, int]
_NOTHING_BEFORE = (0, 0)


class Weighed(NamedTuple):
    """A reading with its chance.

    Attributes:
        reading: The likeliest way to that text in that place.
        cost: Of all ways that lead to it.
        against: Of all other ways through the same token.
    """

    reading: Reading
    cost: int
    against: int

    @property
    def odds(self) -> int:
        """Ln of the odds that it is right, in parts of a nat."""
        return self.against - self.cost


class Decoder:
    """Reads lattices; make one and keep it."""

    def __init__(self, context: ContextModel) -> None:
        """Take what is known of words behind words."""
        self._context = context
        self._sums = Sums.load()
        self._costs: dict[tuple[int, int, int], int] = {}

    def read(self, lattice: Lattice) -> list[Weighed]:
        """Weigh the readings of a lattice.

        Returns:
            Those that are not out of the question, in order of position.
        """
        ways, arcs = self._forward(lattice)
        back = self._backward(lattice, ways, arcs)
        total = back[0].get(_NOTHING_BEFORE, IMPOSSIBLE)
        if total >= IMPOSSIBLE:
            return []
        add = self._sums.add
        weighed: dict[tuple[int, int, str], tuple[int, int, Reading]] = {}
        for at, row in enumerate(arcs):
            for state, reading, then, cost in row:
                rest = back[reading.last - lattice.first].get(then)
                if rest is None:
                    continue
                whole = ways[at][state] + cost + rest - total
                key = reading.start, reading.end, reading.text
                known = weighed.get(key)
                if known is None:
                    weighed[key] = whole, whole, reading
                else:
                    best = reading if whole < known[1] else known[2]
                    weighed[key] = add(known[0], whole), min(known[1], whole), best
        return list(self._against(weighed.values()))

    def _against(self, weighed: Iterable[tuple[int, int, Reading]]) -> Iterable[Weighed]:
        """Set each reading against all others of its first token."""
        covering: dict[int, list[tuple[int, Reading]]] = {}
        found = [(cost, reading) for cost, _, reading in weighed]
        for cost, reading in found:
            for at in range(reading.first, reading.last):
                covering.setdefault(at, []).append((cost, reading))
        for cost, reading in sorted(found, key=lambda it: (it[1].start, it[1].end, it[1].text)):
            against = IMPOSSIBLE
            for other, rival in covering[reading.first]:
                if rival is not reading:
                    against = self._sums.add(against, other)
            if cost - against < WORTH_TELLING:
                yield Weighed(reading, cost, against)

    def _forward(
        self, lattice: Lattice
    ) -> tuple[list[dict[State, int]], list[list[tuple[State, Reading, State, int]]]]:
        """Follow the best ways; give the cost of each state, and the steps between them."""
        size = lattice.last - lattice.first
        ways: list[dict[State, int]] = [{} for _ in range(size + 1)]
        ways[0][_NOTHING_BEFORE] = 0
        arcs: list[list[tuple[State, Reading, State, int]]] = []
        add = self._sums.add
        for at in range(size):
            if len(ways[at]) > BEAM:
                ways[at] = dict(sorted(ways[at].items(), key=lambda it: (it[1], it[0]))[:BEAM])
            row = []
            for state, so_far in ways[at].items():
                for reading in lattice.readings[at]:
                    ends = reading.last - lattice.first
                    if ends > size:
                        continue
                    then, cost = self.step(state, reading)
                    row.append((state, reading, then, cost))
                    there = ways[ends]
                    whole = so_far + cost
                    there[then] = add(there[then], whole) if then in there else whole
            arcs.append(row)
        return ways, arcs

    def _backward(
        self,
        lattice: Lattice,
        ways: list[dict[State, int]],
        arcs: list[list[tuple[State, Reading, State, int]]],
    ) -> list[dict[State, int]]:
        """Give the cost of all that may follow each state."""
        add = self._sums.add
        back: list[dict[State, int]] = [{} for _ in ways]
        back[-1] = dict.fromkeys(ways[-1], 0)
        for at in range(len(arcs) - 1, -1, -1):
            here = back[at]
            for state, reading, then, cost in arcs[at]:
                rest = back[reading.last - lattice.first].get(then)
                if rest is not None:
                    whole = cost + rest
                    here[state] = add(here[state], whole) if state in here else whole
        return back

    def step(self, state: State, reading: Reading) -> tuple[State, int]:
        """Give where a reading leads and what it costs behind the words before."""
        before, last = state
        cost = reading.cost
        costs = self._costs
        for word in reading.words:
            if word:
                key = before, last, word
                more = costs.get(key)
                if more is None:
                    if len(costs) >= MEMO_SIZE:
                        costs.clear()
                    more = costs[key] = self._context.cost(before, last, word)
                cost += more
            before, last = last, word
        return (before, last), cost
