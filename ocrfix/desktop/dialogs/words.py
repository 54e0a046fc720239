"""The reader's own words and names, and those of the project, to be edited as lists."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.theme import reading_font
from ocrfix.desktop.views.parts import column, label
from ocrfix.review.own_lists import OwnList
from ocrfix.review.own_settings import entries_of

_SIZE_PX = (480, 520)
_POINTS = 12.0


class WordsDialog(QDialog):
    """Two lists, one entry a line."""

    def __init__(self, known: Mapping[OwnList, tuple[str, ...]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("My words and names"))
        self.resize(*_SIZE_PX)
        self._known = {which: frozenset(entries) for which, entries in known.items()}
        self.lists: dict[OwnList, QPlainTextEdit] = {}
        titles = {
            OwnList.WORDS: (
                self.tr("Words"),
                self.tr("Known wherever they stand. One with a capital is known only with it."),
            ),
            OwnList.NAMES: (
                self.tr("Names"),
                self.tr("Known with a capital; a name may be several words."),
            ),
        }
        self.tabs = QTabWidget()
        for which, (title, note) in titles.items():
            self.tabs.addTab(self._page(which, sorted(known.get(which, ())), note), title)
        standard = QDialogButtonBox.StandardButton
        stack = column(self, margin=10, spacing=10)
        stack.addWidget(self.tabs, 1)
        stack.addWidget(buttons_of(self, standard.Ok | standard.Cancel, "words"))

    def _page(self, which: OwnList, entries: list[str], note: str) -> QWidget:
        field = QPlainTextEdit("\n".join(entries))
        field.setFont(reading_font(_POINTS))
        field.setTabChangesFocus(True)
        field.setPlaceholderText(self.tr("One entry a line"))
        field.setAccessibleName(note)
        self.lists[which] = field
        page = QWidget()
        stack = column(page, margin=14, spacing=8)
        stack.addWidget(label(note, "quiet", wrap=True))
        stack.addWidget(field, 1)
        return page

    def added(self, which: OwnList) -> list[str]:
        """Return the entries that the reader added to a list."""
        return sorted(set(entries_of(self.lists[which].toPlainText())) - self._known[which])

    def gone(self, which: OwnList) -> list[str]:
        """Return the entries that the reader removed from a list."""
        return sorted(self._known[which] - set(entries_of(self.lists[which].toPlainText())))
