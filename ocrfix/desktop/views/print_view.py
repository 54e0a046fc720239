"""A line of the scan, enlarged, with the word in front framed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocrfix.desktop.scan import Strip
from ocrfix.desktop.theme import Theme, load_theme

_HEIGHT_PX = 72
_LARGEST_SCALE = 3.0
_FRAME_PX = 2.0
_PAPER = "#ffffff"


class PrintView(QWidget):
    """Shows a strip; hidden while there is none."""

    def __init__(self, theme: Theme) -> None:
        """Begin hidden."""
        super().__init__()
        self._theme = theme
        self.strip: Strip | None = None
        self.setFixedHeight(_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The print"))
        self.hide()

    def show_strip(self, strip: Strip | None, words: str) -> None:
        """Show a line of the scan, or nothing.

        Args:
            strip: The line.
            words: What was read there, for who cannot see it.
        """
        self.strip = strip
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
        """As high as a line of print is legible."""
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

    def _draw(self, painter: QPainter, strip: Strip) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.height() / strip.image.height(), _LARGEST_SCALE)
        width, height = strip.image.width() * scale, strip.image.height() * scale
        top = (self.height() - height) / 2
        left = (self.width() - width) / 2
        if strip.words and width > self.width():
            middle = strip.words[0].center().x() * scale
            left = min(max(self.width() / 2 - middle, self.width() - width), 0.0)
        painter.drawImage(QRectF(left, top, width, height), strip.image)
        # Of the light theme in every theme: it stands on paper.
        painter.setPen(QPen(load_theme("light").colour("accent"), _FRAME_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for word in strip.words:
            framed = QRectF(
                left + word.left() * scale,
                top + word.top() * scale,
                word.width() * scale,
                word.height() * scale,
            )
            painter.drawRoundedRect(framed.adjusted(-3, -3, 3, 3), 4, 4)
