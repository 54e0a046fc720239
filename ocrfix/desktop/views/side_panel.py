"""The documents of the folder that is open."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QComboBox, QListView, QWidget

from ocrfix.batch.survey import Surveyed
from ocrfix.desktop.languages import state_word
from ocrfix.desktop.models.documents import DocumentOrder, DocumentsModel
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.document_row import DocumentRow
from ocrfix.desktop.views.offer_bar import OfferBar
from ocrfix.desktop.views.parts import Elided, SearchField, box, column, label, row
from ocrfix.review.store import DONE, IN_WORK, UNTOUCHED

_LEAST_BOX_PX = 30
_MARGIN_PX = 10
_ARROW_PX = 42
"""The width of a box beside its words: its edge, the room around, the arrow."""
_AGAIN_MS = 1000
"""While documents are looked at in the background they are sorted anew so often."""


class SidePanel(QWidget):
    """The list of documents with its filter.

    Signals:
        chosen: The document the reader chose.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = DocumentsModel(self)
        self.title = Elided("heading")
        self.summary = label("", "quiet", wrap=True)
        search = SearchField(self.tr("Filter documents"))
        search.textChanged.connect(self.model.set_filter)
        self.order = self._box(
            self.tr("Sorted by"),
            {
                DocumentOrder.NAME: self.tr("By name"),
                DocumentOrder.LEFT: self.tr("Most left"),
                DocumentOrder.LEGIBILITY: self.tr("Least legible"),
                DocumentOrder.STATE: self.tr("By state"),
            },
        )
        states = {it: state_word(it).capitalize() for it in (UNTOUCHED, IN_WORK, DONE)}
        self.state = self._box(self.tr("State"), {"": self.tr("All"), **states})
        for each in (self.order, self.state):
            each.currentIndexChanged.connect(lambda _: self._arrange())
        self.order.activated.connect(
            lambda _: self.model.set_order(DocumentOrder(self.order.currentData()))
        )
        self.state.activated.connect(lambda _: self.model.set_state(self.state.currentData()))
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.model.arrange_anew)
        self.list = QListView()
        self.list.setObjectName("documents")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # A long name is cut in its middle; the tool tip has all of it.
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.row = DocumentRow(theme)
        self.list.setItemDelegate(self.row)
        self.list.setAccessibleName(self.tr("Documents"))
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        holder = box("side")
        stack = column(holder, margin=_MARGIN_PX, spacing=8)
        for widget in (self.title, search):
            stack.addWidget(widget)
        self._boxes = row()
        self._boxes.addWidget(self.order, 3)
        self._boxes.addWidget(self.state, 2)
        stack.addLayout(self._boxes)
        stack.addWidget(self.list)
        self.offer = OfferBar(self.tr("Count them"), self.tr("Not now"))
        stack.addWidget(self.offer)
        stack.addWidget(self.summary)
        column(self).addWidget(holder)

    def _box(self, name: str, entries: Mapping[str, str]) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        # In a narrow window they give way to the texts.
        made.setMinimumWidth(_LEAST_BOX_PX)
        for value, title in entries.items():
            made.addItem(title, value)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the boxes one below the other where their words have no room side by side."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() - 2 * _MARGIN_PX - self._boxes.spacing()
        least = self.order.minimumWidth()
        shares = {self.order: room * 3 // 5, self.state: room * 2 // 5}
        has_room = all(_needed(it) <= max(share, least) for it, share in shares.items())
        ways = QBoxLayout.Direction
        self._boxes.setDirection(ways.LeftToRight if has_room else ways.TopToBottom)

    def show_folder(self, folder: Path | None, paths: list[Path], states: dict[str, str]) -> None:
        """List the documents of a folder; None for those that were opened together."""
        together = self.tr("Opened together")
        self.title.setText(together if folder is None else folder.name or str(folder))
        self.model.show_folder(folder, paths, states)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.row.theme = theme
        self.list.viewport().update()

    def refresh(self) -> None:
        """Count anew."""
        done, in_work, total = self.model.summary()
        self.summary.setText(
            self.tr("{done} of {total} done · {in_work} in work").format(
                done=done, total=total, in_work=in_work
            )
        )

    def show_current(self, path: Path | None) -> None:
        """Choose the row of a document; none for one that is not listed."""
        number = self.model.row_of(path) if path is not None else None
        index = self.model.index(number if number is not None else -1)
        # Asked of the list itself, a key with Ctrl, still held, would choose this one too.
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flags)

    def beside(self, path: Path, step: int) -> Path | None:
        """The document below another in the list (1), or above (-1); None at the ends."""
        number = self.model.row_of(path)
        if number is None or not 0 <= number + step < self.model.rowCount():
            return None
        return self.model.path_at(number + step)

    def selected(self) -> list[Path]:
        """The documents chosen in the list, in order of rows."""
        rows = sorted(it.row() for it in self.list.selectionModel().selectedIndexes())
        return [self.model.path_at(row) for row in rows]

    def note(self, path: Path, state: str, left: int) -> None:
        """Record the state of a document, and how much of it is left."""
        self.model.note(path, state, left)
        self.refresh()

    def note_seen(self, seen: Surveyed) -> None:
        """Record the survey of a document."""
        self.model.note_seen(seen)
        # Not at each of two hundred: the list would never stand still.
        if self.order.currentData() != DocumentOrder.NAME and not self._again.isActive():
            self._again.start()

    def _choose(self, index: QModelIndex) -> None:
        # Who chooses several is not done yet.
        if len(self.selected()) < 2:  # noqa: PLR2004
            self.chosen.emit(self.model.path_at(index.row()))


def _needed(box_of_words: QComboBox) -> int:
    """Return the width that a box needs for the words it shows, in pixels."""
    words = box_of_words.fontMetrics().horizontalAdvance(box_of_words.currentText())
    return int(words) + _ARROW_PX
