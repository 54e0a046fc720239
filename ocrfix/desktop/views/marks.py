"""Where changes stand in a pane, and how they are drawn: ground, underline, frame."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextBlock, QTextLayout

from ocrfix.desktop.excerpt import Excerpt
from ocrfix.desktop.theme import KindLook, Theme

_TICK_PX = 2.0  # the width of a place where something vanished
_SPREAD_PX = 1.5
_WAVE_PX = 4.0
_WAVE_HEIGHT_PX = 6.0


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
        """The mark that an offset lies in or at the end of."""
        return next(self.within(offset, offset), None)


def rectangles(block: QTextBlock, top_left: QPointF, start: int, end: int) -> list[QRectF]:
    """Where positions ``[start, end)`` of a block stand, one rectangle a line.

    Args:
        block: A block that has been laid out.
        top_left: Of the block in the viewport.
        start: Within the block, in Qt's positions.
        end: Likewise, half-open; equal to ``start`` for a point.
    """
    layout = block.layout()
    found = []
    # Not every line: one block may be a whole book.
    for number in range(_line_number(layout, start), _line_number(layout, end) + 1):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        left = _x(line, max(start, first))
        right = _x(line, min(end, last))
        if start == end:
            left, right = left - _TICK_PX / 2, left + _TICK_PX / 2
        elif right <= left:
            continue
        rect = QRectF(left, line.y(), right - left, line.height())
        found.append(rect.translated(top_left))
    return found


def _line_number(layout: QTextLayout, position: int) -> int:
    line = layout.lineForTextPosition(position)
    return line.lineNumber() if line.isValid() else max(layout.lineCount() - 1, 0)


def visible_part(block: QTextBlock, top: float, bottom: float) -> tuple[int, int]:
    """Which positions of a block lie between two heights within it, in pixels."""
    layout = block.layout()
    lines = range(layout.lineCount())
    if not lines:
        return 0, 0
    first = bisect_left(lines, top, key=lambda n: layout.lineAt(n).rect().bottom())
    last = bisect_left(lines, bottom, key=lambda n: layout.lineAt(n).y())
    ending = layout.lineAt(min(last, len(lines) - 1))
    start = layout.lineAt(min(first, len(lines) - 1)).textStart()
    return start, ending.textStart() + ending.textLength()


def _x(line: object, position: int) -> float:
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    # PySide gives the cursor's position along with it.
    return float(found[0] if isinstance(found, tuple) else found)


class Brush:
    """Draws marks in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme

    def ground(self, painter: QPainter, mark: Mark, rects: Sequence[QRectF]) -> None:
        """Draw what lies behind the text."""
        look = self._theme.look(mark.kind)
        painter.setPen(Qt.PenStyle.NoPen)
        for rect in rects:
            is_tick = mark.start == mark.end
            painter.setBrush(look.ink if is_tick else look.ground)
            grown = rect.adjusted(0, 3, 0, -3) if is_tick else rect.adjusted(-1, 1, 1, -1)
            painter.drawRoundedRect(grown, 2, 2)

    def lines(self, painter: QPainter, mark: Mark, rects: Sequence[QRectF]) -> None:
        """Draw what lies over the text: the underline, and a line through what is gone."""
        if mark.start == mark.end:
            return
        look = self._theme.look(mark.kind)
        for rect in rects:
            _underline(painter, look, rect)
            if mark.struck:
                painter.setPen(QPen(look.ink, 1))
                painter.drawLine(
                    QPointF(rect.left(), rect.center().y()),
                    QPointF(rect.right(), rect.center().y()),
                )

    def frame(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        """Draw a frame round the current change."""
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 4, 4)


def _underline(painter: QPainter, look: KindLook, rect: QRectF) -> None:
    y = rect.bottom() - 2.0
    pen = QPen(look.ink, 2 if look.shape in {"solid", "dashes", "dots"} else 1.2)
    if look.shape == "wave":
        tile = _wave_tile(look.ink.rgba(), painter.device().devicePixelRatioF())
        painter.drawTiledPixmap(
            QRectF(rect.left(), y - _WAVE_HEIGHT_PX / 2, rect.width(), _WAVE_HEIGHT_PX), tile
        )
        return
    if look.shape == "dots":
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.0, 1.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    elif look.shape == "dashes":
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.0, 1.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    if look.shape == "double":
        painter.drawLine(QPointF(rect.left(), y - 2.5), QPointF(rect.right(), y - 2.5))


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


def span_in_block(mark: Mark, block: QTextBlock, excerpt: Excerpt) -> tuple[int, int] | None:
    """The part of a mark that lies in a block, in Qt's positions within it."""
    start = max(excerpt.to_qt(mark.start) - block.position(), 0)
    end = min(excerpt.to_qt(mark.end) - block.position(), block.length() - 1)
    return (start, end) if start <= end else None
