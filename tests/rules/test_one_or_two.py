"""One word, or two: by what stands better between its neighbours."""

from __future__ import annotations

import pytest

from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.one_or_two import gain_of_joining

CONTEXT = Context(Language.load("en"))


def gain_of(text: str, left: str, right: str) -> float:
    start = text.index(f"{left} {right}") + len(left)
    knows = CONTEXT.lexicon.knows(left), CONTEXT.lexicon.knows(right)
    return gain_of_joining(text, (start, start + 1), (left, right), knows, left + right, CONTEXT)


@pytest.mark.parametrize(
    ("text", "left", "right", "is_one"),
    [
        ("he was com mitted to prison", "com", "mitted", True),
        ("in the morn ing he came", "morn", "ing", True),
        ("at eight in the of fice of the clerk", "of", "fice", True),
        ("he was to day in town", "to", "day", True),
        ("it was in the house", "in", "the", False),
        ("he may be late", "may", "be", False),
    ],
)
def test_what_stands_better(text: str, left: str, right: str, is_one: bool) -> None:
    assert (gain_of(text, left, right) > 0) is is_one


def test_a_place_has_its_neighbours_as_they_are_meant() -> None:
    alone, beside = (
        gain_of("com mitted", "com", "mitted"),
        gain_of("the com mitted", "com", "mitted"),
    )
    assert gain_of("tbe com mitted", "com", "mitted") == beside != alone
