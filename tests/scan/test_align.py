"""Rows of print, and two readings of them side by side."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.scan.align import align
from ocrfix.scan.engine import SeenLine, SeenWord
from ocrfix.scan.need import need_of
from ocrfix.scan.rows import rows_of, strips_of
from ocrfix.text.document import Block, Box, Line, Word

WIDE, HIGH, PITCH = 10, 20, 30


def block_of(text: str, *, as_one_line: bool = False, slope: float = 0.0) -> Block:
    """Set lines of words, ten pixels a letter, perhaps askew; ``_`` is a gap of two letters."""
    lines: list[Line] = []
    start = 0
    for number, row in enumerate(text.split("\n")):
        words = []
        for token in row.split(" "):
            left = (start - text.rfind("\n", 0, start) - 1) * WIDE
            top = round(number * PITCH + left * slope)
            box = Box(left, top, len(token) * WIDE, HIGH)
            words.append(Word(start, start + len(token), box))
            start += len(token) + 1
        lines.append(Line(words[0].start, words[-1].end, tuple(words)))
    if as_one_line:
        whole = Box(0, 0, 400, len(lines) * PITCH)
        lines = [Line(0, len(text), tuple(it for line in lines for it in line.words), whole)]
    return Block(0, len(text), tuple(lines))


def seen_of(text: str, *, top: int = 0, slope: float = 0.0) -> list[SeenLine]:
    """Return a second reading, set in the same way."""
    lines = []
    for number, row in enumerate(text.split("\n")):
        left, words = 0, []
        for token in row.split(" "):
            y = top + number * PITCH + left * slope
            if token.strip("~"):
                words.append(
                    SeenWord(token.strip("~"), 0.9, left, y, left + len(token) * WIDE, y + HIGH)
                )
            left += (len(token) + 1) * WIDE
        lines.append(tuple(words))
    return lines


def pairs(first: str, second: str, **how: float) -> list[tuple[str, str]]:
    block = block_of(first, **how)  # type: ignore[arg-type]
    places = align(rows_of(block, first), seen_of(second, **how))
    assert all(left.end <= right.start for left, right in pairwise(places))
    return [(first[it.start : it.end], it.text) for it in places]


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


def test_rows_askew_are_told_apart() -> None:
    text = "one two three four five six\nand one two three four five"
    found = pairs(text, text, slope=0.12)
    assert found == [(it, it) for it in text.split()]


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


def test_a_block_that_was_written_as_one_line_is_parted() -> None:
    text = "one two three\nfour five\nsix"
    rows = rows_of(block_of(text, as_one_line=True), text)
    assert [" ".join(it.text for it in row.words) for row in rows] == text.split("\n")


def test_words_without_boxes_are_placed_in_their_line() -> None:
    text = "one three"
    line = Line(0, 9, (Word(0, 3), Word(4, 9)), Box(0, 0, 90, HIGH))
    [row] = rows_of(Block(0, 9, (line,)), text)
    assert [(it.box.left, it.box.width) for it in row.words] == [(0, 30), (40, 50)]
    assert rows_of(Block(0, 9, (Line(0, 9, line.words),)), text) == []


def test_rows_that_need_no_reading_part_strips() -> None:
    text = "\n".join("ab" for _ in range(12))
    rows = rows_of(block_of(text), text)
    wanted = {0, 1, 3, 9}
    strips = list(strips_of(rows, lambda it: rows.index(it) in wanted))
    assert [[rows.index(row) for row in strip] for strip in strips] == [[0, 1, 2, 3], [9]]
    assert list(strips_of(rows, lambda _: False)) == []


@pytest.mark.parametrize(
    ("row", "is_doubtful"),
    [
        ("the house was empty,", False),
        ("in 1864, at London", False),
        ("“the house,” he said", False),
        ("the bouse was empty", True),
        ("the house was [hat", True),
        ("the house was repre-", False),
        ("the house | was", True),
    ],
)
def test_a_row_is_read_again_where_it_is_doubtful(row: str, is_doubtful: bool) -> None:
    need = need_of("en")
    assert need is not None
    assert need(row) is is_doubtful


def test_where_words_are_not_known_all_rows_are_read() -> None:
    assert need_of("xx") is None


WORDS = st.lists(st.text("abc|", min_size=1, max_size=4), min_size=1, max_size=6).map(" ".join)


@given(WORDS, WORDS)
def test_every_word_of_either_reading_has_one_place(first: str, second: str) -> None:
    found = pairs(first, second)
    assert " ".join(it for it, _ in found if it) == first
    assert " ".join(it.strip() for _, it in found if it) == second


def test_a_word_stays_in_its_row_where_a_box_below_it_reaches_over_it() -> None:
    text = "the Young man\nso gaunt he is"
    block = block_of(text)
    first, second = block.lines
    # “gaunt”, cut out with the row above it and more.
    words = list(second.words)
    words[1] = replace(words[1], box=Box(30, -5, 60, 60))
    block = replace(block, lines=(first, replace(second, words=tuple(words))))
    places = align(rows_of(block, text), seen_of(text, top=3))
    assert [(text[it.start : it.end], it.text) for it in places] == [
        (it, it) for it in text.split()
    ]
