"""Between the rules dialog and the project: rules switched, made, changed, shared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMainWindow

from ocrfix.desktop.dialogs.own_rule import OwnRuleDialog
from ocrfix.desktop.dialogs.rules import RulesDialog, Standing
from ocrfix.desktop.dialogs.saving import ask_target
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.last_step import LastStep
from ocrfix.desktop.messages import Messages
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.panes import Panes
from ocrfix.errors import OcrfixError
from ocrfix.formats import write_atomic
from ocrfix.review.own_rules import (
    drop_rule,
    keep_rules,
    packs_of,
    put_rules,
    rules_in,
    rules_kept,
)
from ocrfix.review.own_settings import rules_off, switch_always
from ocrfix.rules import rules_with
from ocrfix.rules.own_pack import Entry, entries_of, pack_of, rule_id
from ocrfix.rules.pack import OwnPack, text_of_pack

_SUFFIX = ".toml"
_SAMPLE_LENGTH = 400


class RulesController(QObject):
    """Show the rules and do with them what the reader asks."""

    def __init__(
        self,
        documents: Documents,
        reviewing: Reviewing,
        last_step: LastStep,
        panes: Panes,
        jobs: Jobs,
        messages: Messages,
        theme: Callable[[], Theme],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._documents, self._reviewing, self._last_step = documents, reviewing, last_step
        self._panes, self._jobs, self._messages = panes, jobs, messages
        self._theme, self._window = theme, window
        self._dialog: RulesDialog | None = None

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {"rules": self.show}

    def show(self) -> None:
        """Show the rules, with what each did in the document."""
        try:
            dialog = RulesDialog(self._standing(), self._theme(), self._window)
        except OcrfixError as exc:
            self._messages.show_error(exc)
            return
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.switched.connect(lambda rule, on: self._reviewing.switch_rule(rule, on=on))
        dialog.switched_always.connect(self._switch_always)
        dialog.asked.connect(self._do)
        dialog.finished.connect(self._forget)
        self._reviewing.changed.connect(self._refresh)
        self._dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        self._dialog = None
        self._reviewing.changed.disconnect(self._refresh)

    def _refresh(self) -> None:
        # Not before the rules have run: what is shown until then is of the time before.
        if self._dialog is not None and not self._reviewing.is_waiting:
            self._dialog.show_standing(self._standing())

    def _standing(self) -> Standing:
        project, session = self._documents.project, self._reviewing.session
        cleaned = session.cleaned if session is not None else None
        own = rules_in(project)
        return Standing(
            rules=rules_with(packs_of(project)),
            running=frozenset(cleaned.rules_run) if cleaned is not None else None,
            hits=self._reviewing.items.rule_counts,
            off_always=rules_off(project),
            own=frozenset(map(rule_id, own)),
            changeable=frozenset(rule_id(it) for it in own if it["kind"] == "substitute"),
        )

    # --- what the reader does ----------------------------------------------------------

    def _switch_always(self, rule: str, on: bool) -> None:
        project = self._documents.project
        self._decide(lambda: switch_always(project, rule, on=on))

    def _do(self, what: str, rule: str) -> None:
        deeds: dict[str, Callable[[], None]] = {
            "new": lambda: self._show_form(None),
            "change": lambda: self._show_form(self._entry_of(rule)),
            "drop": lambda: self._drop(rule),
            "import": self._import,
            "export": self._export,
        }
        try:
            deeds[what]()
        except OcrfixError as exc:
            self._messages.show_error(exc)

    def _change(self, act: Callable[[], object], told: str, front: str = "") -> None:
        """Change the reader's own rules in a way that one undo takes back."""
        project = self._documents.project
        before = rules_kept(project)
        self._decide(act, front)
        after = rules_kept(project)
        if after != before:
            back, again = partial(keep_rules, project, before), partial(keep_rules, project, after)
            self._last_step.note(back, again, told)

    def _decide(self, act: Callable[[], object], front: str = "") -> None:
        """Do something to the rules of the project, and show how they stand."""
        self._reviewing.decide_for_all(act)
        if self._dialog is not None:
            self._dialog.show_standing(self._standing(), front)

    def _entry_of(self, rule: str) -> Entry | None:
        own = rules_in(self._documents.project)
        return next((it for it in own if rule_id(it) == rule), None)

    def _show_form(self, entry: Entry | None) -> None:
        project = self._documents.project
        taken = [rule.info.id for rule in rules_with(packs_of(project))]
        parent = self._dialog or self._window
        form = OwnRuleDialog(entry, taken, self._sample(), self._jobs, self._theme(), parent)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep() -> None:
            made = form.entry
            if entry is not None and rule_id(entry) != rule_id(made):
                drop_rule(project, rule_id(entry))
            put_rules(project, [made])

        def take() -> None:
            self._change(keep, str(form.entry["title"]), rule_id(form.entry))

        form.accepted.connect(take)
        form.open()

    def _sample(self) -> str:
        """Return the line the reader is at, on which a new rule is tried first."""
        pane = self._panes.cleaned
        start, end = pane.chosen
        left = pane.text.rfind("\n", 0, start) + 1
        right = pane.text.find("\n", end)
        right = len(pane.text) if right < 0 else right
        return pane.text[left:right][:_SAMPLE_LENGTH]

    def _drop(self, rule: str) -> None:
        entry, project = self._entry_of(rule), self._documents.project
        if entry is None:
            return
        question = self.tr("Delete your rule “{title}”?").format(title=entry["title"])
        if self._messages.confirm(question):
            self._change(partial(drop_rule, project, rule), str(entry["title"]))

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._dialog, self.tr("Import rules"), "", self.tr("Rule packs (*.toml)")
        )
        if not name:
            return
        path, project = Path(name), self._documents.project
        pack = OwnPack(text_of_pack(path), path.name)
        entries = entries_of(pack)
        # Refused here, with the name of the file, if it has the id of a rule that ships.
        rules_with((pack,))
        held = {rule_id(it) for it in rules_in(project)}
        replaced = [it["title"] for it in entries if rule_id(it) in held]
        question = self.tr("Import {count} rules? These of yours are replaced: {titles}.")
        told = question.format(count=len(entries), titles=", ".join(replaced))
        if not replaced or self._messages.confirm(told):
            titles = ", ".join(str(it["title"]) for it in entries)
            self._change(lambda: put_rules(project, entries), titles, rule_id(entries[0]))

    def _export(self) -> None:
        kinds = self.tr("Rule packs (*.toml)")
        path = ask_target(self._dialog, self.tr("Export my rules"), kinds, _SUFFIX)
        if path is not None:
            text = pack_of(rules_in(self._documents.project))
            write_atomic(path, text.encode(), overwrite=True)
