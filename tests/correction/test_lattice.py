"""Readings of several tokens in one lattice."""

from __future__ import annotations

from ocrfix.correction.decode import Decoder
from ocrfix.correction.lattice import Lattice
from ocrfix.language.costs import UNIT
from tests.correction.made_lattices import Context, best, reading


def test_one_reading_may_take_two_tokens() -> None:
    readings = [[reading(0, "a", 2), reading(0, "ab", 3, UNIT, last=2)], [reading(1, "b", 4)]]
    assert best(Lattice(0, 2, readings), Context({})) == ["ab"], "one word is cheaper than two"


def test_nothing_ends_in_the_middle_of_a_reading() -> None:
    readings = [[reading(0, "ab", 2, last=2)]]
    assert Decoder(Context({})).read([Lattice(0, 1, readings)]) == [[]]  # type: ignore[arg-type]
