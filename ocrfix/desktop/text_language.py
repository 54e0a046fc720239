"""The language of the text: shown in the status line, chosen there or from the menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from ocrfix.desktop.documents import Documents
from ocrfix.desktop.languages import language_name
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.review import Session
from ocrfix.words.language import installed, with_words_alone


class TextLanguage(QObject):
    """Let the reader choose the language in which a text is read.

    Attributes:
        menu: Those to choose from; the one that holds is ticked.
    """

    def __init__(self, documents: Documents, reviewing: Reviewing, field: QToolButton) -> None:
        super().__init__(field)
        self._documents, self._reviewing, self._field = documents, reviewing, field
        self.menu = QMenu(field)
        self.menu.aboutToShow.connect(self._fill)
        field.setMenu(self.menu)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Give what the actions of the menu do, by name."""
        return {"language": self.ask}

    def ask(self) -> None:
        """Show the languages there are, above the field."""
        self._fill()
        above = QPoint(0, -self.menu.sizeHint().height())
        self.menu.popup(self._field.mapToGlobal(above))

    def _fill(self) -> None:
        self.menu.clear()
        session = self._reviewing.session
        if session is None:
            return
        chosen = session.document.meta.chosen_language
        self._offer(session, self.tr("Find Out"), "", is_taken=not chosen)
        self.menu.addSeparator()
        for code in sorted(
            (*installed(), *with_words_alone()), key=lambda it: language_name(it).casefold()
        ):
            self._offer(session, language_name(code), code, is_taken=code == chosen)

    def _offer(self, session: Session, title: str, code: str, *, is_taken: bool) -> None:
        entry = QAction(title, self.menu)
        entry.setData(code)
        entry.setCheckable(True)
        entry.setChecked(is_taken)
        entry.triggered.connect(lambda: self._documents.speak(session.document, code))
        self.menu.addAction(entry)
