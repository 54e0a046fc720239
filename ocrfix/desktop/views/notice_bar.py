"""A line above the texts that tells something and may offer what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ocrfix.desktop.views.parts import box, button, column, label, row


class NoticeBar(QWidget):
    """A sentence, with two buttons if it asks; hidden while there is nothing to tell.

    Signals:
        looked: The reader wants to look.
        agreed: The reader says that it is right so.
    """

    looked = Signal()
    agreed = Signal()

    def __init__(self) -> None:
        super().__init__()
        holder = box("notice")
        line = row(holder, spacing=8)
        line.setContentsMargins(14, 6, 10, 6)
        self.text = label("", wrap=True)
        self.look = button(self.tr("Look…"))
        self.agree = button(self.tr("It reads well"))
        self.look.clicked.connect(self.looked)
        self.agree.clicked.connect(self._agree)
        line.addWidget(self.text, 1)
        line.addWidget(self.look)
        line.addWidget(self.agree)
        column(self).addWidget(holder)
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Return whether it waits for an answer."""
        return not self.isHidden() and not self.agree.isHidden()

    def tell(self, text: str, *, asks: bool = True) -> None:
        """Show a sentence; hide for an empty one."""
        self.text.setText(text)
        self.look.setVisible(asks)
        self.agree.setVisible(asks)
        self.setVisible(bool(text))

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()
