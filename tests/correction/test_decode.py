"""Ways through a lattice, weighed."""

from __future__ import annotations

import sys

from ocrfix.correction.decode import Decoder
from ocrfix.correction.lattice import Lattice
from ocrfix.language.costs import UNIT
from tests.correction.made_lattices import Context, best, reading


def test_the_words_around_decide() -> None:
    readings = [[reading(0, "a", 2)], [reading(1, "b", 3), reading(1, "c", 4, UNIT)]]
    lattice = Lattice(0, 2, readings)
    assert best(lattice, Context({})) == ["a", "b"], "as printed, where nothing is told"
    assert best(lattice, Context({(2, 4): UNIT})) == ["a", "c"], "c stands behind a"


def test_neighbours_in_doubt_are_read_together() -> None:
    readings = [
        [reading(0, "a", 2), reading(0, "x", 3, 2 * UNIT)],
        [reading(1, "b", 4), reading(1, "y", 5, 2 * UNIT)],
    ]
    context = Context({(3, 5): UNIT})
    assert best(Lattice(0, 2, readings), context) == ["x", "y"], "neither alone is worth its cost"


def test_odds_are_those_against_all_others() -> None:
    readings = [[reading(0, "a", 2), reading(0, "b", 3, 3 * UNIT)]]
    weighed = Decoder(Context({})).read([Lattice(0, 1, readings)])[0]  # type: ignore[arg-type]
    assert [(it.reading.text, it.odds) for it in weighed] == [("a", 3 * UNIT), ("b", -3 * UNIT)]


def test_lattices_that_are_read_together_do_not_meet() -> None:
    """Each gives what it gives alone, whatever its length and the others beside it."""
    short = Lattice(0, 1, [[reading(0, "a", 2), reading(0, "b", 3, UNIT)]])
    long = Lattice(
        4,
        7,
        [
            [reading(4, "a", 2), reading(4, "ab", 9, UNIT, last=6)],
            [reading(5, "b", 4), reading(5, "c", 5, UNIT)],
            [reading(6, "d", 6), reading(6, "e", 7, 2 * UNIT)],
        ],
    )
    decoder = Decoder(Context({(2, 5): UNIT, (5, 7): UNIT}))  # type: ignore[arg-type]
    together = decoder.read([long, short, long])
    assert together == [decoder.read([it])[0] for it in (long, short, long)]


def test_a_long_lattice_costs_by_its_tokens_and_not_by_their_square() -> None:
    def steps(size: int) -> int:
        rows = [[reading(at, "a", 2), reading(at, "b", 3, UNIT)] for at in range(size)]
        decoder = Decoder(Context({}))  # type: ignore[arg-type]
        counted = 0

        def count(_frame: object, event: str, _argument: object) -> None:
            nonlocal counted
            counted += event in ("call", "c_call")

        sys.setprofile(count)
        try:
            decoder.read([Lattice(0, size, rows)])
        finally:
            sys.setprofile(None)
        return counted

    assert steps(400) < 2.3 * steps(200)
