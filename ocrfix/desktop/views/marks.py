"""Marks of changes in a pane: their places, and their drawing as ground, underline or frame."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTextBlock,
    QTextLayout,
    QTextLine,
)

from ocrfix.cleaning.decided import BY_HAND
from ocrfix.desktop.theme import KindLook, Theme
from ocrfix.review import Item, Status

NOTES = "notes"
"""The kind of what a reader noted at a place: it is seen, and is no place to be decided on."""

_FLAG_PX = 7.0
_TICK_PX = 2.0  # the width of a place where something vanished
_SPREAD_PX = 1.5
_WAVE_PX = 4.0
_WAVE_HEIGHT_PX = 6.0
_UNDER_PX = 2.0  # how far an underline stands above the bottom of its line
_APART_PX = 2.5  # two lines of one underline
_THIN_PX = 1.2
_LINE_WIDTHS_PX = {"solid": 2.0, "dashes": 2.0, "dots": 2.0}
_DASHES = {"dots": (1.0, 1.0), "dashes": (3.0, 1.5), "points": (1.0, 3.0)}  # in widths of the line


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span of a text.

    Attributes:
        start, end: Where it stands, half-open, in code points.
        kind: How it looks; see ``Theme.look``.
        struck: Whether the text is struck through: it is gone in the cleaned text.
        index: The number of the item it stands for.
    """

    start: int
    end: int
    kind: str
    struck: bool
    index: int


Seen = tuple[Mark, list[QRectF]]
"""A mark in view, and where it stands in the viewport: a rectangle a line."""


class Marks:
    """The marks of a text, made when they come into view.

    Of a hundred thousand a screen shows thirty.
    """

    def __init__(self, near: Callable[[int, int], Iterable[Mark]] = lambda *_: ()) -> None:
        """Take what gives the marks near a span of the text, perhaps some more."""
        self._near = near

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that touch ``[start, end]``, in order of position."""
        found = (it for it in self._near(start, end) if it.start <= end and it.end >= start)
        return iter(sorted(found, key=lambda it: (it.start, it.end, it.index)))

    def at(self, offset: int) -> Mark | None:
        """The mark that an offset lies in or at the end of; a note is none to be gone to."""
        return next((it for it in self.within(offset, offset) if it.kind != NOTES), None)


class _Line(NamedTuple):
    """A line in view.

    Attributes:
        line: What Qt knows of it.
        block: Where its block begins, in positions of the widget.
        end: Where it ends, likewise, half-open.
        left: Where its block begins, in pixels from the left of the viewport.
        top: Where it stands, in pixels from the top of the viewport.
        height: How high it is, in pixels.
    """

    line: QTextLine
    block: int
    end: int
    left: float
    top: float
    height: float

    def x(self, position: int) -> float:
        """Return the distance of a position of the widget from the left of the viewport."""
        # PySide gives the cursor's position along with it.
        found: Any = self.line.cursorToX(position - self.block)
        x: float = found[0]
        return self.left + x

    def rect(self, left: float, right: float) -> QRectF:
        """A part of the line, as high as it is."""
        return QRectF(left, self.top, right - left, self.height)


class Lines:
    """The lines in view, and where positions of the widget stand in them.

    Looked up once for all marks: asking the layout for each of two hundred takes longer than
    a frame.
    """

    def __init__(self, blocks: Iterable[tuple[QTextBlock, QPointF]], height: float) -> None:
        """Look at the lines of blocks.

        Args:
            blocks: Those in view, in order, and where each stands in the viewport.
            height: Of the viewport, in pixels.
        """
        self._lines: list[_Line] = []
        self._starts: list[int] = []
        for block, place in blocks:
            layout, begin = block.layout(), block.position()
            left, top = place.x(), place.y()
            for number in _numbers_in_view(layout, -top, height - top):
                line = layout.lineAt(number)
                start = begin + line.textStart()
                self._starts.append(start)
                end = start + line.textLength()
                at = top + line.y(), line.height()
                self._lines.append(_Line(line, begin, end, left, *at))

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last position in view."""
        return (self._starts[0], self._lines[-1].end) if self._lines else (0, 0)

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """Return the rectangles of positions ``[start, end)`` in view, one a line.

        Args:
            start: In positions of the widget.
            end: Likewise, half-open; equal to ``start`` for a point.
        """
        found: list[QRectF] = []
        first = max(bisect_right(self._starts, start) - 1, 0)
        if first < len(self._lines) and self._starts[first] <= start < end:
            line = self._lines[first]
            if end <= line.end:
                # Nearly every mark, and a bad page has three hundred in view.
                left, right = line.x(start), line.x(end)
                return [line.rect(left, right)] if left < right else found
        for number in range(first, len(self._lines)):
            line, begin = self._lines[number], self._starts[number]
            if begin > end or (begin == end and start < end):
                break
            if start == end:
                # Behind the last position there is nothing.
                x = line.x(start)
                if begin <= start <= line.end:
                    found.append(line.rect(x - _TICK_PX / 2, x + _TICK_PX / 2))
                break
            left, right = line.x(max(start, begin)), line.x(min(end, line.end))
            if left < right:
                found.append(line.rect(left, right))
        return found


def _numbers_in_view(layout: QTextLayout, top: float, bottom: float) -> range:
    """The lines between two heights of a block: it may be a whole book."""
    lines = range(layout.lineCount())
    if len(lines) == 1:
        return lines
    first = bisect_left(lines, top, key=lambda n: layout.lineAt(n).rect().bottom())
    last = bisect_left(lines, bottom, key=lambda n: layout.lineAt(n).y())
    # One more at either end: what begins or ends there has its edge out of view.
    return lines[max(first - 1, 0) : last + 1]


class Brush:
    """Draw marks in the colours of a theme.

    All of one look together: a screen of a bad page has three hundred, and a call of Qt for
    each would take longer than a frame.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def _by_look(self, seen: Iterable[Seen]) -> Iterator[tuple[KindLook, list[Seen]]]:
        """The marks that look alike, in the same order whichever are in view; notes lie below."""
        groups: dict[str, list[Seen]] = {}
        for mark, rects in seen:
            groups.setdefault(mark.kind, []).append((mark, rects))
        kinds = sorted(groups, key=lambda kind: (kind != NOTES, kind))
        return ((self._theme.look(kind), groups[kind]) for kind in kinds)

    def grounds(self, painter: QPainter, seen: Iterable[Seen], *, crossed: bool = True) -> None:
        """Draw what lies behind the text; ``crossed`` unless it lies over it and is clear."""
        painter.setPen(Qt.PenStyle.NoPen)
        for look, marks in self._by_look(seen):
            ticks = [it for mark, rects in marks if mark.start == mark.end for it in rects]
            rects = [it for mark, rects in marks if mark.start < mark.end for it in rects]
            painter.setBrush(look.ground)
            # Two that cross have round corners, in a quarter of the time of rounded ones.
            painter.drawRects([it.adjusted(0, 1, 0, -1) for it in rects])
            if crossed:
                painter.drawRects([it.adjusted(-1, 2, 1, -2) for it in rects])
            painter.setBrush(look.ink)
            painter.drawRects([it.adjusted(0, 3, 0, -3) for it in ticks])

    def lines(self, painter: QPainter, seen: Iterable[Seen]) -> None:
        """Draw what lies over the text: the underlines, and lines through what is gone."""
        for look, marks in self._by_look(seen):
            if look.shape == "flag":
                _flag(painter, look, [rects[0] for _, rects in marks])
                continue
            long = [(mark, rects) for mark, rects in marks if mark.start < mark.end]
            _underline(painter, look, [it for _, rects in long for it in rects])
            painter.setPen(QPen(look.ink, 1))
            struck = (it for mark, rects in long if mark.struck for it in rects)
            painter.drawLines([_across(it, it.center().y()) for it in struck])

    def frame(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        """Draw a frame round the current change."""
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 4, 4)


def _across(rect: QRectF, y: float) -> QLineF:
    """A line as long as a rectangle is wide."""
    return QLineF(rect.left(), y, rect.right(), y)


def _flag(painter: QPainter, look: KindLook, rects: Sequence[QRectF]) -> None:
    """Turn down the corner of each, as of a page where something is noted."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.ink)
    for rect in rects:
        corner = rect.topLeft() + QPointF(-1, 1)
        across, down = QPointF(_FLAG_PX, 0), QPointF(0, _FLAG_PX)
        painter.drawPolygon(QPolygonF([corner, corner + across, corner + down]))


def _underline(painter: QPainter, look: KindLook, rects: Sequence[QRectF]) -> None:
    if look.shape == "wave":
        tile = _wave_tile(look.ink.rgba(), painter.device().devicePixelRatioF())
        for rect in rects:
            top = rect.bottom() - _UNDER_PX - _WAVE_HEIGHT_PX / 2
            painter.drawTiledPixmap(QRectF(rect.left(), top, rect.width(), _WAVE_HEIGHT_PX), tile)
        return
    pen = QPen(look.ink, _LINE_WIDTHS_PX.get(look.shape, _THIN_PX))
    dashes = _DASHES.get(look.shape)
    if dashes is not None:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern(dashes)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLines([_across(it, it.bottom() - _UNDER_PX) for it in rects])
    if look.shape == "double":
        painter.drawLines([_across(it, it.bottom() - _UNDER_PX - _APART_PX) for it in rects])


@lru_cache(maxsize=32)
def _wave_tile(rgba: int, ratio: float) -> QPixmap:
    """One wave, to be laid side by side: a path for each of a hundred words takes long."""
    size = QSizeF(_WAVE_PX, _WAVE_HEIGHT_PX)
    tile = QPixmap((size * ratio).toSize())
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    middle, quarter = _WAVE_HEIGHT_PX / 2, _WAVE_PX / 4
    path = QPainterPath(QPointF(-quarter, middle + _SPREAD_PX))
    for step in range(1, 4):
        rise = _SPREAD_PX if step % 2 == 0 else -_SPREAD_PX
        path.lineTo((2 * step - 1) * quarter, middle + rise)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor.fromRgba(rgba), 1.2))
    painter.drawPath(path)
    painter.end()
    return tile


def kind_of(item: Item) -> str:
    """Return the kind of look of an item: by its status, or else by the stage of its first rule."""
    if item.status in {Status.WAITING, Status.FLAGGED}:
        return "suspects"
    if item.status is Status.BY_HAND:
        return BY_HAND
    if item.status in {Status.REJECTED, Status.AS_PRINTED, Status.SKIPPED}:
        return "kept"
    return item.rule_ids[0].partition(".")[0]
