"""Documents, texts and review side by side; where there is little room the texts come first."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_WISHES_PX = (200, 400)
"""The widths of the documents and the review where there is room."""
_SHARES = (0.12, 0.24)
"""The parts of a large window that they take instead, until the reader gives them others."""
_MOST = 0.48
"""The share of the window that both may take."""
_GIVES = 0.4
"""The part of a lack of room that the documents give up; the review gives the rest."""


class SharedRoom(QSplitter):
    """Three parts; those at the sides give way to the one in the middle.

    What the reader gave them comes back when there is room again.
    """

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._given: tuple[int, int] | None = None  # by the reader
        self.setHandleWidth(1)
        for widget in (left, middle, right):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._note)

    def state(self) -> QByteArray:
        """The widths that the reader gave the sides, to be kept."""
        return QByteArray(" ".join(map(str, self._given or ())).encode())

    def restore(self, state: QByteArray) -> None:
        """Give the sides what was remembered."""
        found = bytes(state.data()).split()
        if len(found) == len(_WISHES_PX) and all(it.isdigit() for it in found):
            self._given = int(found[0]), int(found[1])

    def share_out(self) -> None:
        """Give each side what it wishes, or what it may have."""
        whole, (left, right) = self.width(), self._wishes
        lacking = max(left + right - int(_MOST * whole), 0)
        given = min(int(_GIVES * lacking), left)
        left, right = left - given, max(right - lacking + given, 0)
        self.setSizes([left, whole - left - right, right])

    @property
    def _wishes(self) -> tuple[int, int]:
        """Return the widths that both sides would have if there were room."""
        if self._given is not None:
            return self._given
        left, right = (
            max(least, int(share * self.width()))
            for least, share in zip(_WISHES_PX, _SHARES, strict=True)
        )
        return left, right

    def _note(self) -> None:
        left, _, right = self.sizes()
        # One that is hidden, or pushed to nothing, is wanted as wide as before.
        self._given = left or self._wishes[0], right or self._wishes[1]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room out anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.share_out()
