"""The readings of one place with each term of their score, for a person to see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ocrfix.correction.decode import BEAM
from ocrfix.correction.lattice import Lattice
from ocrfix.correction.reading import Operation, Reading
from ocrfix.language.context import ContextModel

_BESIDE = 2
"""Readings before and behind one that are shown with it; the context model reaches as far."""


_REACH = 10
"""Tokens on either side of a place that are followed; farther ones weigh nothing in it."""


class PlaceReading(NamedTuple):
    """A reading of a place; costs and odds in parts of a nat.

    Attributes:
        start, end: What it replaces, half-open.
        text: What is printed there; empty if nothing is.
        operation: How it came about.
        way: The reading between its neighbours, on the likeliest way through it.
        cost: What the operation costs.
        words: What its words, and those of the two readings behind it, cost behind the words
            before them, on that way. An unlisted word as printed pays by its looks alone.
        elsewhere: What the rest of that way costs more than that of the reading with the
            cheapest: what its neighbours must be for its sake.
        odds: Ln of the odds among all ways; None if it is out of the question.
        terms: What its sureness is made of, in nats; empty if it has none.
        sureness: The chance that it is right, 0..1; None as printed, or if out of the question.
        is_on_purpose: Whether what stands there may be printed so on purpose.
        breaks_nothing: Whether what stands there is misread in any case, so that less is asked.
        is_in_ruin: Whether hardly a word around can be read.
    """

    start: int
    end: int
    text: str
    operation: Operation
    way: str
    cost: int
    words: int
    elsewhere: int
    odds: int | None = None
    terms: Mapping[str, float] = {}
    sureness: float | None = None
    is_on_purpose: bool = False
    breaks_nothing: bool = False
    is_in_ruin: bool = False

    @property
    def place(self) -> tuple[int, int, str]:
        """The span and the text, by which it differs from other readings."""
        return self[:3]


class Place(NamedTuple):
    """A word of a text, and what it may have been.

    Attributes:
        start, end: Where it stands, half-open, the marks at its edges included.
        kinds: Why it is doubtful by its looks, as ids; empty if it is not.
        readings: The likeliest first; empty if nothing but what stands there was thought of.
        reasons: The same as ``kinds``, in sentences.
    """

    start: int
    end: int
    kinds: tuple[str, ...]
    readings: tuple[PlaceReading, ...]
    reasons: tuple[str, ...] = ()

    def moved(self, by: int) -> Place:
        """Return the same place of a text that has so many characters more before it."""
        readings = (it._replace(start=it.start + by, end=it.end + by) for it in self.readings)
        return self._replace(start=self.start + by, end=self.end + by, readings=tuple(readings))


class _Step(NamedTuple):
    """A reading on a way, and what it adds to its cost."""

    reading: Reading
    words: int


def readings_of(lattice: Lattice, at: int, context: ContextModel) -> list[PlaceReading]:
    """Give all readings of a token of a lattice with the terms of their cost, the likeliest first.

    ``at`` is the token's number in its stretch.
    """
    lattice = _around(lattice, at)
    cheapest: dict[tuple[int, int, str], tuple[int, PlaceReading]] = {}
    for row in lattice.readings[: at - lattice.first + 1]:
        for reading in row:
            if not reading.first <= at < reading.last <= lattice.last:
                continue
            steps = _likeliest_way(_through(lattice, reading), context)
            whole = sum(it.reading.cost + it.words for it in steps)
            key = reading.start, reading.end, reading.text
            if key not in cheapest or whole < cheapest[key][0]:
                cheapest[key] = whole, _told(reading, steps, whole)
    least = min((it.elsewhere for _, it in cheapest.values()), default=0)
    in_order = sorted(cheapest.items(), key=lambda it: (it[1][0], it[0]))
    return [it._replace(elsewhere=it.elsewhere - least) for _, (_, it) in in_order]


def _around(lattice: Lattice, at: int) -> Lattice:
    """Give the part of a lattice that is near a token."""
    first, last = max(lattice.first, at - _REACH), min(lattice.last, at + 1 + _REACH)
    rows = lattice.readings[first - lattice.first : last - lattice.first]
    return Lattice(first, last, rows)


def _told(reading: Reading, steps: Sequence[_Step], whole: int) -> PlaceReading:
    """Give a reading with the terms of the cost of its likeliest way."""
    number = next(number for number, it in enumerate(steps) if it.reading is reading)
    words = sum(it.words for it in steps[number : number + 1 + _BESIDE])
    beside = steps[max(0, number - _BESIDE) : number + 1 + _BESIDE]
    return PlaceReading(
        reading.start,
        reading.end,
        reading.text,
        reading.operation,
        " ".join(it.reading.text for it in beside if it.reading.text),
        reading.cost,
        words,
        whole - reading.cost - words,
    )


def _through(lattice: Lattice, taken: Reading) -> Lattice:
    """Return a lattice of a reading and all those that can stand beside it."""
    return lattice._replace(
        readings=[
            [it for it in row if it is taken or it.last <= taken.first or it.first >= taken.last]
            for row in lattice.readings
        ]
    )


def _likeliest_way(lattice: Lattice, context: ContextModel) -> Sequence[_Step]:
    """Give the cheapest way through a lattice."""
    size = lattice.last - lattice.first
    ways: list[dict[tuple[int, int], tuple[int, tuple[_Step, ...]]]] = [{} for _ in range(size + 1)]
    ways[0][0, 0] = 0, ()
    for at in range(size):
        best = sorted(ways[at].items(), key=lambda it: (it[1][0], it[0]))[:BEAM]
        for state, (so_far, steps) in best:
            for reading in lattice.readings[at]:
                end = reading.last - lattice.first
                if end > size:
                    continue
                then, more = _step(state, reading.words, context)
                whole = so_far + reading.cost + more
                known = ways[end].get(then)
                if known is None or whole < known[0]:
                    ways[end][then] = whole, (*steps, _Step(reading, more))
    return min(ways[-1].values(), key=lambda it: it[0])[1]


def _step(
    state: tuple[int, int], words: Sequence[int], context: ContextModel
) -> tuple[tuple[int, int], int]:
    """Give where words lead behind the last two, and what they cost there."""
    (before, last), cost = state, 0
    for word in words:
        if word:
            cost += context.cost(before, last, word)
        before, last = last, word
    return (before, last), cost
