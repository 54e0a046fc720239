"""Errors in series, from the documents to the record: fetched, shown, put right in one step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from ocrfix.batch.errand import APART_LENGTH
from ocrfix.batch.survey import Surveyed
from ocrfix.desktop.dialogs.series import SeriesDialog
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.scan import PrintFinder, Strip
from ocrfix.desktop.surveying import Surveying
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.theme import Theme
from ocrfix.review import Session
from ocrfix.review.offers import Offer, decisions_of, offers_in
from ocrfix.review.readings import second_of
from ocrfix.review.scans import said_of_scans

_PRINT, _HERE, _OTHERS = "print-of-series", "offers of this document", "offers of others"


class SeriesReview(Teller):
    """Open the dialog, fill it, and take to the record what was ticked."""

    def __init__(
        self,
        documents: Documents,
        reviewing: Reviewing,
        surveying: Surveying,
        jobs: Jobs,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._documents, self._reviewing, self._surveying = documents, reviewing, surveying
        self._jobs, self._window = jobs, window
        self._dialog: SeriesDialog | None = None
        self._awaited: set[str] = set()  # what the dialog waits for
        self._finder: PrintFinder | None = None  # while the dialog is open
        surveying.offered.connect(self._add)
        surveying.all_offered.connect(lambda: self._complete(_OTHERS))

    def show(
        self, theme: Theme, scopes: Sequence[tuple[str, Sequence[Path]]], words: Sequence[str] = ()
    ) -> None:
        """Show the series of documents.

        Args:
            theme: The colours.
            scopes: What may be looked at: what it is called, and its documents.
            words: To look at these words alone; empty for all.
        """
        self._reviewing.settle()
        self._surveying.note_decisions()
        dialog = self._dialog = SeriesDialog(scopes, words, theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.scoped.connect(lambda paths: self._fetch(dialog, paths))
        dialog.looked.connect(self._show_print)
        dialog.accepted.connect(lambda: self._take(dialog))
        dialog.finished.connect(self._forget)
        dialog.begin()
        dialog.open()

    def _fetch(self, dialog: SeriesDialog, paths: Sequence[Path]) -> None:
        """Fetch the places of documents; those of the one in front are known in the window."""
        here, session = self._documents.path, self._reviewing.session
        is_meant = here in paths if here is not None else not paths
        if session is None or not is_meant or not _is_at_hand(session):
            here, session = None, None
        others = [it for it in paths if it != here]
        self._awaited = {_HERE} if session is not None else set()
        if others or session is None:
            self._awaited.add(_OTHERS)
            self._surveying.fetch_offers(others)
        else:
            self._surveying.stop_offers()
        if session is not None:
            self._look_at(dialog, session, here or Path())

    def _look_at(self, dialog: SeriesDialog, session: Session, path: Path) -> None:
        """List the places of the document in front."""
        sha256 = session.document.meta.sha256

        def show(offers: list[Offer]) -> None:
            dialog.add(path, sha256, offers)
            self._complete(_HERE)

        self._jobs.start(_HERE, lambda: offers_in(session), show, self._reviewing.failed.emit)

    def _forget(self) -> None:
        self._dialog = None
        self._surveying.stop_offers()
        self._jobs.cancel(_PRINT)
        self._jobs.cancel(_HERE)
        if self._finder is not None:
            self._finder.close()
            self._finder = None

    def _add(self, seen: Surveyed) -> None:
        if self._dialog is not None:
            self._dialog.add(seen.path, seen.sha256, seen.offers)

    def _complete(self, part: str) -> None:
        self._awaited.discard(part)
        if self._dialog is not None and not self._awaited:
            self._dialog.complete()

    def _take(self, dialog: SeriesDialog) -> None:
        """Put what is ticked on record, as one step in all its documents."""
        decisions = decisions_of(dialog.ticks.chosen)
        project, session = self._documents.project, self._reviewing.session
        touched = {it.document for it in decisions}
        here = session.document.meta.sha256 if session is not None else ""

        def take() -> None:
            for sha256 in touched - {here}:
                project.note_document(sha256, str(dialog.paths[sha256]))
            if session is not None:
                # Last, so that the folder is opened again where the reader was.
                project.note_document(here, session.path)
                session.decide_all(decisions)

        if decisions and self._reviewing.attempt(take):
            told = self.tr(
                "Put right (places: {count}, documents: {documents}); one step back undoes it"
            )
            count, documents = number_word(len(decisions)), number_word(len(touched))
            self.told.emit(told.format(count=count, documents=documents))
            self._surveying.note_decisions()

    # --- the print ---------------------------------------------------------------------

    def _show_print(self, offer: Offer | None) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        path = dialog.paths.get(offer.decision.document) if offer is not None else None
        if offer is None or path is None:
            self._jobs.cancel(_PRINT)
            dialog.print_view.show_strip(None, "")
            return
        span, view = (offer.decision.start, offer.decision.end), dialog.print_view
        project = self._documents.project
        said = said_of_scans(project)
        seen = second_of(project.journal.standing(offer.decision.document))
        finder = self._finder = self._finder or PrintFinder()
        reading = self._documents.reader.reading(path)

        def find() -> Strip | None:
            document = reading.run()
            sheets = said.sheets(document, path, seen.found if seen is not None else ())
            return finder.find(document, sheets, span)

        self._jobs.start_telling(
            _PRINT, lambda _: find(), lambda it: view.show_strip(it, offer.before), lambda _: None,
            stop=reading.stop,
        )  # fmt: skip


def _is_at_hand(session: Session) -> bool:
    """Return whether the places of a document are known here, or found in a moment.

    Those of a long one take minutes, of which a window should know nothing.
    """
    is_done = session.outcome is not None and session.outcome.is_last
    return is_done and len(session.document.text) <= APART_LENGTH
