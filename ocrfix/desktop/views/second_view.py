"""Both readings of a line, word under word: what the text has, and what the scan says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocrfix.desktop.theme import Theme, reading_font
from ocrfix.desktop.views.parts import visible

_POINTS = 10.5
_GAP_PX = 9.0
_PAD_PX = 8.0
_LINE = 1.45  # in heights of the font
_NONE = "∅"
_UP = QPointF(0, 4)


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of a line in both readings.

    Attributes:
        first: What the text has; empty for nothing.
        second: What the scan says; empty for nothing.
        differs: Whether they are more than two ways to write the same.
        is_front: Whether the place in front of the reader is here.
    """

    first: str
    second: str
    differs: bool
    is_front: bool


class SecondView(QWidget):
    """Show a line twice; hidden while it was not read again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pairs: Sequence[Pair] = ()
        self.told = ""
        self._font = reading_font(_POINTS)
        self._small = QFont(self.font())
        self._small.setPointSizeF(_POINTS - 1.5)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Both readings of the line"))
        self.hide()

    def show_line(self, pairs: Sequence[Pair], told: str) -> None:
        """Show a line, or nothing; ``told`` says what the scan has at the place in front."""
        self.pairs, self.told = pairs, told
        first = " ".join(it.first for it in pairs if it.first)
        second = " ".join(it.second for it in pairs if it.second)
        words = self.tr("First reading: {first}. Read again: {second}. {told}")
        self.setAccessibleDescription(words.format(first=first, second=second, told=told))
        self.setToolTip(told)
        self.setVisible(bool(pairs))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of two lines and a sentence."""
        line = QFontMetricsF(self._font).height() * _LINE
        said = QFontMetricsF(self._small).height() * _LINE
        return QSize(200, round(2 * line + said + _PAD_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No width at all."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the words so that the place in front stands in the middle, as far as they go."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("ground"))
        painter.setPen(self._theme.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        measure = QFontMetricsF(self._font)
        line = measure.height() * _LINE
        painter.setClipRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setFont(self._font)
        widths = [
            max(measure.horizontalAdvance(it.first or _NONE),
                measure.horizontalAdvance(it.second or _NONE))
            for it in self.pairs
        ]  # fmt: skip
        left = self._left(widths)
        for pair, width in zip(self.pairs, widths, strict=True):
            self._draw_pair(painter, pair, QRectF(left, _PAD_PX / 2, width, line))
            left += width + _GAP_PX
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("quiet"))
        said = QRectF(self.rect()).adjusted(_PAD_PX, _PAD_PX / 2 + 2 * line, -_PAD_PX, 0)
        told = QFontMetricsF(self._small).elidedText(
            self.told, Qt.TextElideMode.ElideRight, said.width()
        )
        painter.drawText(said, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)
        painter.end()

    def _left(self, widths: Sequence[float]) -> float:
        """Return the left edge of the first word."""
        whole = sum(widths) + _GAP_PX * (len(widths) - 1)
        room = self.width() - 2 * _PAD_PX
        if whole <= room:
            return _PAD_PX
        front = next((n for n, it in enumerate(self.pairs) if it.is_front), 0)
        middle = sum(widths[:front]) + _GAP_PX * front + widths[front] / 2
        return _PAD_PX - min(max(middle - room / 2, 0.0), whole - room)

    def _draw_pair(self, painter: QPainter, pair: Pair, at: QRectF) -> None:
        """Draw a word above and below: where they differ by colour and by a line under it."""
        theme = self._theme
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        rows = ((pair.first, "suspects", at), (pair.second, "joins", at.translated(0, at.height())))
        for text, kind, rect in rows:
            if pair.differs:
                look = theme.look(kind)
                painter.fillRect(rect.adjusted(-2, 2, 2, -2), look.ground)
                style = Qt.PenStyle.SolidLine if kind == "joins" else Qt.PenStyle.DotLine
                painter.setPen(QPen(look.ink, 1.6, style))
                painter.drawLine(rect.bottomLeft() - _UP, rect.bottomRight() - _UP)
            painter.setPen(theme.colour("ink" if pair.differs else "quiet"))
            painter.drawText(rect, flags, visible(text) or _NONE)
        if pair.is_front:
            painter.setPen(QPen(theme.colour("accent"), 1.5))
            both = at.united(at.translated(0, at.height()))
            painter.drawRoundedRect(both.adjusted(-4, 1, 4, -1), 4, 4)
