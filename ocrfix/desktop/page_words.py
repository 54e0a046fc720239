"""Positions of a text's words on the picture of their page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ocrfix.desktop.views.marks import Mark, Seen
from ocrfix.scan.picture import Fit, around_all, fit_of
from ocrfix.scan.pictures import Sheet
from ocrfix.scan.rows import Row, rows_of
from ocrfix.text.document import Box, Page

_REACH = 1.5
"""The greatest distance of a click from a row, in heights of it."""
_LOW = 0.12
"""A mark reaches so far below a word, as a part of the word's height."""
_HIGH = 0.1
"""A mark reaches so far above a word, as a part of its height."""


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """A word on the picture.

    Attributes:
        start, end: In the raw text.
        box: In pixels of the picture.
        row: The number of its row.
    """

    start: int
    end: int
    box: QRectF
    row: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the text on the picture, in its pixels.

    Attributes:
        row: The row that the place begins on.
        column: The block of print around it.
        words: The words of the place on that row; empty for a row without any.
    """

    row: QRectF
    column: QRectF
    words: tuple[QRectF, ...]


class PageWords:
    """All words of a page, in order of the raw text."""

    def __init__(self, words: Sequence[PrintedWord], rows: Sequence[QRectF], columns: Sequence[int],
                 blocks: Sequence[QRectF]) -> None:  # fmt: skip
        """Take words, their rows, the number of the block of each row, and the blocks."""
        self.words = sorted(words, key=lambda it: (it.start, it.end))
        self._starts = [it.start for it in self.words]
        self._rows, self._columns, self._blocks = rows, columns, blocks

    @classmethod
    def of(
        cls,
        sheet: Sheet,
        text: str,
        size: tuple[int, int],
        dpi: float,
        only: tuple[int, int] | None = None,
    ) -> PageWords:
        """Lay the words of a page on its picture.

        Args:
            sheet: The page.
            text: The raw text.
            size: Width and height of the picture.
            dpi: Its dots to the inch.
            only: The span whose blocks are wanted; None for all.

        Raises:
            InputError: The picture is of another page.
        """
        words: list[PrintedWord] = []
        rows: list[QRectF] = []
        columns: list[int] = []
        blocks: list[QRectF] = []
        wanted = (block for part in sheet.parts for block in part.blocks)
        if only is not None:
            wanted = (it for it in wanted if it.start <= only[1] and it.end >= only[0])
        found_in = [rows_of(block, text) for block in wanted]
        if any(found_in):
            fit = fit_of(whole_page(sheet.parts), sheet.path.name if sheet.path else "", size, dpi)
            for found in found_in:
                around = around_all([row.box for row in found])
                if around is None:
                    continue
                for row in found:
                    words += _printed(row, fit, len(rows))
                    rows.append(_laid(row.box, fit))
                    columns.append(len(blocks))
                blocks.append(_laid(around, fit))
        return cls(words, rows, columns, blocks)

    def within(self, start: int, end: int) -> Sequence[PrintedWord]:
        """The words that share a character with a span of the raw text; of a point, at it."""
        first = bisect_right(self._starts, start) - 1
        first = max(first, 0)
        last = bisect_left(self._starts, max(end, start + 1))
        return [it for it in self.words[first:last] if it.end > start]

    def rows_within(self, start: int, end: int) -> dict[int, QRectF]:
        """The rows that words of a span of the raw text stand on, as wide as their blocks.

        By number, in the order of the text.
        """
        numbers = dict.fromkeys(it.row for it in self.within(start, end))
        return {
            it: self._as_wide(self._rows[it], self._blocks[self._columns[it]]) for it in numbers
        }

    @staticmethod
    def _as_wide(row: QRectF, block: QRectF) -> QRectF:
        return QRectF(block.left(), row.top(), block.width(), row.height())

    def spot(self, start: int, end: int) -> Spot | None:
        """Return the spot of a span of the raw text, or else of the word before; None for none."""
        found = self.within(start, end)
        if not found:
            before = bisect_right(self._starts, start) - 1
            if before < 0:
                return None
            number = self.words[before].row
            return Spot(self._rows[number], self._blocks[self._columns[number]], ())
        number = found[0].row
        boxes = tuple(it.box for it in found if it.row == number)
        return Spot(self._rows[number], self._blocks[self._columns[number]], boxes)

    def at(self, point: QPointF) -> PrintedWord | None:
        """The word at a point of the picture, or the nearest one of a row near to it."""
        best: tuple[float, PrintedWord] | None = None
        for word in self.words:
            box = word.box
            away = max(box.left() - point.x(), 0.0, point.x() - box.right())
            off = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
            if off > _REACH * box.height() or away > self._rows[word.row].width():
                continue
            far = away + 3 * off
            if best is None or far < best[0]:
                best = far, word
        return best[1] if best is not None else None

    def seen(self, marks: Iterable[Mark]) -> Iterator[Seen]:
        """Yield the marks of the raw text that stand on the picture, with their rectangles."""
        for mark in marks:
            rects = [_part_of(word, mark) for word in self.within(mark.start, mark.end)]
            if rects:
                yield mark, rects


def whole_page(parts: Sequence[Page]) -> Page:
    """One page of all that stands on it."""
    first = parts[0]
    blocks = tuple(block for part in parts for block in part.blocks)
    return Page(
        first.start, parts[-1].end, blocks, first.width, first.height, first.id, first.image,
        first.unit,
    )  # fmt: skip


def _printed(row: Row, fit: Fit, number: int) -> Iterator[PrintedWord]:
    for it in row.words:
        yield PrintedWord(it.word.start, it.word.end, _laid(it.box, fit), number)


def _laid(box: Box, fit: Fit) -> QRectF:
    return QRectF(
        box.left * fit.across + fit.left,
        box.top * fit.down + fit.top,
        box.width * fit.across,
        box.height * fit.down,
    )


def _part_of(word: PrintedWord, mark: Mark) -> QRectF:
    """Return the part of a word's box that a mark covers, as wide as its share of the letters."""
    box, length = word.box, max(word.end - word.start, 1)
    left = (max(mark.start, word.start) - word.start) / length
    right = (min(mark.end, word.end) - word.start) / length
    rect = QRectF(box.left() + left * box.width(), box.top(), (right - left) * box.width(),
                  box.height())  # fmt: skip
    return rect.adjusted(0, -_HIGH * box.height(), 0, _LOW * box.height())
