"""What opens on top of the window: dialogs, messages, help on what is in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from ocrfix.desktop.dialogs.about import AboutDialog
from ocrfix.desktop.dialogs.clean_folder import CleanFolderDialog
from ocrfix.desktop.dialogs.encoding import EncodingDialog
from ocrfix.desktop.dialogs.help import open_help
from ocrfix.desktop.dialogs.palette import CommandPalette
from ocrfix.desktop.dialogs.places import PlacesDialog
from ocrfix.desktop.dialogs.preferences import PreferencesDialog
from ocrfix.desktop.dialogs.words import WordsDialog
from ocrfix.desktop.exporting import Exporting
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.ruling import Ruling
from ocrfix.desktop.telling import told_error
from ocrfix.errors import InputError, OcrfixError
from ocrfix.formats.likely import likely_readings
from ocrfix.review import Item, Session, Status
from ocrfix.review.own import change_list
from ocrfix.review.own_evidence import choose_evidence, evidence_of
from ocrfix.review.own_lists import OwnList, read_list
from ocrfix.review.store import profile_of

if TYPE_CHECKING:
    from ocrfix.desktop.main_window import MainWindow

_LISTED_LIMIT = 20
_NOTHING = "nothing"


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
            "accept": lambda: self.decide("accept"),
            "reject": lambda: self.decide("reject"),
            "as_printed": lambda: self.decide("as_printed"),
            "accept_all": lambda: self.decide_all("accept"),
            "reject_all": lambda: self.decide_all("reject"),
            "export": Exporting(window).ask,
            "rules": Ruling(window).show,
            "preferences": self.show_preferences,
            "my_words": self.show_words,
            "reopen": self.ask_encoding,
            "clean_folder": self.clean_folder,
            "palette": lambda: CommandPalette(window.actions_, window).open(),
            "help": lambda: open_help(window.page_in_front(), window),
            "keys": lambda: open_help("keys", window),
            "about": lambda: AboutDialog(window).open(),
        }

    # --- dialogs -----------------------------------------------------------------------

    def show_preferences(self) -> None:
        """Show what the reader may choose."""
        window = self._window
        project = window.documents.project
        dialog = PreferencesDialog(window.settings, project, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take() -> None:
            window.looks.apply()
            name, evidence = dialog.profile_box.currentData(), dialog.evidence.path
            if name != profile_of(project):
                window.reviewing.decide_for_all(lambda: project.set_setting("profile", name))
            if evidence != evidence_of(project):
                window.reviewing.decide_for_all(lambda: choose_evidence(project, evidence))

        dialog.accepted.connect(take)
        dialog.open()

    def clean_folder(self) -> None:
        """Clean a folder into another, in a process of its own."""
        window = self._window
        window.reviewing.settle()
        project = window.documents.project
        dialog = CleanFolderDialog(window.documents.folder, project.path, window)
        dialog.ended.connect(window.announce)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def ask_encoding(self) -> None:
        """Show how the document reads in other encodings."""
        window = self._window
        session, path = window.reviewing.session, window.documents.path
        if session is not None and path is not None:
            told = self.tr("{name} is read as {encoding}.")
            encoding = session.document.meta.encoding
            self._show_encodings(path, encoding, told.format(name=path.name, encoding=encoding))

    def ask_unclear(self, path: Path, error: OcrfixError) -> None:
        """Show how a file that could not be read would read in the likely encodings."""
        self._show_encodings(path, "", error.message)

    def _show_encodings(self, path: Path, encoding: str, told: str) -> None:
        window = self._window
        try:
            readings = likely_readings(path.read_bytes(), encoding)
        except OSError as exc:
            self.show_error(InputError(f"{path} could not be read: {exc.strerror}."))
            return
        dialog = EncodingDialog(readings, encoding, told, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: window.documents.reopen(path, dialog.encoding))
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
            changes = [(it, dialog.added(it), dialog.gone(it)) for it in lists]

            def change() -> None:
                for which, new, old in changes:
                    change_list(which, add=new, remove=old)

            def back() -> None:
                for which, new, old in changes:
                    change_list(which, add=old, remove=new)

            if any(new or old for _, new, old in changes):
                window.reviewing.decide_for_all(change)
                window.asides.note(back, change, dialog.windowTitle())

        dialog.accepted.connect(take)
        dialog.open()

    # --- deciding on several ---------------------------------------------------------------

    def decide(self, verdict: str) -> None:
        """Decide on the chosen changes; on several once the reader has seen how many."""
        items = self._window.reviewing.chosen()
        verdict = _meant(verdict, items)
        question = {
            "accept": self.tr("Accept the {count} changes that are chosen?"),
            "reject": self.tr("Reject the {count} changes that are chosen?"),
            "as_printed": self.tr("Keep the {count} places that are chosen as printed?"),
            "take_out": self.tr("Take the {count} places that are chosen out?"),
        }
        self._decide_on(verdict, items, question.get(verdict, ""))

    def decide_all(self, verdict: str) -> None:
        """Decide on all changes like the one in front, once the reader has seen how many."""
        items = self._window.reviewing.like_this()
        verdict = _meant(verdict, items)
        question = {
            "accept": self.tr("Accept {count} changes like this one?"),
            "reject": self.tr("Reject {count} changes like this one?"),
            "take_out": self.tr("Take {count} places like this one out?"),
        }
        self._decide_on(verdict, items, question.get(verdict, ""))

    def _decide_on(self, verdict: str, items: list[Item], question: str) -> None:
        if verdict == _NOTHING:
            told = self.tr("Nothing is offered here: Del takes it out, E writes, P keeps it")
            self._window.announce(told)
        elif len(items) == 1 or (items and self.confirm(question.format(count=len(items)))):
            self._window.reviewing.decide(verdict, items)

    def show_places(self, spans: list[tuple[int, int]], new: str) -> None:
        """Show where something would be replaced, and replace it where the reader wants it."""
        window = self._window
        text = window.panes.cleaned.text
        dialog = PlacesDialog(text, spans, new, window.theme, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take() -> None:
            chosen = dialog.model.chosen
            if window.panes.cleaned.text != text:
                window.announce(self.tr("The text changed meanwhile: nothing was replaced"))
            elif window.reviewing.replace_found(chosen, new):
                window.panes.find_bar.tell_replaced(len(chosen))
                told = self.tr("Replaced in {count} places; one step back undoes it")
                window.announce(told.format(count=number_word(len(chosen))))

        dialog.accepted.connect(take)
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


def _meant(verdict: str, items: list[Item]) -> str:
    """What a verdict means for changes: to reject what is only flagged is to take it out."""
    if not items or any(it.status is not Status.FLAGGED for it in items):
        return verdict
    return {"reject": "take_out", "accept": _NOTHING}.get(verdict, verdict)
