"""Rows of print, as they stand on the page, and the strips of them that are read at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ocrfix.scan.picture import around_all
from ocrfix.text.document import Block, Box, Line, Word

_TALL = 1.9
"""Times the height of its words, above which a line is a block that some program wrote as one."""
_SAME_ROW = 0.5
"""Share of the lower of two words that must lie beside the other."""
_MOST_ROWS = 60
_GAP_ROWS = 2
"""Rows that need no reading are read if no more of them lie between two that do: a strip is
read faster than two."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A word and where it stands; estimated from its line where the format does not say."""

    word: Word
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Row:
    """A row of print.

    Attributes:
        words: From left to right; never empty.
        box: Around them.
    """

    words: tuple[Placed, ...]
    box: Box

    @property
    def start(self) -> int:
        """The start of the row in the raw text."""
        return self.words[0].word.start

    @property
    def end(self) -> int:
        """The end of the row in the raw text."""
        return self.words[-1].word.end


def rows_of(block: Block, text: str) -> list[Row]:
    """The rows of a block, in reading order; empty if nothing is known of where they stand."""
    rows: list[Row] = []
    for line in block.lines:
        placed = _placed(line, text)
        if not placed:
            continue
        height = median(it.box.height for it in placed)
        is_row = line.box is None or line.box.height <= _TALL * height
        parts = [placed] if is_row and _is_level(placed) else _parted(placed)
        for part in parts:
            around = around_all([it.box for it in part])
            if around is not None and around.width and around.height:
                rows.append(Row(tuple(part), around))
    return rows


def _placed(line: Line, text: str) -> list[Placed]:
    if all(word.box is not None for word in line.words):
        return [
            Placed(word, text[word.start : word.end], word.box)
            for word in line.words
            if word.box is not None
        ]
    if line.box is None:
        return []
    # As wide as its share of the characters.
    length = max(1, line.end - line.start)
    wide = line.box.width / length
    return [
        Placed(
            word,
            text[word.start : word.end],
            Box(
                round(line.box.left + (word.start - line.start) * wide),
                line.box.top,
                max(1, round((word.end - word.start) * wide)),
                line.box.height,
            ),
        )
        for word in line.words
    ]


def _is_level(placed: Sequence[Placed]) -> bool:
    return all(right.box.left >= left.box.left for left, right in pairwise(placed))


def _parted(placed: Sequence[Placed]) -> list[list[Placed]]:
    """Part the words of what is no row: a new one begins to the left, or above or below."""
    rows = [[placed[0]]]
    for it in placed[1:]:
        last = rows[-1][-1]
        beside = min(it.box.top + it.box.height, last.box.top + last.box.height) - max(
            it.box.top, last.box.top
        )
        is_beside = beside >= _SAME_ROW * min(it.box.height, last.box.height)
        if it.box.left > last.box.left and is_beside:
            rows[-1].append(it)
        else:
            rows.append([it])
    return rows


def strips_of(rows: Sequence[Row], wanted: Callable[[Row], bool]) -> Iterator[Sequence[Row]]:
    """Give the rows that are wanted in pieces to be read at once, with a few between them."""
    numbers = [number for number, row in enumerate(rows) if wanted(row)]
    first = 0
    while first < len(numbers):
        last = first
        while (
            last + 1 < len(numbers)
            and numbers[last + 1] - numbers[last] <= _GAP_ROWS + 1
            and numbers[last + 1] - numbers[first] < _MOST_ROWS
        ):
            last += 1
        yield rows[numbers[first] : numbers[last] + 1]
        first = last + 1
