"""The state in which each document was left: the place in it, the tab, the filters."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QTabWidget

from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.settings import Settings
from ocrfix.review import Session

_MOST = 500
"""Documents that are remembered; of more, those that were left first are forgotten."""


class Remembering(QObject):
    """Keep how documents were left, from one day to the next."""

    def __init__(
        self,
        settings: Settings,
        reviewing: Reviewing,
        tabs: QTabWidget,
        filters: tuple[QLineEdit, ...],
    ) -> None:
        super().__init__(tabs)
        self._settings, self._reviewing = settings, reviewing
        self._tabs, self._filters = tabs, filters
        self._left = settings.left_documents
        for key, left in self._left.items():
            reviewing.places[key] = left["place"][0], left["place"][1]
        reviewing.leaving.connect(self.note)

    def note(self) -> None:
        """Remember how the document in front is left."""
        session = self._reviewing.session
        key = session.document.meta.sha256 if session is not None else ""
        place = self._reviewing.places.get(key)
        if place is None:
            return
        # Put behind all others: what was left first goes first.
        self._left.pop(key, None)
        self._left[key] = {
            "place": list(place),
            "tab": self._tabs.currentIndex(),
            "filters": [it.text() for it in self._filters],
        }

    def come_back(self, session: Session) -> None:
        """Restore a document to the state in which it was left."""
        left = self._left.get(session.document.meta.sha256)
        if left is None:
            return
        self._tabs.setCurrentIndex(left["tab"])
        for field, text in zip(self._filters, left["filters"], strict=False):
            field.setText(text)

    def keep(self) -> None:
        """Write it down."""
        self._reviewing.note_place()
        self.note()
        self._settings.left_documents = dict(list(self._left.items())[-_MOST:])
