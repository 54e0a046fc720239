"""A sentence beside the list of documents that offers something, to be taken or declined."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ocrfix.desktop.views.flow import FlowLayout
from ocrfix.desktop.views.parts import box, button, column, label


class OfferBar(QWidget):
    """A sentence with two buttons; hidden while nothing is offered.

    Signals:
        accepted: The reader wants it.
        declined: The reader does not.
    """

    accepted = Signal()
    declined = Signal()

    def __init__(self, accept: str, decline: str) -> None:
        """Begin hidden; the words are those of the buttons."""
        super().__init__()
        holder = box("notice")
        stack = column(holder, margin=10, spacing=8)
        self.text = label("", wrap=True)
        self.accept, self.decline = button(accept), button(decline)
        for each, signal in ((self.accept, self.accepted), (self.decline, self.declined)):
            each.clicked.connect(self.hide)
            each.clicked.connect(lambda _=False, signal=signal: signal.emit())
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.accept)
        flow.addWidget(self.decline)
        stack.addWidget(self.text)
        stack.addWidget(buttons)
        column(self).addWidget(holder)
        self.hide()

    def tell(self, text: str) -> None:
        """Offer something; nothing for an empty sentence."""
        self.text.setText(text)
        self.setVisible(bool(text))
