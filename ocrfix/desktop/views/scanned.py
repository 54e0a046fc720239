"""The scanned side: its text, its page, or both side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSplitter, QWidget

from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.page_pane import PagePane
from ocrfix.desktop.views.parts import TITLE, Elided, box, button, row
from ocrfix.desktop.views.text_pane import TextPane

TEXT, PAGE, BOTH = range(3)
_TITLE_PX = 80
"""So much of the title must be seen beside the buttons."""


class Scanned(QSplitter):
    """The raw text and the page of print.

    Signals:
        shown: Text, page or both are to be seen from now on.
    """

    shown = Signal(int)

    def __init__(self, raw: TextPane, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.raw, self.page, self.face = raw, PagePane(theme), TEXT
        self.addWidget(self.page)
        self.addWidget(raw)
        self.setSizes([1000, 1000])
        self.buttons = box()
        line = row(self.buttons, spacing=0)
        self._group = QButtonGroup(self)
        for number, title in enumerate((self.tr("Text"), self.tr("Page"), self.tr("Both"))):
            each = button(title, "face", checkable=True)
            self._group.addButton(each, number)
            line.addWidget(each)
        # A narrow window does without them, and has the menu.
        self.buttons.setMinimumWidth(1)
        self._group.idClicked.connect(self.show_face)
        self.show_face(TEXT)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the buttons if there is room for them beside the title."""
        super().resizeEvent(event)
        head = self.buttons.parentWidget()
        title = head.findChild(Elided, TITLE) if head is not None else None
        if head is None or title is None:
            return
        room = self.width() - self.buttons.sizeHint().width() - _between(head)
        self.buttons.setVisible(room >= _TITLE_PX)
        # The title gives way, so that no button is cut.
        title.setMaximumWidth(room if room >= _TITLE_PX else self.maximumWidth())

    def face_button(self, face: int) -> QWidget:
        """The button that shows the text, the page or both."""
        return self._group.button(face)

    @property
    def shows_page(self) -> bool:
        """Return whether the page is to be seen."""
        return self.face != TEXT

    def show_face(self, face: int) -> None:
        """Show the text, the page or both."""
        self.face = face
        self._group.button(face).setChecked(True)
        self.page.setVisible(face != TEXT)
        self.raw.setVisible(face != PAGE)
        self.shown.emit(face)


def _between(head: QWidget) -> int:
    """Return the width of the margins of a head and between its parts, in pixels."""
    line = head.layout()
    if line is None:
        return 0
    margins = line.contentsMargins()
    return margins.left() + margins.right() + line.spacing() * (line.count() - 1)
