"""What opens on top of the window: dialogs, messages, help on what is in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from ocrfix.desktop.dialogs.about import AboutDialog
from ocrfix.desktop.dialogs.export import ask_where, export, kinds_for
from ocrfix.desktop.dialogs.help import open_help
from ocrfix.desktop.dialogs.palette import CommandPalette
from ocrfix.desktop.dialogs.preferences import PreferencesDialog
from ocrfix.desktop.dialogs.words import WordsDialog
from ocrfix.desktop.reviewing import told_error
from ocrfix.desktop.ruling import Ruling
from ocrfix.errors import OcrfixError
from ocrfix.review import Session
from ocrfix.review.own import change_list
from ocrfix.review.own_lists import OwnList, read_list
from ocrfix.review.store import profile_of

if TYPE_CHECKING:
    from ocrfix.desktop.main_window import MainWindow

_LISTED_LIMIT = 20


class Overlays(QObject):
    """Opens dialogs for the window and takes to it what they decide."""

    def __init__(self, window: MainWindow) -> None:
        """Belong to a window."""
        super().__init__(window)
        self._window = window

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the actions of the menu do, by name."""
        window = self._window
        return {
            "export": self.ask_export,
            "rules": Ruling(window).show,
            "preferences": self.show_preferences,
            "my_words": self.show_words,
            "palette": lambda: CommandPalette(window.actions_, window).open(),
            "help": lambda: open_help(window.page_in_front(), window),
            "keys": lambda: open_help("keys", window),
            "about": lambda: AboutDialog(window).open(),
        }

    # --- dialogs -----------------------------------------------------------------------

    def ask_export(self) -> None:
        """Ask where, and export."""
        window = self._window
        window.reviewing.settle()
        session = window.reviewing.session
        if session is None or session.cleaned is None:
            return
        kinds = kinds_for(window.documents.path, session.document.meta.format)
        asked = ask_where(window.documents.path, kinds, window)
        if asked is not None:
            cleaned, source = session.cleaned, window.documents.path
            profile = profile_of(session.project)
            window.jobs.start(
                "export",
                lambda: export(cleaned, profile, *asked, source),
                lambda _: window.announce(self.tr("Exported to {path}").format(path=asked[0])),
                self.show_error,
            )

    def show_preferences(self) -> None:
        """Show what the reader may choose."""
        window = self._window
        project = window.documents.project
        dialog = PreferencesDialog(
            window.settings,
            profile_of(project),
            may_write=not project.read_only,
            parent=window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take() -> None:
            window.looks.apply()
            name = dialog.profile_box.currentData()
            if name != profile_of(project):
                window.reviewing.decide_for_all(lambda: project.set_setting("profile", name))

        dialog.accepted.connect(take)
        dialog.open()

    def show_words(self) -> None:
        """Show the reader's own words and names, to be edited."""
        window = self._window
        lists = (OwnList.WORDS, OwnList.NAMES)
        try:
            dialog = WordsDialog({which: read_list(which) for which in lists}, window)
        except OcrfixError as exc:
            self.show_error(exc)
            return
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take() -> None:
            for which in lists:
                change_list(which, add=dialog.added(which), remove=dialog.gone(which))

        dialog.accepted.connect(lambda: window.reviewing.decide_for_all(take))
        dialog.open()

    # --- messages ----------------------------------------------------------------------

    def show_error(self, error: OcrfixError) -> None:
        """Say what could not be done."""
        self._tell(QMessageBox.Icon.Warning, told_error(error))

    def tell_notice(self, notice: str) -> None:
        """Say what happened when the project was opened, if anything did."""
        if notice:
            self._tell(QMessageBox.Icon.Warning, notice)

    def tell_lost(self, session: Session) -> None:
        """List the decisions whose words are gone from the file."""
        words = ", ".join(f"“{it.before}”" for it in session.lost[:_LISTED_LIMIT])
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
