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
_Way = tuple[tuple[Reading, int], ...]
"""Readings one behind the other, with what the words of each cost there."""


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


def readings_of(lattice: Lattice, at: int, context: ContextModel) -> list[PlaceReading]:
    """Give all readings of a token of a lattice with the terms of their cost, the likeliest first.

    ``at`` is the token's number in its stretch.
    """
    first, last = max(lattice.first, at - _REACH), min(lattice.last, at + 1 + _REACH)
    near = Lattice(first, last, lattice.readings[first - lattice.first : last - lattice.first])
    found = [
        _told(reading, _likeliest_way(_through(near, reading), context))
        for row in near.readings[: at - first + 1]
        for reading in row
        if reading.first <= at < reading.last <= last
    ]
    found.sort(key=lambda it: (it.cost + it.words + it.elsewhere, it.place))
    cheapest: dict[tuple[int, int, str], PlaceReading] = {}
    for it in found:
        cheapest.setdefault(it.place, it)
    least = min((it.elsewhere for it in cheapest.values()), default=0)
    return [it._replace(elsewhere=it.elsewhere - least) for it in cheapest.values()]


def _told(reading: Reading, way: _Way) -> PlaceReading:
    """Give a reading with the terms of the cost of its likeliest way."""
    at = next(number for number, (it, _) in enumerate(way) if it is reading)
    words = sum(cost for _, cost in way[at : at + 1 + _BESIDE])
    beside = (it.text for it, _ in way[max(0, at - _BESIDE) : at + 1 + _BESIDE])
    return PlaceReading(
        reading.start,
        reading.end,
        reading.text,
        reading.operation,
        " ".join(filter(None, beside)),
        reading.cost,
        words,
        sum(it.cost + cost for it, cost in way) - reading.cost - words,
    )


def _through(lattice: Lattice, taken: Reading) -> Lattice:
    """Return a lattice of a reading and all those that can stand beside it."""
    return lattice._replace(
        readings=[
            [it for it in row if it is taken or it.last <= taken.first or it.first >= taken.last]
            for row in lattice.readings
        ]
    )


def _likeliest_way(lattice: Lattice, context: ContextModel) -> _Way:
    """Give the cheapest way through a lattice."""
    size = lattice.last - lattice.first
    # Of each token, by the last two words before it, the cheapest way there and its cost.
    ways: list[dict[tuple[int, int], tuple[int, _Way]]] = [{} for _ in range(size + 1)]
    ways[0][0, 0] = 0, ()
    for at, readings in enumerate(lattice.readings):
        best = sorted(ways[at].items(), key=lambda it: (it[1][0], it[0]))[:BEAM]
        for state, (so_far, way) in best:
            for reading in readings:
                end = reading.last - lattice.first
                if end <= size:
                    then, cost = _step(state, reading.words, context)
                    whole = so_far + reading.cost + cost
                    if then not in ways[end] or whole < ways[end][then][0]:
                        ways[end][then] = whole, (*way, (reading, cost))
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
