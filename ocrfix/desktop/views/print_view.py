"""A line of the scan, enlarged, with the word in front framed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocrfix.desktop.scan import Strip
from ocrfix.desktop.theme import Theme, load_theme
from ocrfix.desktop.views.page_geometry import around

_HEIGHT_PX = 72
_LARGEST_SCALE = 3.0
_FRAME_PX = 2.0
_PAPER = "#ffffff"


class PrintView(QWidget):
    """Show a strip; hidden while there is none.

    Signals:
        page_asked: The reader wants to see the whole page.
    """

    page_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.strip: Strip | None = None
        self._moved = QPointF(0, 0)  # how far the reader moved it
        self._pressed: QPointF | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag it to see more of the line; double click shows the page."))
        self.setFixedHeight(_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The print"))
        self.hide()

    def show_strip(self, strip: Strip | None, words: str) -> None:
        """Show a line of the scan, or nothing."""
        self.strip, self._moved = strip, QPointF(0, 0)
        self.setAccessibleDescription(
            self.tr("The line of the scan with “{words}” framed.").format(words=words)
        )
        self.setVisible(strip is not None)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height at which a line of print is legible."""
        return QSize(200, _HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line so that the word stands in the middle, as far as the line goes."""
        painter = QPainter(self)
        # Paper is white in every theme: a scan is a picture.
        painter.fillRect(event.rect(), QColor(_PAPER))
        if self.strip is not None and not self.strip.image.isNull():
            self._draw(painter, self.strip)
        painter.setPen(self._theme.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _place(self, strip: Strip) -> tuple[float, QPointF]:
        """Return the scale at which a strip is drawn, and its corner.

        The line is as high as the view, and the word stands in the middle, as far as it goes.
        """
        line, image = strip.line, strip.image
        scale = min(self.height() / max(line.height(), 1.0), _LARGEST_SCALE)
        width, height = image.width() * scale, image.height() * scale
        top = self.height() / 2 - line.center().y() * scale
        left = (self.width() - line.width() * scale) / 2 - line.left() * scale
        if strip.words and line.width() * scale > self.width():
            left = self.width() / 2 - strip.words[0].center().x() * scale
            left = min(max(left, self.width() - line.right() * scale), -line.left() * scale)
        # Not further than there is something to see.
        x = (
            _held(left + self._moved.x(), self.width() - width, 0.0)
            if width > self.width()
            else left
        )
        y = _held(top + self._moved.y(), self.height() - height, 0.0) if self._moved.y() else top
        return scale, QPointF(x, y)

    def _draw(self, painter: QPainter, strip: Strip) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, at = self._place(strip)
        size = strip.image.width() * scale, strip.image.height() * scale
        painter.drawImage(QRectF(at.x(), at.y(), *size), strip.image)
        # Of the light theme in every theme: it stands on paper.
        painter.setPen(QPen(load_theme("light").colour("accent"), _FRAME_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        word = around(strip.words)
        if word is not None:
            framed = QRectF(
                at.x() + word.left() * scale,
                at.y() + word.top() * scale,
                word.width() * scale,
                word.height() * scale,
            )
            painter.drawRoundedRect(framed.adjusted(-3, -3, 3, 3), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag the strip."""
        self._pressed = event.position() - self._moved

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag the strip."""
        if self._pressed is not None:
            self._moved = event.position() - self._pressed
            self.update()

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let it go."""
        self._pressed = None

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the page."""
        self.page_asked.emit()


def _held(value: float, least: float, most: float) -> float:
    return min(max(value, min(least, most)), most)
