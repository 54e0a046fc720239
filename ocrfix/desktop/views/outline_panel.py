"""The outline: the parts of the article, to go to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import column, visible
from ocrfix.outline import PartKind
from ocrfix.reports.article import cleaned_outline

_SHOWN_LENGTH = 80
_LARGEST_LENGTH = 400_000
"""Above it the outline is not worked out: a list of ten thousand paragraphs helps nobody."""


class OutlinePanel(QWidget):
    """A list of parts.

    Signals:
        chosen: Start and end, in the cleaned text, of the part the reader chose.
    """

    chosen = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._cleaned: Cleaned | None = None
        self._shown: str | None = None
        self._spans: list[tuple[int, int]] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts of the article"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        column(self).addWidget(self.list)

    def show_cleaned(self, cleaned: Cleaned | None) -> None:
        """Show the parts of a text, as soon as anybody looks."""
        self._cleaned = cleaned
        if self.isVisible():
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme, self._shown = theme, None
        self.show_cleaned(self._cleaned)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Work the parts out when they come into view."""
        self._fill()
        super().showEvent(event)

    def _fill(self) -> None:
        text = self._cleaned.text if self._cleaned is not None else ""
        if text == self._shown:
            return
        self._shown = text
        self._spans = []
        self.list.clear()
        if self._cleaned is None or len(text) > _LARGEST_LENGTH:
            return
        titles = {
            PartKind.PUBLICATION: self.tr("Publication"),
            PartKind.HEADLINE: self.tr("Headline"),
            PartKind.DECK: self.tr("Deck"),
            PartKind.BYLINE: self.tr("Byline"),
            PartKind.PARAGRAPH: self.tr("Paragraph"),
            PartKind.CAPTION: self.tr("Caption"),
            PartKind.FURNITURE: self.tr("Furniture"),
        }
        for article in cleaned_outline(self._cleaned).articles:
            for part in article.parts:
                words = " ".join(
                    text[part.start : min(part.end, part.start + _SHOWN_LENGTH)].split()
                )
                entry = QListWidgetItem(f"{titles[part.kind]}\n{visible(words)}", self.list)
                if part.kind in {PartKind.PARAGRAPH, PartKind.FURNITURE}:
                    entry.setForeground(self._theme.colour("quiet"))
                self._spans.append((part.start, part.end))

    def _choose(self, entry: QListWidgetItem) -> None:
        self.chosen.emit(*self._spans[self.list.row(entry)])
