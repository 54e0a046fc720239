"""The documents that are listed, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal

from ocrfix.desktop.dialogs.clean_folder import CleanFolderDialog
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.surveying import Surveying
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.views.side_panel import SidePanel
from ocrfix.review import Session
from ocrfix.review.store import UNTOUCHED

Scope = tuple[str, Sequence[Path]]
"""A choice of documents: its title, and their paths."""


class Folder(Teller):
    """Keep the list of documents, and go through it.

    Signals:
        placed: Start and end of a place of the cleaned text that is to be shown.

    Attributes:
        paths: Its documents, in order of name.
    """

    placed = Signal(int, int)

    def __init__(
        self, documents: Documents, reviewing: Reviewing, surveying: Surveying, side: SidePanel
    ) -> None:
        super().__init__(side)
        self._documents, self._reviewing = documents, reviewing
        self._surveying, self._side = surveying, side
        self.paths: Sequence[Path] = ()
        self._wanted: tuple[Path, int, int] | None = None  # a place in a document to come
        side.chosen.connect(documents.open_path)
        surveying.counted.connect(side.note_seen)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {
            "done_next": self.done_next,
            "not_done": self.not_done,
            "next_document": lambda: self.go(1),
            "previous_document": lambda: self.go(-1),
            "clean_folder": self.clean,
        }

    def show(self, folder: Path | None, paths: Sequence[Path]) -> None:
        """List the documents of a folder or of several places, and look at them in time."""
        self.paths = paths
        self._side.show_folder(folder, list(paths), self._documents.project.states())
        self._side.show()
        self._surveying.watch(paths)

    def show_current(self) -> None:
        """Choose the row of the document that is open."""
        self._side.show_current(self._documents.path)

    def holds(self, path: Path) -> bool:
        """Return whether a document is one of the folder."""
        return path in self.paths

    def note(self, session: Session) -> None:
        """Record the state of the document in front, and how many of its places are left."""
        self._surveying.note_decisions()
        path = self._documents.path
        if path is not None and session.cleaned is not None:
            state = self._documents.project.states().get(str(path), UNTOUCHED)
            self._side.note(path, state, session.left_to_do)
            self._show_wanted(path)

    def go_to(self, path: Path, start: int, end: int) -> None:
        """Show a place of the cleaned text of a document, once it is there."""
        self._wanted = path, start, end
        if path == self._documents.path:
            self._show_wanted(path)
        else:
            self._documents.open_path(path)

    def _show_wanted(self, path: Path) -> None:
        session = self._reviewing.session
        if self._wanted is not None and self._wanted[0] == path and session is not None:
            _, start, end = self._wanted
            self._wanted = None
            self.placed.emit(start, end)

    def scopes(self) -> list[Scope]:
        """Return the choices of documents to look at, the document in front first."""
        path = self._documents.path
        found: list[Scope] = [(self.tr("This document"), (path,) if path is not None else ())]
        chosen = self._side.selected()
        if len(chosen) > 1:
            found.append((self.tr("The documents chosen in the list"), chosen))
        if len(self.paths) > 1 and (path is None or path in self.paths):
            found.append((self.tr("All documents of the folder"), self.paths))
        return found

    def clean(self) -> None:
        """Clean a folder into another, in a process of its own."""
        self._reviewing.settle()
        documents = self._documents
        project, window = documents.project.path, self._side.window()
        dialog = CleanFolderDialog(self.paths, documents.folder, project, window)
        dialog.ended.connect(self.told)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # --- going through -----------------------------------------------------------------

    def go(self, step: int) -> None:
        """Open the document below in the list (1), or above (-1)."""
        self._reviewing.settle()
        following = self._beside(step)
        if following is not None:
            self._documents.open_path(following)
        else:
            last, first = self.tr("This is the last document"), self.tr("This is the first one")
            self.told.emit(last if step > 0 else first)

    def _beside(self, step: int) -> Path | None:
        """Return the document below in the list (1), or above (-1), past what does not open."""
        documents = self._documents
        path = next((it for it in (documents.asked, documents.path) if it in self.paths), None)
        return self._side.beside(path, step) if path is not None else None

    def not_done(self) -> None:
        """Take back that the document in front is done."""
        session = self._reviewing.session
        if session is not None and self._reviewing.attempt(lambda: session.mark_done(done=False)):
            self.told.emit(self.tr("In work again"))

    def done_next(self) -> None:
        """Mark the document done and open the next of the folder; say if places are open."""
        session, path = self._reviewing.session, self._documents.path
        self._reviewing.settle()
        if session is None or not self._reviewing.attempt(session.mark_done):
            return
        following = self._beside(1)
        told = (
            self.tr("Done: {name}")
            if following is not None
            else self.tr("Done. There is no document behind this one.")
        )
        if session.left_to_do:
            told = self.tr("Done: {name} (places that nobody looked at: {left})")
        if following is not None:
            self._documents.open_path(following)
        pasted = QCoreApplication.translate("MainWindow", "Pasted text")
        name = path.name if path is not None else pasted
        self.told.emit(told.format(name=name, left=number_word(session.left_to_do)))
