"""The documents of the folder that is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ocrfix.batch.survey import Surveyed
from ocrfix.desktop.models.documents import DocumentsModel
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.document_row import DocumentRow
from ocrfix.desktop.views.parts import Elided, SearchField, box, column


class SidePanel(QWidget):
    """The list of documents with its filter.

    Signals:
        chosen: The document the reader chose.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.model = DocumentsModel(self)
        self.title = Elided("heading")
        self.summary = Elided("quiet")
        search = SearchField(self.tr("Filter documents"))
        search.textChanged.connect(self.model.set_filter)
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
        stack = column(holder, margin=10, spacing=8)
        for widget in (self.title, search, self.list, self.summary):
            stack.addWidget(widget)
        column(self).addWidget(holder)

    def show_folder(self, folder: Path, paths: list[Path], states: dict[str, str]) -> None:
        """List the documents of a folder."""
        self.title.setText(folder.name or str(folder))
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
        row = number if number is not None else -1
        self.list.setCurrentIndex(self.model.index(row))

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
        """Say how far a document is, and how much of it is left."""
        self.model.note(path, state, left)
        self.refresh()

    def note_seen(self, seen: Surveyed) -> None:
        """Say what was seen of a document."""
        self.model.note_seen(seen)

    def _choose(self, index: QModelIndex) -> None:
        # Who chooses several is not done yet.
        if len(self.selected()) < 2:  # noqa: PLR2004
            self.chosen.emit(self.model.path_at(index.row()))
