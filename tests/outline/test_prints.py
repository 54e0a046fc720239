"""The layout of each line: its height, its place in the column, the line above."""

from __future__ import annotations

import pytest

from ocrfix.outline.printed import Line, read_line
from ocrfix.outline.prints import Print, prints_of
from ocrfix.text.document import Block, Box, Page
from ocrfix.text.document import Line as Laid
from ocrfix.text.tokens import iterate_lines

LONG = "The river rose all of the night and the mayor"
HEAD = "NIGHT ON THE ROOFS"


def page_of(
    rows: list[tuple[str, Box]], *, size: float = 0.0, rules: tuple[Box, ...] = ()
) -> tuple[Page, list[Line]]:
    """A page with a block a line."""
    text, blocks = "", []
    for words, box in rows:
        line = Laid(len(text), len(text) + len(words), (), box, size=size)
        blocks.append(Block(line.start, line.end, (line,), box))
        text += f"{words}\n"
    page = Page(0, len(text), tuple(blocks), 1000, 1000, rules=rules)
    return page, [read_line(it) for it in iterate_lines(text) if it.text]


def column(left: int = 0, top: int = 0, count: int = 6) -> list[tuple[str, Box]]:
    return [(LONG, Box(left, top + 12 * row, 100, 10)) for row in range(count)]


def print_of(row: int, rows: list[tuple[str, Box]], rules: tuple[Box, ...] = ()) -> Print:
    page, lines = page_of(rows, rules=rules)
    return prints_of([page], [list(range(len(page.blocks)))], lines)[row]


PLACES = [
    (Box(30, 90, 40, 10), True, "room on both sides, as much of it"),
    (Box(5, 90, 95, 10), False, "the first line of a paragraph is set in"),
    (Box(0, 90, 40, 10), False, "the last line of a paragraph is short"),
    (Box(60, 90, 38, 10), False, "a signature stands to the right"),
    (Box(0, 90, 100, 10), False, "a full line"),
]


@pytest.mark.parametrize(("box", "is_centred", "why"), PLACES)
def test_what_stands_in_the_middle_of_its_column(box: Box, is_centred: bool, why: str) -> None:
    rows = [*column(), (HEAD, box), *column(top=120)]
    assert print_of(6, rows).is_centred is is_centred, why


def test_a_line_over_two_columns_is_wide() -> None:
    rows = [("FLOOD TAKES BRIDGE", Box(0, 0, 205, 20)), *column(top=30), *column(left=105, top=30)]
    assert print_of(0, rows).is_wide
    assert not print_of(1, rows).is_wide


def test_capitals_are_as_tall_as_letters_that_go_below_the_line() -> None:
    rows = [*column(), ("TOWN IS SAFE", Box(0, 90, 60, 8))]
    page, lines = page_of(rows)
    (*_, head) = prints_of([page], [list(range(7))], lines)
    assert head.height == pytest.approx(8 / 0.78 / 10)


def test_the_room_above_is_told_and_a_new_column_has_none() -> None:
    rows = [*column(), (HEAD, Box(30, 90, 40, 10)), *column(left=200)]
    assert print_of(6, rows).gap == pytest.approx(2.0)
    assert print_of(7, rows).gap is None


def test_a_rule_above_is_seen_in_its_own_column_alone() -> None:
    rows = [*column(), (HEAD, Box(30, 90, 40, 10))]
    assert print_of(6, rows, (Box(20, 80, 60, 1),)).is_ruled
    assert not print_of(6, rows, (Box(200, 80, 60, 1),)).is_ruled


def test_a_page_in_several_pieces_is_measured_as_one() -> None:
    """A METS comes back to a page for every article on it."""
    rows = [*column(), (HEAD, Box(30, 90, 40, 20))]
    page, lines = page_of(rows)
    pieces = [
        Page(page.blocks[0].start, page.blocks[5].end, page.blocks[:6], id="P1"),
        Page(page.blocks[6].start, page.blocks[6].end, page.blocks[6:], id="P1"),
    ]
    (*_, head) = prints_of(pieces, [list(range(6)), [0]], lines)
    assert head.height > 1.5
    assert head.is_centred


def test_where_nothing_is_known_nothing_is_said() -> None:
    _, lines = page_of(column())
    assert prints_of([], [], lines) == []
