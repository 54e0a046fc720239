"""A note on the block of a doubtful word that is no text, with the keys that settle the block."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ocrfix.desktop.views.flow import FlowLayout
from ocrfix.desktop.views.parts import button, column, label

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
BLOCK_KEYS = MappingProxyType(
    {
        (Qt.Key.Key_S, _NONE): "skip_block",
        (Qt.Key.Key_I, _NONE): "mark_block",
        (Qt.Key.Key_X, _NONE): "take_block",
        (Qt.Key.Key_S, _SHIFT): "skip_blocks",
        (Qt.Key.Key_I, _SHIFT): "mark_blocks",
        (Qt.Key.Key_X, _SHIFT): "take_blocks",
    }
)
"""Keys of the lists, and the actions of the window they ask for."""
BLOCK_DEEDS = frozenset(BLOCK_KEYS.values())


class BlockNote(QWidget):
    """A line that tells of the block, and a button for each deed.

    Signals:
        asked: The name of the action.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.told = label("", "quiet", wrap=True)
        deeds = QWidget()
        flow = FlowLayout(deeds)
        for title, name in (
            (self.tr("Pass over  S"), "skip_block"),
            (self.tr("Illegible  I"), "mark_block"),
            (self.tr("Take out  X"), "take_block"),
        ):
            each = button(title)
            each.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            flow.addWidget(each)
        stack = column(self, spacing=4)
        stack.addWidget(self.told)
        stack.addWidget(deeds)
        self.hide()

    def show_block(self, told: str) -> None:
        """Tell of a block; of none if there are no words."""
        self.told.setText(told)
        self.setVisible(bool(told))
