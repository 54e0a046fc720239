"""Another project comes in: asked for, shown, and taken to the record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMainWindow

from ocrfix.desktop.dialogs.merge import MergeDialog
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.theme import Theme
from ocrfix.errors import OcrfixError
from ocrfix.review import open_project
from ocrfix.review.decisions import Decision
from ocrfix.review.merging import Merger, compare, merge


class Merging(Teller):
    """Take another project's decisions into the one that is open."""

    def __init__(self, documents: Documents, reviewing: Reviewing, window: QMainWindow) -> None:
        super().__init__(window)
        self._documents, self._reviewing, self._window = documents, reviewing, window

    def ask(self, theme: Theme) -> None:
        """Ask for the other project."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Merge a project"), "", self.tr("Projects (*.ocrfix)")
        )
        if name:
            self.show(Path(name), theme)

    def show(self, path: Path, theme: Theme) -> None:
        """Show what a project would bring."""
        self._reviewing.settle()
        ours = self._documents.project
        try:
            with open_project(path, read_only=True) as theirs:
                merger = compare(ours, theirs)
                documents = [*ours.documents(), *theirs.documents()]
        except OcrfixError as exc:
            self.failed.emit(exc)
            return
        if merger.is_empty:
            self.told.emit(self.tr("{name} brings nothing new").format(name=path.name))
            return
        names = {sha256: place.name for sha256, place, _ in documents}
        dialog = MergeDialog(merger, path.name, names, theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(merger, dialog))
        dialog.open()

    def _take(self, merger: Merger, dialog: MergeDialog) -> None:
        project, session = self._documents.project, self._reviewing.session
        taken: list[Decision] = []

        def take() -> None:
            taken.extend(merge(project, merger, dialog.model.decisions, dialog.model.rules))
            if session is not None:
                # Last, so that the folder is opened again where the reader was.
                project.note_document(session.document.meta.sha256, session.path)

        self._reviewing.decide_for_all(take)
        told = self.tr("Merged (decisions: {count}); one step back undoes it")
        self.told.emit(told.format(count=number_word(len(taken))))
