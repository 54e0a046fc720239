"""Pairs of a text and its truth, and a program that knows some of their damage."""

from __future__ import annotations

from functools import partial

from ocrfix.evaluation.pairs import Pair
from tests.evaluation.fakes import FakeReader

PAIRS = [
    Pair("good", "tho cat sat on tho mat", "the cat sat on the mat"),
    Pair("bad", "a modem tho", "a modem the"),
    Pair("hyphen", "was in-\nstalled", "was in¬\nstalled"),
    Pair("empty", "", ""),
]


PROGRAM = partial(
    FakeReader,
    [("tho", "the", "scanno"), ("modem", "modern", "stealth"), ("-\n", "", "join")],
    doubted={"tho": 0.9, "cat": 0.2},
    suggestions={"tho": ["the"]},
    name="program",
)
