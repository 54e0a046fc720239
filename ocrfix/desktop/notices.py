"""The bar above the texts: what should be known of the document that is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ocrfix.desktop.documents import Documents
from ocrfix.desktop.reasons import window_speech
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.views.panes import Panes
from ocrfix.review import Session
from ocrfix.words.language import is_installed


class Notices(QObject):
    """Tell of a guessed encoding, of missing pages and of another language."""

    def __init__(self, documents: Documents, reviewing: Reviewing, panes: Panes) -> None:
        super().__init__(panes)
        self._documents, self._reviewing, self._panes = documents, reviewing, panes
        panes.notice.agreed.connect(self._agree)

    def tell_encoding(self, session: Session) -> None:
        """Ask whether an encoding that was guessed is right."""
        meta = session.document.meta
        told = self.tr("The encoding of this text was guessed: {encoding}. Does it read well?")
        guessed = meta.encoding_guessed and meta.format == "plain"
        self._panes.notice.tell(told.format(encoding=meta.encoding) if guessed else "")

    def tell_reading(self, session: Session) -> None:
        """Tell of pages that are missing, and of a language whose words are not known."""
        if self._panes.notice.is_asking:
            return
        say = window_speech().sentence
        told = self.tr(
            "The words of this text’s language are not known here: its letters and hyphens stay "
            "as they are, and no word is doubted."
        )
        cleaned = session.cleaned
        is_other = cleaned is not None and not is_installed(cleaned.language)
        notes = [*map(say, session.document.meta.notes), *([told] if is_other else ())]
        self._panes.notice.tell(" ".join(notes), asks=False)

    def _agree(self) -> None:
        session = self._reviewing.session
        if session is not None:
            self._documents.agree(session.document)
            self._panes.cleaned.setFocus()
