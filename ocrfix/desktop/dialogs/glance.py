"""A folder at a glance: its documents, the doubtful words of all of them, search and word list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QSplitter,
    QTabWidget,
    QWidget,
)

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.languages import state_word
from ocrfix.desktop.models.documents import DocumentsModel
from ocrfix.desktop.models.glance import (
    AFTER,
    BEFORE,
    COUNT,
    FOUND,
    LEGIBLE,
    NAME,
    WHERE,
    WHY,
    WORD,
    FolderWordsModel,
    GlanceModel,
    HitsModel,
    WordListModel,
)
from ocrfix.desktop.models.table import TableModel
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import ElidedCell, SearchField, box, button, column, label, row
from ocrfix.desktop.views.tables import RowsTable
from ocrfix.review.concordance import Sought
from ocrfix.review.store import DONE, IN_WORK, UNTOUCHED

_SIZE_PX = (980, 640)
_LIST_PX = 260
_COUNT_PX = 70
_WHERE_PX = 160


class _Table(RowsTable):
    """Rows that Enter opens, and on which single letters act.

    Signals:
        entered: Enter was pressed, or a row was pressed twice.
        pressed_key: A letter was pressed.
    """

    entered = Signal()
    pressed_key = Signal(str)

    def __init__(self, model: TableModel, name: str) -> None:
        super().__init__(model, name)
        self.doubleClicked.connect(lambda _: self.entered.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open, or act."""
        is_bare = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_bare:
            self.entered.emit()
        elif is_bare and event.text().isalpha():
            self.pressed_key.emit(event.text().casefold())
        else:
            super().keyPressEvent(event)


class GlanceDialog(QDialog):
    """Three tables of a folder; stays open beside the window.

    Signals:
        chosen: A document to open.
        asked: What is to be done with doubtful words: ``series``, ``word``, ``name``,
            ``mine`` or ``always``; and the words.
        sought: What is to be found in all texts.
        placed: A document, and the start and end of a place in its cleaned text.
    """

    chosen = Signal(object)
    asked = Signal(str, object)
    sought = Signal(object)
    placed = Signal(object, int, int)

    def __init__(self, documents: DocumentsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The folder at a glance"))
        self.resize(*_SIZE_PX)
        self.documents_model = GlanceModel(documents, theme, self)
        self.words_model = FolderWordsModel(theme, self)
        self.hits_model = HitsModel(theme, self)
        self.list_model = WordListModel(theme, self)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self._documents_page(), self.tr("Documents"))
        self.tabs.addTab(self._words_page(), self.tr("Doubtful words"))
        self.tabs.addTab(self._search_page(), self.tr("Search"))
        self.told = label("", "quiet")
        buttons = buttons_of(self, QDialogButtonBox.StandardButton.Close, "folders")
        stack = column(self, margin=12, spacing=10)
        stack.addWidget(self.tabs, 1)
        below = row()
        below.addWidget(self.told, 1)
        below.addWidget(buttons)
        stack.addLayout(below)
        for number in range(self.tabs.count()):
            QShortcut(f"Ctrl+{number + 1}", self, lambda at=number: self.tabs.setCurrentIndex(at))
        self.table.setFocus()

    # --- pages -------------------------------------------------------------------------

    def _documents_page(self) -> QWidget:
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("State"))
        self.state.addItem(self.tr("All"), "")
        for state in (UNTOUCHED, IN_WORK, DONE):
            self.state.addItem(state_word(state).capitalize(), state)
        self.state.activated.connect(
            lambda _: self.documents_model.set_state(self.state.currentData())
        )
        self.table = _Table(self.documents_model, self.tr("Documents"))
        self.table.horizontalHeader().setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.fit({}, (NAME,), (LEGIBLE,))
        self.table.entered.connect(self._open)
        page = box()
        stack = column(page, margin=8, spacing=8)
        above = row()
        above.addWidget(label(self.tr("State")))
        above.addWidget(self.state)
        above.addStretch()
        stack.addLayout(above)
        stack.addWidget(self.table, 1)
        return page

    def _words_page(self) -> QWidget:
        search = SearchField(self.tr("Filter words"))
        search.textChanged.connect(self.words_model.set_filter)
        self.words = _Table(self.words_model, self.tr("Doubtful words"))
        self.words.horizontalHeader().setSortIndicator(COUNT, Qt.SortOrder.DescendingOrder)
        self.words.setSortingEnabled(True)
        self.words.fit({}, (WORD,), (WHY,))
        self.words.entered.connect(lambda: self._ask("series"))
        self.words.pressed_key.connect(self._press)
        page = box()
        stack = column(page, margin=8, spacing=8)
        stack.addWidget(search)
        stack.addWidget(self.words, 1)
        below = row()
        for title, what in (
            (self.tr("Put right…  ⏎"), "series"),
            (self.tr("As printed everywhere  P"), "word"),
            (self.tr("It is a name  N"), "name"),
            (self.tr("Add to my words  M"), "mine"),
            (self.tr("Always…  A"), "always"),
            (self.tr("Show the places  S"), "show"),
        ):
            each = button(title, "primary" if what == "series" else "")
            each.setAutoDefault(False)
            each.clicked.connect(lambda _=False, what=what: self._ask(what))
            below.addWidget(each)
        below.addStretch()
        stack.addLayout(below)
        return page

    def _search_page(self) -> QWidget:
        self.field = SearchField(self.tr("Find in all texts"))
        self.pattern = QCheckBox(self.tr("&Pattern"))
        self.case = QCheckBox(self.tr("Match &case"))
        self.whole = QCheckBox(self.tr("Whole &words"))
        find = button(self.tr("Find"), "primary")
        find.setAutoDefault(False)
        find.clicked.connect(self._seek)
        self.field.returnPressed.connect(self._seek)
        self.hits = _Table(self.hits_model, self.tr("Places"))
        self.hits.fit({WHERE: _WHERE_PX}, (BEFORE, AFTER), (FOUND,))
        self._before_word = ElidedCell(ElidedCell.LEFT)
        self.hits.setItemDelegateForColumn(BEFORE, self._before_word)
        self.hits.entered.connect(self._go)
        filter_ = SearchField(self.tr("Filter words"))
        filter_.textChanged.connect(self.list_model.set_filter)
        self.list = _Table(self.list_model, self.tr("All words"))
        self.list.fit({COUNT: _COUNT_PX}, (WORD,), ())
        self.list.horizontalHeader().setSortIndicator(COUNT, Qt.SortOrder.DescendingOrder)
        self.list.setSortingEnabled(True)
        self.list.entered.connect(self._seek_word)
        left = box()
        stack = column(left, spacing=6)
        stack.addWidget(filter_)
        stack.addWidget(self.list, 1)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.hits)
        splitter.setSizes([_LIST_PX, _SIZE_PX[0] - _LIST_PX])
        splitter.setStretchFactor(1, 1)
        page = box()
        outer = column(page, margin=8, spacing=8)
        above = row()
        above.addWidget(self.field, 1)
        for each in (self.pattern, self.case, self.whole, find):
            above.addWidget(each)
        outer.addLayout(above)
        outer.addWidget(splitter, 1)
        return page

    # --- what the reader does ----------------------------------------------------------

    def _open(self) -> None:
        rows = self.table.rows
        if rows:
            self.chosen.emit(self.documents_model.path(rows[0]))

    def _press(self, letter: str) -> None:
        deeds = {"p": "word", "n": "name", "m": "mine", "a": "always", "s": "show"}
        if letter in deeds:
            self._ask(deeds[letter])

    def _ask(self, what: str) -> None:
        words = self.chosen_words
        if words and what == "show":
            self.seek(Sought(words[0], match_case=True, whole_words=True))
        elif words:
            self.asked.emit(what, words)

    @property
    def chosen_words(self) -> list[str]:
        """The doubtful words that are chosen."""
        return [self.words_model.word(it) for it in self.words.rows]

    def seek(self, sought: Sought) -> None:
        """Find something in all texts."""
        self.tabs.setCurrentIndex(2)
        self.field.setText(sought.words)
        self.pattern.setChecked(sought.is_pattern)
        self.case.setChecked(sought.match_case)
        self.whole.setChecked(sought.whole_words)
        self._seek()

    def _seek_word(self) -> None:
        rows = self.list.rows
        if rows:
            self.seek(Sought(self.list_model.word(rows[0]), match_case=True, whole_words=True))

    def _seek(self) -> None:
        if self.field.text().strip():
            switches = (self.pattern, self.case, self.whole)
            self.sought.emit(Sought(self.field.text(), *(it.isChecked() for it in switches)))

    def _go(self) -> None:
        rows = self.hits.rows
        if rows:
            path, hit = self.hits_model.hit(rows[0])
            self.placed.emit(path, hit.start, hit.end)

    def show_paths(self, paths: Sequence[Path]) -> None:
        """List documents; those that are chosen stay chosen."""
        self.documents_model.show_all(paths)
