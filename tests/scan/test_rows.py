"""Rows of print and the strips of them that are read at once."""

from __future__ import annotations

from dataclasses import replace

from ocrfix.scan.align import align
from ocrfix.scan.rows import rows_of, strips_of
from ocrfix.text.document import Block, Box, Line, Word
from tests.scan.blocks import HIGH, block_of, pairs, seen_of


def test_rows_askew_are_told_apart() -> None:
    text = "one two three four five six\nand one two three four five"
    found = pairs(text, text, slope=0.12)
    assert found == [(it, it) for it in text.split()]


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
