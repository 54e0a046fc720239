"""The numbers beside the lines of a pane, as reports and the command line count them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.paged_edit import PagedEdit

_SPACE_PX = 10
_FEWEST_DIGITS = 2


class LineNumbers(QWidget):
    """A strip in the left margin of a pane.

    Lines are those of the text, not of the screen: one that wraps has one number.
    """

    def __init__(self, pane: PagedEdit, theme: Theme) -> None:
        super().__init__(pane)
        self._pane, self._theme = pane, theme
        self.hide()
        pane.blockCountChanged.connect(self._widen)
        pane.updateRequest.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def switch(self, *, on: bool) -> None:
        """Show the numbers or do not."""
        self.setVisible(on)
        self._widen()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width of the last number."""
        last = self._pane.text.count("\n") + 1
        digits = max(len(str(last)), _FEWEST_DIGITS)
        letter = self._pane.fontMetrics().horizontalAdvance("0")
        return QSize(digits * letter + 2 * _SPACE_PX, 0)

    def place(self) -> None:
        """Stand at the left of the pane, as high as it is."""
        inside: QRect = self._pane.contentsRect()
        self.setGeometry(inside.left(), inside.top(), self._pane.left_px, inside.height())

    def _widen(self) -> None:
        # Asked of the widget itself: a pane that is not shown yet shows nothing.
        self._pane.left_px = 0 if self.isHidden() else self.sizeHint().width()
        self._pane.make_room()

    def _follow(self, _: QRect, moved: int) -> None:
        if moved:
            self.scroll(0, moved)
        else:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Write the numbers of the lines in view."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("side"))
        painter.setPen(self._theme.colour("quiet"))
        painter.setFont(self._pane.font())
        height = self._pane.fontMetrics().height()
        width = self.width() - _SPACE_PX
        for number, top in self._pane.lines_in_view():
            at = QPoint(0, round(top))
            painter.drawText(
                QRect(at, QSize(width, height)), Qt.AlignmentFlag.AlignRight, str(number)
            )
        painter.end()
