"""Lasting settings of the reader: preferences, words and names of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from ocrfix.desktop.appearance import Appearance
from ocrfix.desktop.dialogs.preferences import PreferencesDialog
from ocrfix.desktop.dialogs.words import WordsDialog
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.last_step import LastStep
from ocrfix.desktop.messages import Messages
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.settings import Settings
from ocrfix.errors import OcrfixError
from ocrfix.review.own_evidence import choose_evidence, evidence_of
from ocrfix.review.own_lists import OwnList, read_list
from ocrfix.review.own_settings import change_list
from ocrfix.review.store import profile_of


class PreferencesController(QObject):
    """Open the dialogs and take to settings and project what they say."""

    def __init__(
        self,
        settings: Settings,
        appearance: Appearance,
        documents: Documents,
        reviewing: Reviewing,
        last_step: LastStep,
        messages: Messages,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._settings, self._appearance = settings, appearance
        self._documents, self._reviewing, self._last_step = documents, reviewing, last_step
        self._messages, self._window = messages, window

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {"preferences": self.show_preferences, "my_words": self.show_words}

    def show_preferences(self) -> None:
        """Show what the reader may choose."""
        project, reviewing = self._documents.project, self._reviewing
        dialog = PreferencesDialog(self._settings, project, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take() -> None:
            self._appearance.apply()
            name, evidence = dialog.profile_box.currentData(), dialog.evidence.path
            if name != profile_of(project):
                reviewing.decide_for_all(lambda: project.set_setting("profile", name))
            if evidence != evidence_of(project):
                reviewing.decide_for_all(lambda: choose_evidence(project, evidence))

        dialog.accepted.connect(take)
        dialog.open()

    def show_words(self) -> None:
        """Show the reader's own words and names, to be edited."""
        lists = (OwnList.WORDS, OwnList.NAMES)
        try:
            dialog = WordsDialog({which: read_list(which) for which in lists}, self._window)
        except OcrfixError as exc:
            self._messages.show_error(exc)
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
                self._reviewing.decide_for_all(change)
                self._last_step.note(back, change, dialog.windowTitle())

        dialog.accepted.connect(take)
        dialog.open()
