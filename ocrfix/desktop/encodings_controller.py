"""A document in other encodings: asked for, or because it cannot be read in one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from ocrfix.desktop.dialogs.encoding import EncodingDialog
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.messages import Messages
from ocrfix.desktop.reasons import told_message
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.errors import InputError, OcrfixError
from ocrfix.formats.likely import likely_readings


class EncodingsController(QObject):
    """Show a file in the likely encodings, and open it in the one that is chosen."""

    def __init__(
        self, documents: Documents, reviewing: Reviewing, messages: Messages, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._documents, self._reviewing = documents, reviewing
        self._messages, self._window = messages, window

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {"reopen": self.ask}

    def ask(self) -> None:
        """Show how the document reads in other encodings."""
        session, path = self._reviewing.session, self._documents.path
        if session is not None and path is not None:
            told = self.tr("{name} is read as {encoding}.")
            encoding = session.document.meta.encoding
            self._show(path, encoding, told.format(name=path.name, encoding=encoding))

    def ask_unclear(self, path: Path, error: OcrfixError) -> None:
        """Show how a file that could not be read would read in the likely encodings."""
        self._show(path, "", told_message(error.message))

    def _show(self, path: Path, encoding: str, told: str) -> None:
        try:
            readings = likely_readings(path.read_bytes(), encoding)
        except OSError as exc:
            failed = InputError(f"{path} could not be read: {exc.strerror}.")
            self._messages.show_error(failed)
            return
        dialog = EncodingDialog(readings, encoding, told, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._documents.reopen(path, dialog.encoding))
        dialog.open()
