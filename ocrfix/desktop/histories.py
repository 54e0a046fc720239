"""The history of decisions: filled, kept up to date, exported."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from ocrfix.desktop.dialogs.history import HistoryDialog
from ocrfix.desktop.dialogs.saving import ask_target
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.theme import Theme
from ocrfix.errors import OcrfixError
from ocrfix.formats import write_atomic
from ocrfix.reports.history import history_csv
from ocrfix.review.history import Event, history_of, work_of_day
from ocrfix.review.lock import now, user_name

_DAY = len("2026-01-01")


class Histories(Teller):
    """Show who decided what, and when."""

    def __init__(self, documents: Documents, reviewing: Reviewing, window: QMainWindow) -> None:
        super().__init__(window)
        self._documents, self._reviewing, self._window = documents, reviewing, window
        self._dialog: HistoryDialog | None = None
        reviewing.changed.connect(self._fill)

    def show(self, theme: Theme) -> None:
        """Open the dialog, or bring it to the front."""
        if self._dialog is None:
            dialog = self._dialog = HistoryDialog(theme, self._window)
            dialog.scoped.connect(lambda _: self._fill())
            dialog.exported.connect(self.ask_export)
            dialog.placed.connect(self._go_to)
        self._dialog.show()
        self._dialog.activateWindow()
        self._fill()

    def _fill(self) -> None:
        dialog, session = self._dialog, self._reviewing.session
        if dialog is None or not dialog.isVisible():
            return
        project = self._documents.project
        is_one = bool(dialog.scope.currentData()) and session is not None
        document = session.document.meta.sha256 if is_one and session is not None else ""
        dialog.model.show_all(history_of(project, document))
        count, documents = work_of_day(project, now()[:_DAY], user_name())
        told = self.tr("Today: decisions {count}, documents {documents}")
        dialog.told.setText(told.format(count=number_word(count), documents=number_word(documents)))

    def _go_to(self, event: Event) -> None:
        """Show the place of a decision on the document that is open."""
        session = self._reviewing.session
        if session is not None and event.decision.document == session.document.meta.sha256:
            self._reviewing.go_to(event.decision)

    def ask_export(self) -> None:
        """Ask where the history is to be written."""
        kinds = self.tr("Tables (*.csv)")
        path = ask_target(self._dialog, self.tr("Export the history"), kinds, ".csv")
        if path is not None and self._dialog is not None:
            self.export(path)

    def export(self, path: Path) -> None:
        """Write what is listed as a table."""
        events = self._dialog.model.all_rows if self._dialog is not None else ()
        try:
            write_atomic(path, history_csv(events), overwrite=True)
        except OcrfixError as exc:
            self.failed.emit(exc)
        else:
            self.told.emit(self.tr("Exported to {path}").format(path=path))
