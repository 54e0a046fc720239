"""Exports off the window's thread: told of while they last, stopped when the reader says so."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ocrfix.desktop.dialogs.export import Kind, ask_where, export, kinds_for
from ocrfix.errors import OcrfixError
from ocrfix.forms.table import this_moment
from ocrfix.review import Session
from ocrfix.review.store import profile_of
from ocrfix.share import Tell

if TYPE_CHECKING:
    from ocrfix.desktop.main_window import MainWindow

_EXPORT = "export"
_SHOWN_MS = 300
"""One that is done sooner needs no bar."""
_SAID_MS = 5000
"""How often a screen reader says how far it is: a voice that counts is worse than none."""


class Exporting(QObject):
    """Asks where to, writes, and says what came of it."""

    def __init__(self, window: MainWindow) -> None:
        """Belong to a window, whose status line shows what is being written."""
        super().__init__(window)
        self._window = window
        self._field = window.status.export
        self._field.asked.connect(self.stop)
        self._late = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._late.timeout.connect(self._appear)
        self._again = QTimer(self, interval=_SAID_MS)
        self._again.timeout.connect(self.say_share)
        self._claim = Lock()
        self._told, self._percent = "", 0

    def ask(self) -> None:
        """Ask where, and export."""
        window = self._window
        window.reviewing.settle()
        session = window.reviewing.session
        if session is None or session.cleaned is None:
            return
        kinds = kinds_for(window.documents.path, session.document.meta.format)
        asked = ask_where(window.documents.path, kinds, window)
        if asked is not None:
            self._start(session, *asked)

    def _start(self, session: Session, path: Path, kind: Kind) -> None:
        window, source = self._window, self._window.documents.path
        cleaned, profile = session.cleaned, profile_of(session.project)
        # Taken once, by the writing or by who stops it: what is told to be stopped is not
        # written after all.
        claim = self._claim = Lock()

        def take() -> bool:
            return claim.acquire(blocking=False)

        def write(tell: Tell) -> None:
            if cleaned is not None:
                export(cleaned, profile, path, kind, source, take, tell, this_moment())

        self._told = self.tr("Exporting {name}…").format(name=path.name)
        self._show_share(0.0)
        self._field.hide()
        self._late.start()
        window.jobs.start_telling(
            _EXPORT, write, lambda _: self._end(path), self._fail, came=self._show_share
        )

    def _appear(self) -> None:
        self._field.show()
        self._window.say(self._told)
        self._again.start()

    def _show_share(self, share: float) -> None:
        self._percent = int(100 * share)
        self._field.tell(self._told, self.tr("Stop"), self._percent, 100)

    def say_share(self) -> None:
        """Say how far it is, for who does not see the bar."""
        self._window.say(f"{self._told} {self._percent} %")

    def stop(self) -> None:
        """Write nothing, unless it is being written already."""
        if self._claim.acquire(blocking=False):
            self._window.jobs.cancel(_EXPORT)
            self._hide()
            self._window.announce(self.tr("Stopped: nothing was exported"))

    def _end(self, path: Path) -> None:
        self._hide()
        self._window.announce(self.tr("Exported to {path}").format(path=path))

    def _fail(self, error: OcrfixError) -> None:
        self._hide()
        self._window.show_error(error)

    def _hide(self) -> None:
        self._late.stop()
        self._again.stop()
        self._field.hide()
