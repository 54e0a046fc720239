"""Positions on a scan as lists of numbers, and back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ocrfix.review.packed_pages import packed_pages, unpacked_pages
from ocrfix.text.document import Block, Box, Line, Page, Word

BOX = Box(1, 2, 3, 4)


def line(start: int) -> Line:
    words = (Word(start, start + 3, box=BOX), Word(start + 4, start + 6, box=Box(9, 2, 3, 4)))
    return Line(start, start + 6, words, box=BOX)


BLOCKS = (Block(100, 113, (line(100), line(107))), Block(115, 121, (line(115),)))
PAGES = (Page(100, 121, BLOCKS, id="p1", image="1.tif", width=50, height=60),)


def places(pages: tuple[Page, ...]) -> list[Any]:
    return [
        (page.id, page.image, page.width, page.height, line.box, word.start, word.end, word.box)
        for page in pages
        for block in page.blocks
        for line in block.lines
        for word in line.words
    ]


def test_they_come_back_from_the_projects_file() -> None:
    kept = json.loads(json.dumps(packed_pages(PAGES, 90)))
    again = unpacked_pages(kept, 90, 130)
    assert places(again) == places(PAGES)
    assert [(it.start, it.end) for it in again[0].blocks] == [(100, 113), (115, 121)]


def test_offsets_are_counted_from_where_they_are_laid() -> None:
    moved = unpacked_pages(packed_pages(PAGES, 90), 0, 130)
    assert moved[0].blocks[0].lines[0].words[0].start == 10


@pytest.mark.parametrize(
    "packed",
    [
        [["p1", "", 1, 1]],
        [["p1", "", 1, 1, []]],
        [["p1", "", 1, 1, [[]]]],
        [["p1", "", 1, 1, [[[[1, 2, 3], [0, 1, 1, 2, 3, 4]]]]]],
        [["p1", "", 1, 1, [[[[1, 2, 3, 4], [0, 99, 1, 2, 3, 4]]]]]],
        [["p1", "", 1, 1, [[[[1, 2, 3, 4], ["a", 1, 1, 2, 3, 4]]]]]],
        [7],
    ],
)
def test_what_is_none_of_it_is_refused(packed: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpacked_pages(packed, 0, 20)
