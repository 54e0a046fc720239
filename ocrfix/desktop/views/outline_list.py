"""The list of the outline: parts that can be picked, several at once, and pulled elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget


class OutlineList(QListWidget):
    """A list whose rows are pulled by the mouse; what comes of it the panel decides.

    Signals:
        pulled: The row that was pulled, and the row it was let go before.
    """

    pulled = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Emit where the front row was dropped; the list itself stays as it is."""
        target = self.indexAt(event.position().toPoint())
        row = target.row() if target.isValid() else self.count()
        below = QAbstractItemView.DropIndicatorPosition.BelowItem
        if target.isValid() and self.dropIndicatorPosition() == below:
            row += 1
        # Nothing moves here: the outline is filled anew by what the reader said.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.pulled.emit(self.currentRow(), row)
