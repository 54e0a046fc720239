"""Widgets one after the other, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Break its widgets into lines like words.

    Source: the behaviour of Qt's example "Flow Layout" (Qt 6 documentation), written anew.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6) -> None:
        super().__init__(parent)
        self._entries: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width, since a widget last changed
        self._placed = QRect()  # where the widgets were placed since
        self._least: QSize | None = None
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take an item."""
        self._entries.append(item)
        self.invalidate()

    def count(self) -> int:
        """The number of items."""
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """An item; None beyond the last."""
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take an item out."""
        if not 0 <= index < len(self._entries):
            return None
        self.invalidate()
        return self._entries.pop(index)

    def invalidate(self) -> None:
        """Forget the heights and places: a widget came, went or changed."""
        self._heights.clear()
        self._placed = QRect()
        self._least = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Return that it does not ask for more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return its height at a width."""
        # Asked many times for each widget that changes anywhere in the panel.
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Place the widgets."""
        super().setGeometry(rect)
        if rect != self._placed:
            self._place(rect, move=True)
            self._placed = QRect(rect)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """The largest widget's size."""
        if self._least is None:
            self._least = QSize()
            for entry in self._entries:
                self._least = self._least.expandedTo(entry.minimumSize())
        return self._least

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Break into lines; gives the height they take."""
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(entry.sizeHint().height() for entry in line)
            x = rect.x()
            for entry in line:
                hint = entry.sizeHint()
                if move:
                    # In the middle of its line, as words of two sizes share one.
                    top = y + (height - hint.height()) // 2
                    entry.setGeometry(QRect(QPoint(x, top), hint))
                x += hint.width() + self.spacing()
            y += height + self.spacing()
        return max(y - self.spacing() - rect.y(), 0)

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        line: list[QLayoutItem] = []
        x = 0
        for entry in self._shown():
            needed = entry.sizeHint().width()
            if line and x + needed > width:
                yield line
                line, x = [], 0
            line.append(entry)
            x += needed + self.spacing()
        if line:
            yield line

    def _shown(self) -> Iterator[QLayoutItem]:
        return (it for it in self._entries if not it.isEmpty())
