"""A rule of one's own made of a doubtful word: its constant meaning, asked and recorded."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from ocrfix.desktop.dialogs.always import AlwaysDialog
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.last_step import LastStep
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import visible
from ocrfix.review import Session
from ocrfix.review.always import Always, settle
from ocrfix.review.own_rules import keep_rules, packs_of, rules_kept
from ocrfix.rules import rules_with


class Settling(Teller):
    """Ask what a reading always means, and have it mean that from now on."""

    def __init__(
        self, documents: Documents, reviewing: Reviewing, last_step: LastStep, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._documents, self._reviewing, self._last_step = documents, reviewing, last_step
        self._window = window

    def ask(self, theme: Theme, read: str, meant: str) -> None:
        """Ask what a reading always means, beginning with what it may mean."""
        session = self._reviewing.session
        if session is None or session.cleaned is None:
            return
        dialog = AlwaysDialog(read, meant, session.cleaned.text, theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._settle(session, dialog.always))
        dialog.open()

    def _settle(self, session: Session, always: Always) -> None:
        project = self._documents.project
        before = rules_kept(project)
        taken = [rule.info.id for rule in rules_with(packs_of(project))]
        document = session.document.meta.sha256
        self._reviewing.decide_for_all(lambda: settle(project, document, always, taken))
        after = rules_kept(project)
        if after == before:
            return
        back, again = partial(keep_rules, project, before), partial(keep_rules, project, after)
        what = f"{visible(always.read)} → {visible(always.meant) or '∅'}"
        self._last_step.note(back, again, what)
        self.told.emit(self.tr("From now on: {what}").format(what=what))
