"""Blocks of print, and what an OCR program sees of them."""

from __future__ import annotations

from itertools import pairwise

from ocrfix.scan.align import align
from ocrfix.scan.engine import SeenLine, SeenWord
from ocrfix.scan.rows import rows_of
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
