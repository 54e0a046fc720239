"""The outline: the parts of the article, to go to, and what each of them is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QMenu, QWidget

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.languages import part_word
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import box, column, label, row, visible
from ocrfix.outline import KindChoice, Part, PartKind

_SHOWN_LENGTH = 80
_LARGEST_LENGTH = 400_000
"""Above it the outline is not worked out: a list of ten thousand paragraphs helps nobody."""


class OutlinePanel(QWidget):
    """A list of parts, and a box that says what the one in front is.

    Signals:
        chosen: Start and end, in the cleaned text, of the part the reader chose.
        corrected: Start and end of a part, and what the reader says it is.
    """

    chosen = Signal(int, int)
    corrected = Signal(int, int, object)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._cleaned: Cleaned | None = None
        self._shown: tuple[str, tuple[KindChoice, ...]] | None = None
        self._parts: list[Part] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts of the article"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What this part is"))
        self.kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for kind in PartKind:
            self.kind.addItem(part_word(kind), kind)
        holder = box("inspector")
        line = row(holder, margin=12, spacing=8)
        line.addWidget(label(self.tr("This part is")))
        line.addWidget(self.kind, 1)
        stack = column(self)
        stack.addWidget(self.list, 1)
        stack.addWidget(holder)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.currentRowChanged.connect(self._show_kind)
        self.list.customContextMenuRequested.connect(self._offer)
        self.kind.activated.connect(lambda: self._correct(self.kind.currentData()))
        self._show_kind()

    # --- what is shown -----------------------------------------------------------------

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
        cleaned = self._cleaned
        wanted = (cleaned.text, cleaned.kinds) if cleaned is not None else None
        if wanted == self._shown and wanted is not None:
            return
        front = self.list.currentRow()
        self._shown, self._parts = wanted, []
        self.list.clear()
        if cleaned is not None and len(cleaned.text) <= _LARGEST_LENGTH:
            for article in cleaned.articles:
                for part in article.parts:
                    self._add(part, cleaned.text)
        self.list.setCurrentRow(min(front, len(self._parts) - 1))
        self._show_kind()

    def _add(self, part: Part, text: str) -> None:
        words = " ".join(text[part.start : min(part.end, part.start + _SHOWN_LENGTH)].split())
        entry = QListWidgetItem(f"{part_word(part.kind)}\n{visible(words)}", self.list)
        if part.kind in {PartKind.PARAGRAPH, PartKind.FURNITURE}:
            entry.setForeground(self._theme.colour("quiet"))
        self._parts.append(part)

    def _show_kind(self) -> None:
        part = self._part
        self.kind.setEnabled(part is not None)
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(part.kind) if part is not None else -1)

    @property
    def _part(self) -> Part | None:
        number = self.list.currentRow()
        return self._parts[number] if 0 <= number < len(self._parts) else None

    # --- what the reader does ----------------------------------------------------------

    def _choose(self, entry: QListWidgetItem) -> None:
        part = self._parts[self.list.row(entry)]
        self.chosen.emit(part.start, part.end)

    def _correct(self, kind: PartKind) -> None:
        part = self._part
        if part is not None and part.kind is not kind:
            self.corrected.emit(part.start, part.end, kind)

    def _offer(self, place: QPoint) -> None:
        """Offer the kinds under the mouse."""
        entry = self.list.itemAt(place)
        if entry is None:
            return
        self.list.setCurrentItem(entry)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in PartKind:
            action = menu.addAction(part_word(kind), partial(self._correct, kind))
            action.setCheckable(True)
            action.setChecked(self._part is not None and self._part.kind is kind)
        menu.popup(self.list.viewport().mapToGlobal(place))
