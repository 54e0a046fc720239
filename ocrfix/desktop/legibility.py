"""The legibility of the document in front: worked out once for each, off the window's thread."""

from __future__ import annotations

from functools import lru_cache, partial

from PySide6.QtCore import QObject, QTimer, Signal

from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.languages import legibility_word
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.views.top_bar import StatusLine
from ocrfix.reports.quality import Quality, QualityMeter
from ocrfix.review import Session

_MEASURED_LENGTH = 30_000
"""Code points that are enough to tell: a front page, some six thousand words."""
_LATER_MS = 300
"""Not while the window paints what came: a thread that computes holds up each call of Qt."""

_MEASURE = "legibility"


class LegibilityTeller(QObject):
    """Show in the status line how legible a text is, by its unknown words.

    Signals:
        told: It says so now, or that nobody can tell.
    """

    told = Signal()

    def __init__(
        self, reviewing: Reviewing, jobs: Jobs, status: StatusLine, parent: QObject
    ) -> None:
        """Connect; nothing is measured before a document is cleaned."""
        super().__init__(parent)
        self._reviewing, self._jobs, self._status = reviewing, jobs, status
        self._measured: Session | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._start)
        reviewing.changed.connect(self._refresh)

    def _refresh(self) -> None:
        session = self._reviewing.session
        if session is self._measured:
            return
        self._status.show_legibility("")
        self._measured = None
        if session is not None and session.cleaned is not None:
            self._measured = session
            self._later.start()

    def _start(self) -> None:
        session = self._measured
        if session is not None and session.cleaned is not None:
            text, language = session.cleaned.text[:_MEASURED_LENGTH], session.cleaned.language
            self._jobs.start(_MEASURE, partial(_measure, text, language), self._tell, self._skip)

    def _tell(self, quality: Quality | None) -> None:
        self._status.show_legibility(legibility_word(quality.legibility) if quality else "")
        self.told.emit()

    def _skip(self, _: object) -> None:
        """Ignore a failure: a figure that is not there keeps nobody from working."""


def _measure(text: str, language: str) -> Quality | None:
    return _meter(language).measure(text)


@lru_cache(maxsize=4)
def _meter(language: str) -> QualityMeter:
    return QualityMeter(language)
