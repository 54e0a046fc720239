"""One word, or two: by what stands better between its neighbours."""

from __future__ import annotations

import pytest

from ocrfix.rules.context import Context
from ocrfix.rules.one_or_two import gain_of_joining, place_of
from ocrfix.words.lexicon import Lexicon

CONTEXT = Context(Lexicon.load("en"))


def gain_of(text: str, left: str, right: str) -> float:
    start = text.index(f"{left} {right}")
    end = start + len(left) + 1 + len(right)
    place = place_of(text, start, (left, right), end, CONTEXT)
    known = {
        "knows_left": CONTEXT.lexicon.knows(left),
        "knows_right": CONTEXT.lexicon.knows(right),
    }
    return gain_of_joining(place, left + right, CONTEXT, **known)


@pytest.mark.parametrize(
    ("text", "left", "right", "is_one"),
    [
        ("he was com mitted to prison", "com", "mitted", True),
        ("in the morn ing he came", "morn", "ing", True),
        ("he was to day in town", "to", "day", True),
        ("it was in the house", "in", "the", False),
        ("he may be late", "may", "be", False),
    ],
)
def test_what_stands_better(text: str, left: str, right: str, is_one: bool) -> None:
    assert (gain_of(text, left, right) > 0) is is_one


def test_a_place_has_its_neighbours_as_they_are_meant() -> None:
    text = "Of tbe com mitted men"
    place = place_of(text, 7, ("com", "mitted"), 17, CONTEXT)
    assert place == ("the", "com", "mitted", "men")
    assert place_of("com mitted", 0, ("com", "mitted"), 10, CONTEXT)[::3] == (None, None)
