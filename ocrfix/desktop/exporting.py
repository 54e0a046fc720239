"""Exports off the window's thread: told of while they last, stopped when the reader says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.dialogs.export import OF_ARTICLES, Kind, ask_where, export, kinds_for
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.messages import Messages
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.views.progress_field import ProgressField
from ocrfix.errors import OcrfixError
from ocrfix.forms.table import this_moment
from ocrfix.progress import Tell
from ocrfix.review import Session
from ocrfix.review.store import profile_of

_EXPORT = "export"
_SHOWN_MS = 300
"""One that is done sooner needs no bar."""
_SAID_MS = 5000
"""The time between two announcements of progress to a screen reader: a voice that counts without
end is worse than none."""


class Exporting(QObject):
    """Ask where to, write, and say what came of it."""

    def __init__(
        self,
        documents: Documents,
        reviewing: Reviewing,
        jobs: Jobs,
        field: ProgressField,
        messages: Messages,
        chosen: Callable[[], Sequence[int]],
        window: QMainWindow,
    ) -> None:
        """Take what it works on.

        Args:
            documents: Where the document lies.
            reviewing: The document.
            jobs: Where it is written.
            field: Shows what is being written.
            messages: Tells what came of it.
            chosen: Gives the numbers, from 0, of the articles chosen in the outline.
            window: What the dialog belongs to.
        """
        super().__init__(window)
        self._documents, self._reviewing, self._jobs = documents, reviewing, jobs
        self._field, self._messages, self._window = field, messages, window
        self._chosen = chosen
        self._field.asked.connect(self.stop)
        self._late = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._late.timeout.connect(self._appear)
        self._again = QTimer(self, interval=_SAID_MS)
        self._again.timeout.connect(self.say_share)
        self._claim = Lock()
        self._told, self._percent = "", 0

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {"export": self.ask, "export_articles": self.ask_articles}

    def ask(self) -> None:
        """Ask where, and export."""
        session = self._session()
        if session is not None:
            kinds = kinds_for(self._documents.path, session.document.meta.format)
            self._ask(session, session.cleaned, kinds)

    def ask_articles(self) -> None:
        """Ask where, and export the articles that are chosen in the outline."""
        session = self._session()
        if session is None or session.cleaned is None:
            return
        chosen = self._chosen()
        if chosen:
            self._ask(session, session.cleaned.with_articles(chosen), OF_ARTICLES)
        else:
            self._messages.announce(self.tr("Choose articles in the outline first"))

    def _session(self) -> Session | None:
        """The document in front with all that was typed; None if nothing is cleaned."""
        self._reviewing.settle()
        session = self._reviewing.session
        return session if session is not None and session.cleaned is not None else None

    def _ask(self, session: Session, cleaned: Cleaned | None, kinds: Sequence[Kind]) -> None:
        asked = ask_where(self._documents.path, kinds, self._window)
        if asked is not None:
            self._start(session, cleaned, *asked)

    def _start(self, session: Session, cleaned: Cleaned | None, path: Path, kind: Kind) -> None:
        source, profile = self._documents.path, profile_of(session.project)
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
        self._jobs.start_telling(
            _EXPORT, write, lambda _: self._end(path), self._fail, came=self._show_share
        )

    def _appear(self) -> None:
        self._field.show()
        self._messages.say(self._told)
        self._again.start()

    def _show_share(self, share: float) -> None:
        self._percent = int(100 * share)
        self._field.tell(self._told, self.tr("Stop"), self._percent, 100)

    def say_share(self) -> None:
        """Announce the progress to a screen reader."""
        self._messages.say(f"{self._told} {self._percent} %")

    def stop(self) -> None:
        """Write nothing, unless it is being written already."""
        if self._claim.acquire(blocking=False):
            self._jobs.cancel(_EXPORT)
            self._hide()
            self._messages.announce(self.tr("Stopped: nothing was exported"))

    def _end(self, path: Path) -> None:
        self._hide()
        self._messages.announce(self.tr("Exported to {path}").format(path=path))

    def _fail(self, error: OcrfixError) -> None:
        self._hide()
        self._messages.show_error(error)

    def _hide(self) -> None:
        self._late.stop()
        self._again.stop()
        self._field.hide()
