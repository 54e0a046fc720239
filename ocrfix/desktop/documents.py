"""The document, folder and project that are open, and the dialogs that open others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ocrfix.batch.reader import Reader, Reading, begin
from ocrfix.desktop.dialogs.saving import with_ending
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.models.documents import documents_among, documents_in, no_document
from ocrfix.desktop.opening import Opened, bytes_of, note_of
from ocrfix.desktop.telling import as_error
from ocrfix.errors import EncodingError, OcrfixError
from ocrfix.review import Project, Session, open_project
from ocrfix.review.chosen import as_chosen, choose_encoding, choose_language
from ocrfix.review.folders import PROJECT_SUFFIX
from ocrfix.review.own_settings import lay_in
from ocrfix.rules import all_rules
from ocrfix.text.document import Document

_READING, _LISTING = "open", "folder"


class Documents(QObject):
    """Open documents, folders and projects.

    Signals:
        opened: A session to show, and what stands beside the title of the raw text; None
            and nothing if the document was closed.
        listed: A folder and the paths of its documents; without a folder, those of several
            that were opened together.
        failed: Something could not be opened; what was open is open still.
        unclear: A path whose encoding could not be found out, and the error.

    Attributes:
        project: Where decisions are kept.
        path: The file that is open; None for a text without one.
        asked: The file that was asked for last, whether it could be read or not.
        folder: The folder that is listed; None if none is, or documents of several places.
        reader: Reads documents, in a process of its own.
    """

    opened = Signal(object, object)
    listed = Signal(object, object)
    failed = Signal(object)
    unclear = Signal(object, object)

    def __init__(self, project: Project, jobs: Jobs, window: QWidget) -> None:
        """Begin with nothing open.

        Args:
            project: Where decisions are kept; closed with the window.
            jobs: Where files are waited for.
            window: What the dialogs belong to.
        """
        super().__init__(window)
        self.project = project
        self.path: Path | None = None
        self.asked: Path | None = None
        self.folder: Path | None = None
        self._jobs, self._window = jobs, window
        self.reader = Reader()
        # While the window is built it is made ready.
        begin()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {
            "open": self.ask_open,
            "open_folder": self.ask_folder,
            "paste": self.paste,
            "open_project": self.ask_project,
            "save_project": self.ask_save_project,
            "close": self.close,
        }

    def open_path(self, path: Path) -> None:
        """Open a file or a folder; one that cannot be read leaves all as it is."""
        path = path.resolve()
        if path.is_dir():
            self._list(path, lambda: documents_in(path))
        else:
            self._read(path)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a file or a folder, in the project that is one of them; list those of several."""
        projects = [it for it in paths if it.suffix == PROJECT_SUFFIX]
        if len(projects) == 1:
            self.use_project(projects[0])
            paths = [it for it in paths if it not in projects]
        if len(paths) > 1:
            self._list(None, lambda: documents_among(paths))
        elif paths:
            self.open_path(paths[0])

    def _read(self, path: Path, encoding: str | None = None) -> None:
        self.asked = path

        def fail(error: OcrfixError) -> None:
            if isinstance(error, EncodingError):
                self.unclear.emit(path, error)
            else:
                self.failed.emit(error)

        def show(document: Document) -> None:
            if encoding is not None:
                self._choose(document, encoding)
            self._show(Opened(document, path))

        self._wait_for(self.reader.reading(path, encoding), show, fail)

    def _wait_for(
        self,
        reading: Reading,
        show: Callable[[Document], None],
        fail: Callable[[OcrfixError], None],
    ) -> None:
        def run() -> Document:
            # The window asks for the rules next; they are read while the document is.
            with ThreadPoolExecutor(1) as beside:
                rules = beside.submit(all_rules)
                document = reading.run()
                rules.result()
                return document

        self._jobs.start_telling(_READING, lambda _: run(), show, fail, stop=reading.stop)

    def reopen(self, path: Path, encoding: str) -> None:
        """Open a file in an encoding, and so from now on."""
        self._read(path, encoding)

    def agree(self, document: Document) -> None:
        """Remember that a document reads well in the encoding that was guessed."""
        self._choose(document, document.meta.encoding)

    def _choose(self, document: Document, encoding: str) -> None:
        try:
            choose_encoding(self.project, document.meta.sha256, encoding)
        except OcrfixError as exc:
            self.failed.emit(exc)

    def speak(self, document: Document, language: str) -> None:
        """Take the document that is shown to be in a language, from now on.

        Args:
            document: It.
            language: BCP 47 tag; empty to find out again.
        """
        try:
            choose_language(self.project, document.meta.sha256, language)
        except OcrfixError as exc:
            self.failed.emit(exc)
            return
        meta = replace(document.meta, chosen_language="")
        self._show(Opened(replace(document, meta=meta), self.path))

    def _list(self, folder: Path | None, find: Callable[[], list[Path]]) -> None:
        """List documents and open the one read last, or else the first."""

        def show(paths: list[Path]) -> None:
            if not paths:
                self.failed.emit(no_document(folder))
                return
            self.folder = folder
            self.listed.emit(folder, paths)
            listed = set(paths)
            seen = [path for it in self.project.states() if (path := Path(it)) in listed]
            self.open_path(seen[-1] if seen else paths[0])

        self._jobs.start(_LISTING, find, show, self.failed.emit)

    def open_text(self, text: str) -> None:
        """Open a text as a document without a file."""
        try:
            data = bytes_of(text)
        except OcrfixError as exc:
            self.failed.emit(exc)
            return
        reading = self.reader.reading(data, "utf-8")
        self._wait_for(reading, lambda it: self._show(Opened(it, None)), self.failed.emit)

    def open_data(self, data: QMimeData) -> None:
        """Open what was dropped: files, folders or a project, or else the text."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open_paths(paths)
        else:
            self.open_text(data.text())

    def paste(self) -> None:
        """Open the text of the clipboard."""
        self.open_text(QGuiApplication.clipboard().text())

    def close(self) -> None:
        """Show nothing."""
        self.path = None
        self.opened.emit(None, ("", ""))

    def _show(self, opened: Opened) -> None:
        path = str(opened.path) if opened.path is not None else ""
        try:
            document = as_chosen(opened.document, self.project)
            session = Session(document, self.project, path=path)
        except OcrfixError as exc:
            self.failed.emit(exc)
            return
        self.path = self.asked = opened.path
        self.opened.emit(session, note_of(opened))

    # --- asking ------------------------------------------------------------------------

    def ask_open(self) -> None:
        """Ask for one file or several."""
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open documents"))
        self.open_paths(list(map(Path, names)))

    def ask_folder(self) -> None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder"))
        if name:
            self.open_path(Path(name))

    def ask_project(self) -> None:
        """Ask for a project to go on with."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a project"), "", self.tr("Projects (*.ocrfix)")
        )
        if name:
            self.use_project(Path(name))

    def ask_save_project(self) -> None:
        """Ask for a name under which the project is kept from now on."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the project as"), "", self.tr("Projects (*.ocrfix)")
        )
        if not name:
            return
        path = with_ending(Path(name), PROJECT_SUFFIX)
        try:
            self.project.copy_to(path)
        except OcrfixError as exc:
            self.failed.emit(exc)
        else:
            self.use_project(path)

    def learn(self) -> None:
        """Have the project know the reader's own rules, and those that never run."""
        try:
            lay_in(self.project)
        except OcrfixError as exc:
            self.failed.emit(exc)

    def use_project(self, path: Path) -> None:
        """Keep decisions in another project from now on."""
        try:
            project = open_project(path)
        except OcrfixError as exc:
            self.failed.emit(exc)
            return
        shown = self.path
        self.close()
        self.project.close()
        self.project = project
        self.learn()
        if project.notice:
            self.failed.emit(as_error(project.notice))
        if shown is not None:
            self.open_path(shown)
