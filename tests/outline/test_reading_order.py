"""Columns are found again where a file names its blocks across the page."""

from __future__ import annotations

import random

from ocrfix.outline.page import find_page_outline
from ocrfix.outline.parts import PartKind
from ocrfix.outline.reading_order import in_reading_order
from ocrfix.text.document import Block, Box, Document, Line, Page

STORY = "The river rose all of the night and the mayor"


def page_of(boxes: list[Box]) -> Page:
    blocks = [Block(it, it + 1, (Line(it, it + 1, (), box),), box) for it, box in enumerate(boxes)]
    return Page(0, len(boxes), tuple(blocks), 1000, 1000)


def columns(count: int, rows: int, top: int = 0) -> list[Box]:
    """Boxes column by column, each row a little lower in the next column."""
    return [
        Box(110 * column, top + 50 * row + 7 * column, 100, 40)
        for column in range(count)
        for row in range(rows)
    ]


def across(boxes: list[Box]) -> list[Box]:
    return sorted(boxes, key=lambda it: it.top)


def test_blocks_named_across_the_page_are_read_column_by_column() -> None:
    boxes = columns(4, 5)
    mixed = across(boxes)
    order = in_reading_order(page_of(mixed))
    assert [mixed[index] for index in order] == boxes


def test_what_lies_over_all_columns_comes_first() -> None:
    masthead = Box(0, 0, 430, 60)
    boxes = columns(4, 5, top=100)
    mixed = across([masthead, *boxes])
    order = in_reading_order(page_of(mixed))
    assert [mixed[index] for index in order] == [masthead, *boxes]


def test_a_file_that_follows_its_columns_is_believed() -> None:
    boxes = columns(4, 5)
    # Read from the right, as no cut would have it.
    backwards = boxes[15:] + boxes[10:15] + boxes[5:10] + boxes[:5]
    assert in_reading_order(page_of(backwards)) == list(range(20))


def test_every_block_comes_once_whatever_the_boxes_are() -> None:
    rng = random.Random(22)  # noqa: S311 - nothing secret
    for count in (0, 1, 7, 40):
        boxes = [
            Box(rng.randrange(900), rng.randrange(900), rng.randrange(300), rng.randrange(300))
            for _ in range(count)
        ]
        assert sorted(in_reading_order(page_of(boxes))) == list(range(count))


def mixed_page() -> Document:
    """Three columns of four stories, named by the file row by row."""
    text, blocks = "", []
    for row in range(4):
        for column in range(3):
            for words, height in ((f"STORY {'ABC'[column]} {'WXYZ'[row]}", 24), (STORY, 10)):
                place = 200 * row + 5 * column + (0 if height == 24 else 40)
                lines = []
                for number in range(1 if height == 24 else 8):
                    box = Box(
                        300 * column, place + 12 * number, 120 if height == 24 else 250, height
                    )
                    lines.append(Line(len(text), len(text) + len(words), (), box))
                    text += f"{words}\n"
                blocks.append(Block(lines[0].start, lines[-1].end, tuple(lines), lines[0].box))
                text += "\n"
    return Document(text, (Page(0, len(text), tuple(blocks), 1000, 1000),))


def test_articles_come_as_they_are_read_and_the_text_stays_as_it_is() -> None:
    document = mixed_page()
    articles = find_page_outline(document.text, layout=document.layout).articles
    heads = [
        document.text[part.start : part.end]
        for article in articles
        for part in article.of_kind(PartKind.HEADLINE)
    ]
    assert heads == [f"STORY {column} {row}" for column in "ABC" for row in "WXYZ"]
    held = [document.text[start:end] for it in articles for start, end in it.spans(document.text)]
    assert sorted(" ".join(held).split()) == sorted(document.text.split())
