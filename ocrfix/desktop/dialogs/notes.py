"""Notes and bookmarks: a list that can be filtered, jumped from and exported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QWidget

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.languages import moment_word
from ocrfix.desktop.models.table import SoughtModel
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import SearchField, column, label, row, visible
from ocrfix.desktop.views.tables import RowsTable
from ocrfix.review.notes import Note

DOCUMENT, WORDS, NOTE, WHO, WHEN = range(5)
_SIZE_PX = (900, 480)
_SHOWN_LENGTH = 80
_WIDTHS_PX = {DOCUMENT: 170, WORDS: 190, WHO: 90, WHEN: 140}


class NotesModel(SoughtModel):
    """One row a note, in order of document and place."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        heads = (
            self.tr("Document"),
            self.tr("At"),
            self.tr("Note"),
            self.tr("Who"),
            self.tr("When"),
        )
        super().__init__(theme, heads, parent)

    @property
    def notes(self) -> list[Note]:
        """The notes in the list."""
        return list(self._rows)

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        note: Note = self._rows[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(note)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return note.decision.after if column == NOTE else str(note.path or "")
        if role == Qt.ItemDataRole.ForegroundRole and not note.decision.after:
            return self._theme.colour("quiet")
        return None

    def _shown(self, note: Note) -> tuple[str, ...]:
        it = note.decision
        words = visible(it.before or it.context_after, _SHOWN_LENGTH)
        told = visible(it.after, _SHOWN_LENGTH) or self.tr("bookmark")
        return (
            note.path.name if note.path is not None else "",
            words,
            told,
            it.who,
            moment_word(it.when),
        )


class NotesDialog(QDialog):
    """The notes of a document, or of the project; stays open beside the window.

    Signals:
        scoped: Other notes are wanted.
        placed: A note whose place is to be shown.
        struck: Notes that are to be struck out.
        exported: What is listed is to be exported.
    """

    scoped = Signal()
    placed = Signal(object)
    struck = Signal(object)
    exported = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Notes and bookmarks"))
        self.resize(*_SIZE_PX)
        self.model = NotesModel(theme, self)
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Where"))
        self.scope.addItem(self.tr("This document"), userData=True)
        self.scope.addItem(self.tr("The whole project"), userData=False)
        self.scope.currentIndexChanged.connect(lambda _: self.scoped.emit())
        search = SearchField(self.tr("Filter notes"))
        search.textChanged.connect(self.model.set_filter)
        self.table = RowsTable(self.model, self.tr("Notes"))
        self.table.fit(_WIDTHS_PX, (NOTE,), ())
        self.table.activated.connect(lambda index: self.placed.emit(self.model.notes[index.row()]))
        self.told = label("", "quiet")
        buttons = buttons_of(self, QDialogButtonBox.StandardButton.Close, "texts")
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.strike = buttons.addButton(self.tr("&Strike out"), role)
        self.save = buttons.addButton(self.tr("&Export…"), role)
        self.strike.clicked.connect(self._strike)
        self.save.clicked.connect(self.exported)
        above, below = row(), row()
        above.addWidget(self.scope)
        above.addWidget(search, 1)
        below.addWidget(self.told, 1)
        below.addWidget(buttons)
        stack = column(self, margin=12, spacing=10)
        stack.addLayout(above)
        stack.addWidget(self.table, 1)
        stack.addLayout(below)

    @property
    def is_of_document(self) -> bool:
        """Return whether the notes of the document in front alone are wanted."""
        return bool(self.scope.currentData())

    def show_notes(self, notes: Sequence[Note]) -> None:
        """List notes."""
        self.model.show_all(notes)
        self.told.setText("" if notes else self.tr("Nothing is noted yet"))
        self.strike.setEnabled(bool(notes))
        self.save.setEnabled(bool(notes))

    def _strike(self) -> None:
        found = self.model.notes
        self.struck.emit([found[it] for it in self.table.rows])
