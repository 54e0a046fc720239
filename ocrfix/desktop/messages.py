"""Messages of the window: in the status line, to a screen reader, in a box that waits."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox

from ocrfix.desktop.languages import quoted
from ocrfix.desktop.telling import as_error, told_error
from ocrfix.errors import OcrfixError
from ocrfix.review import Session

_MESSAGE_MS = 5000
_LISTED_LIMIT = 20


class Messages(QObject):
    """Tell the reader things, and ask what can be answered with yes or no."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window

    def announce(self, text: str) -> None:
        """Show in the status line, and tell a screen reader, that something was done."""
        self._window.statusBar().showMessage(text, _MESSAGE_MS)
        self.say(text)

    def say(self, text: str) -> None:
        """Tell a screen reader something that the window shows."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))

    def show_error(self, error: OcrfixError) -> None:
        """Show an error in a box."""
        self._tell(QMessageBox.Icon.Warning, told_error(error))

    def tell_notice(self, notice: str) -> None:
        """Show the notice of opening the project in a box, if there is one."""
        if notice:
            self.show_error(as_error(notice))

    def tell_lost(self, session: Session) -> None:
        """List the decisions whose words are gone from the file."""
        words = ", ".join(quoted(it.before) for it in session.lost[:_LISTED_LIMIT])
        text = self.tr("The file changed since it was reviewed. Gone from it: {words}.")
        self._tell(QMessageBox.Icon.Information, text.format(words=words))

    def _tell(self, icon: QMessageBox.Icon, text: str) -> None:
        button = QMessageBox.StandardButton.Ok
        message = QMessageBox(icon, "ocrfix", text, button, self._window)
        message.setTextFormat(Qt.TextFormat.PlainText)
        message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        message.open()

    def confirm(self, question: str) -> bool:
        """Ask a question that can be answered with yes or no."""
        answer = QMessageBox.question(self._window, "ocrfix", question)
        return answer is QMessageBox.StandardButton.Yes
