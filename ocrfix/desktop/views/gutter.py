"""The strip between the panes: bands join what was scanned to what became of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.marks import NOTES, Mark
from ocrfix.desktop.views.text_pane import TextPane

WIDTH_PX = 34


class PaneSplitter(QSplitter):
    """Two panes side by side with the gutter as the handle between them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.theme = theme
        self.panes: tuple[TextPane, TextPane] | None = None
        self.current_index: int | None = None
        self.setHandleWidth(WIDTH_PX)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt's name
        """Make the gutter."""
        return Gutter(self)

    def refresh(self) -> None:
        """Draw the bands anew."""
        for number in range(self.count()):
            self.handle(number).update()


class Gutter(QSplitterHandle):
    """Draw a band for every change in view; also move the border between the panes."""

    def __init__(self, splitter: PaneSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._splitter = splitter

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width at which bands are seen."""
        return QSize(WIDTH_PX, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the strip and its bands."""
        theme = self._splitter.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), theme.colour("side"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))
        painter.drawLine(QPointF(self.width() - 0.5, 0), QPointF(self.width() - 0.5, self.height()))
        panes = self._splitter.panes
        if panes is not None and all(it.isVisible() for it in panes):
            self._draw_bands(painter, *panes)
        painter.end()

    def _draw_bands(self, painter: QPainter, raw: TextPane, cleaned: TextPane) -> None:
        # The current one last: it lies on top of what shares its line.
        current = self._splitter.current_index
        left, right = self._places(raw), self._places(cleaned)
        top = self._shift(raw)
        painter.setClipRect(QRectF(0, top, self.width(), self.height() - top))
        for index, (mark, a, b) in sorted(left.items(), key=lambda it: (it[0] == current, it[0])):
            if index not in right:
                continue
            look = self._splitter.theme.look(mark.kind)
            is_current = index == current
            _, to_a, to_b = right[index]
            band = self._band(a, b, to_a, to_b)
            painter.fillPath(band, look.ground)
            edge = self._splitter.theme.colour("accent") if is_current else QColor(look.ink)
            if not is_current:
                edge.setAlpha(70)
            painter.setPen(QPen(edge, 2 if is_current else 1))
            painter.drawPath(self._edge(a, to_a))
            painter.drawPath(self._edge(b, to_b))

    def _places(self, pane: TextPane) -> dict[int, tuple[Mark, float, float]]:
        """The marks in view that have a band, by index, with top and bottom."""
        current, shift = self._splitter.current_index, self._shift(pane)
        return {
            mark.index: (mark, top + shift, bottom + shift)
            for mark, top, bottom in pane.visible_marks()
            # A doubtful word is the same on both sides; a band would only be in the way.
            if mark.kind not in {"suspects", NOTES} or mark.index == current
        }

    def _shift(self, pane: TextPane) -> int:
        """Return how far below the top of the gutter the text of a pane begins, in pixels."""
        return pane.viewport().mapTo(self._splitter, pane.viewport().rect().topLeft()).y()

    def _edge(self, left: float, right: float) -> QPainterPath:
        path = QPainterPath(QPointF(0, left))
        middle = self.width() / 2
        path.cubicTo(middle, left, middle, right, self.width(), right)
        return path

    def _band(self, top: float, bottom: float, to_top: float, to_bottom: float) -> QPainterPath:
        path = self._edge(top, to_top)
        path.lineTo(self.width(), to_bottom)
        middle = self.width() / 2
        path.cubicTo(middle, to_bottom, middle, bottom, 0, bottom)
        path.closeSubpath()
        return path
