"""Positions of a text on its scan, packed as lists of numbers for the project's file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ocrfix.text.document import Block, Box, Line, Page, Word


def packed_pages(pages: Iterable[Page], begin: int) -> list[Any]:
    """Write pages as lists: their words and boxes, line by line and block by block.

    Args:
        pages: With a box for each line and word.
        begin: The raw offset that places are counted from.
    """
    return [
        [
            *(page.id, page.image, page.width, page.height),
            [[_packed_line(line, begin) for line in block.lines] for block in page.blocks],
        ]
        for page in pages
    ]


def _packed_line(line: Line, begin: int) -> list[Any]:
    words = ([it.start - begin, it.end - begin, *_packed(it.box)] for it in line.words)
    return [_packed(line.box), *words]


def _packed(box: Box | None) -> tuple[int, ...]:
    return (box.left, box.top, box.width, box.height) if box is not None else ()


def unpacked_pages(packed: Iterable[Sequence[Any]], begin: int, end: int) -> tuple[Page, ...]:
    """Read what ``packed_pages`` wrote.

    Args:
        packed: The lists.
        begin: The raw offset that places are counted from.
        end: No word reaches beyond it.

    Raises:
        ValueError, TypeError: It is none of that.
    """
    return tuple(_page(it, begin, end) for it in packed)


def _page(packed: Sequence[Any], begin: int, end: int) -> Page:
    name, image, width, height, blocks = packed
    lines = [[_line(it, begin, end) for it in block] for block in blocks]
    if not all(lines) or not lines:
        raise ValueError("a block without lines")
    made = tuple(Block(it[0].start, it[-1].end, tuple(it)) for it in lines)
    size = int(width), int(height)
    return Page(made[0].start, made[-1].end, made, *size, str(name), str(image))


def _line(packed: Sequence[Any], begin: int, end: int) -> Line:
    box, *rest = packed
    words = tuple(Word(begin + it[0], begin + it[1], Box(*map(int, it[2:]))) for it in rest)
    if not words or not all(begin <= it.start < it.end <= end for it in words):
        raise ValueError("words that stand nowhere in the text")
    return Line(words[0].start, words[-1].end, words, Box(*map(int, box)))
