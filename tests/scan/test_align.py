"""Two readings of a row side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.scan.align import align
from ocrfix.scan.rows import rows_of
from ocrfix.text.document import Block, Box, Line, Word
from tests.scan.blocks import HIGH, block_of, pairs, seen_of


@pytest.mark.parametrize(
    ("first", "second", "found", "why"),
    [
        ("tbe bouse", "the house", [("tbe", "the"), ("bouse", "house")], "word for word"),
        ("tothe house", "to the house", [("tothe", "to the"), ("house", "house")], "run together"),
        ("hou se fell", "house~ fell", [("hou se", "house"), ("fell", "fell")], "broken"),
        ("a | house", "a ~ house", [("a", "a"), ("|", ""), ("house", "house")], "a speck"),
        ("the house", "the ~~~~~", [("the", "the"), ("house", "")], "nothing seen"),
        ("1 2 3", "~ ~ ~", [("1", ""), ("2", ""), ("3", "")], "an empty row"),
        (
            "officer men fell",
            "officer, two fell",
            [("officer", "officer,"), ("men", "two"), ("fell", "fell")],
            "what stands there, not what is alike",
        ),
    ],
)
def test_words_are_put_side_by_side(
    first: str, second: str, found: list[tuple[str, str]], why: str
) -> None:
    assert pairs(first, second) == found, why


def test_a_word_that_was_lost_stands_where_it_was_seen() -> None:
    first = "the fell"
    words = (Word(0, 3, Box(0, 0, 30, HIGH)), Word(4, 8, Box(100, 0, 40, HIGH)))
    block = Block(0, 8, (Line(0, 8, words),))
    [_, lost, _] = align(rows_of(block, first), seen_of("the house fell"))
    assert (lost.start, lost.end, lost.text) == (3, 3, " house")


@pytest.mark.parametrize(
    ("lost", "text"),
    [(0, "one two\n"), (1, "three four\n"), (2, "\nfive six")],
)
def test_a_line_that_was_lost_stands_between_its_neighbours(lost: int, text: str) -> None:
    whole = "one two\nthree four\nfive six"
    rows = rows_of(block_of(whole), whole)
    del rows[lost]
    places = align(rows, seen_of(whole))
    [place] = [it for it in places if it.start == it.end]
    assert place.text == text
    assert place.start == (rows[-1].end if lost == 2 else rows[lost].start)


WORDS = st.lists(st.text("abc|", min_size=1, max_size=4), min_size=1, max_size=6).map(" ".join)


@given(WORDS, WORDS)
def test_every_word_of_either_reading_has_one_place(first: str, second: str) -> None:
    found = pairs(first, second)
    assert " ".join(it for it, _ in found if it) == first
    assert " ".join(it.strip() for _, it in found if it) == second
