"""A rule of the reader's own: a form, and a box to try it in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from html import escape
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.telling import told_error
from ocrfix.desktop.theme import Theme, reading_font
from ocrfix.desktop.views.parts import column, label, row
from ocrfix.errors import OcrfixError
from ocrfix.rules.info import Stage
from ocrfix.rules.own_pack import Entry, Search, Trial, rule_id, try_out
from ocrfix.text.edit import Applicability

_SIZE_PX = (620, 640)
_BOX_HEIGHT_PX = 90
_PAUSE_MS = 250
_POINTS = 12.0
_TRIAL = "trial"


class OwnRuleDialog(QDialog):
    """A rule as a reader can write it: find, put, when to hold back.

    What the rule makes of a sample stands below it as soon as the reader stops typing.
    """

    def __init__(
        self, entry: Entry | None, taken: Iterable[str], sample: str, jobs: Jobs, theme: Theme,
        parent: QWidget,
    ) -> None:  # fmt: skip
        """Show a rule, or an empty form.

        Args:
            entry: The rule to change; None to make one.
            taken: Ids that other rules have.
            sample: What stands in the test box at first.
            jobs: Where the rule is tried.
            theme: The colours of what it changes.
            parent: The dialog it belongs to.
        """
        super().__init__(parent)
        self._entry, self._jobs, self._theme = entry, jobs, theme
        self._taken = frozenset(taken) - ({rule_id(entry)} if entry else set())
        self.setWindowTitle(self.tr("A rule of my own"))
        self.resize(*_SIZE_PX)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._make_fields(entry, sample)
        self._lay_out()
        self._pause.timeout.connect(self._try)
        for field in (self.sought, self.put):
            field.textChanged.connect(self._wait)
        for switch in (self.is_pattern, self.whole_words, self.match_case, self.result_is_word):
            switch.toggled.connect(self._wait)
        self.title.textChanged.connect(self._allow)
        self.sample.textChanged.connect(self._wait)
        self._wait()

    def _make_fields(self, entry: Entry | None, sample: str) -> None:
        entry = entry or {"pattern": Search("", "").pattern, "replacement": ""}
        search = Search.of(entry["pattern"], entry["replacement"])
        self.title = _field(self.tr("Name of the rule"), entry.get("title", ""))
        self.title.setPlaceholderText(self.tr("for example: rn for m"))
        self.sought = _field(self.tr("Find"), search.sought)
        self.put = _field(self.tr("Put there"), search.put)
        self.put.setPlaceholderText(self.tr("nothing: it is taken out"))
        self.is_pattern = _switch(self.tr("&Pattern"), on=search.is_pattern)
        self.is_pattern.setToolTip(self.tr("What is to be found is a regular expression."))
        self.whole_words = _switch(self.tr("Whole &words"), on=search.whole_words)
        self.match_case = _switch(self.tr("Match &case"), on=search.match_case)
        self.result_is_word = _switch(
            self.tr("Only if the &result is a word"), on=bool(entry.get("result_is_word", False))
        )
        asks = entry.get("applicability") == Applicability.REVIEW
        self.asks = _switch(self.tr("&Ask first"), on=asks)
        self.stage = QComboBox()
        self.stage.setAccessibleName(self.tr("When it runs"))
        names = {
            Stage.CHARACTERS: self.tr("first, with damaged characters"),
            Stage.FURNITURE: self.tr("with page furniture"),
            Stage.JOINS: self.tr("when broken words are joined"),
            Stage.LETTERS: self.tr("when letters are restored"),
            Stage.PUNCTUATION: self.tr("last, with punctuation"),
        }
        for stage, name in names.items():
            self.stage.addItem(name, str(stage))
        self.stage.setCurrentIndex(self.stage.findData(entry.get("stage", str(Stage.LETTERS))))
        self.sample = QPlainTextEdit(sample)
        self.sample.setAccessibleName(self.tr("Test it on"))
        self.sample.setFont(reading_font(_POINTS))
        self.sample.setTabChangesFocus(True)
        self.outcome = QTextBrowser()
        self.outcome.setAccessibleName(self.tr("What comes out"))
        self.outcome.document().setDefaultFont(reading_font(_POINTS))
        self.told = label("", "quiet", wrap=True)

    def _lay_out(self) -> None:
        switches = _beside(self.is_pattern, self.whole_words, self.match_case)
        holding = _beside(self.result_is_word, self.asks)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Name"), self.title)
        form.addRow(self.tr("&Find"), self.sought)
        form.addRow("", switches)
        form.addRow(self.tr("P&ut there"), self.put)
        form.addRow("", holding)
        form.addRow(self.tr("R&uns"), self.stage)
        standard = QDialogButtonBox.StandardButton
        self.buttons = buttons_of(self, standard.Save | standard.Cancel, "rules")
        stack = column(self, margin=14, spacing=8)
        stack.addLayout(form)
        stack.addSpacing(6)
        stack.addWidget(label(self.tr("Test it on"), "heading"))
        stack.addWidget(self.sample, 1)
        stack.addWidget(label(self.tr("What comes out"), "heading"))
        stack.addWidget(self.outcome, 1)
        stack.addWidget(self.told)
        stack.addWidget(self.buttons)
        for box in (self.sample, self.outcome):
            box.setMinimumHeight(_BOX_HEIGHT_PX)

    # --- the rule ----------------------------------------------------------------------

    @property
    def entry(self) -> Entry:
        """The rule as it stands in the form."""
        search = self._search
        title = self.title.text().strip()
        stage = str(self.stage.currentData())
        made: dict[str, Any] = {
            **(self._entry or {}),
            "id": self._id(title, stage),
            "stage": stage,
            "kind": "substitute",
            "title": title or search.sought,
            "explanation": f"Puts “{search.put}” in the place of “{search.sought}”.",
            "pattern": search.pattern,
            "replacement": search.replacement,
            "reason": "By a rule of the reader’s own: {title}.".format(
                title=title.replace("{", "{{").replace("}", "}}")
            ),
            "result_is_word": self.result_is_word.isChecked(),
            "applicability": str(
                Applicability.REVIEW if self.asks.isChecked() else Applicability.AUTO
            ),
        }
        return made

    @property
    def _search(self) -> Search:
        return Search(
            self.sought.text(),
            self.put.text(),
            self.is_pattern.isChecked(),
            self.whole_words.isChecked(),
            self.match_case.isChecked(),
        )

    def _id(self, title: str, stage: str) -> str:
        if self._entry is not None and f"{stage}.{self._entry['id']}" not in self._taken:
            return str(self._entry["id"])
        plain = unicodedata.normalize("NFKD", title.casefold())
        slug = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")
        names = (f"own-{slug or 'rule'}{f'-{n}' if n else ''}" for n in range(len(self._taken) + 1))
        return next(it for it in names if f"{stage}.{it}" not in self._taken)

    # --- the test box ------------------------------------------------------------------

    def _wait(self) -> None:
        self._pause.start()
        self._allow(is_tried=False)

    def _allow(self, *_: object, is_tried: bool = True) -> None:
        """Let a rule be kept that has a name and was tried without a fault."""
        self._is_tried = is_tried if not is_tried else self._is_tried
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(bool(self._is_tried and self.sought.text() and self.title.text().strip()))

    _is_tried = False

    def _try(self) -> None:
        if not self.sought.text():
            self.outcome.setPlainText(self.sample.toPlainText())
            self.told.setText(self.tr("Say what to find."))
            return
        entry, sample = self.entry, self.sample.toPlainText()
        self._jobs.start(_TRIAL, lambda: try_out(entry, sample), self._show_trial, self._show_fault)

    def _show_trial(self, trial: Trial) -> None:
        count = len(trial.edits)
        told = {0: self.tr("Nothing here is changed."), 1: self.tr("One place is changed.")}
        many = self.tr("{count} places are changed.")
        self.told.setText(told.get(count, many.format(count=number_word(count))))
        self.told.setStyleSheet("")
        self.outcome.setHtml(self._marked(trial))
        self._is_tried = True
        self._allow()

    def _show_fault(self, error: OcrfixError) -> None:
        self.told.setText(told_error(error, " "))
        self.told.setStyleSheet(f"color: {self._theme.colours['warning']}")
        self.outcome.clear()

    def _marked(self, trial: Trial) -> str:
        look = self._theme.look("letters")
        style = f"color:{look.ink.name()}; background:{look.ground.name()}"
        pieces, at = [], 0
        for edit in trial.edits:
            pieces.append(escape(trial.sample[at : edit.start]))
            before = f"<s>{escape(edit.before)}</s>"
            after = f'<u style="{style}">{escape(edit.after)}</u>'
            pieces.append(f"{before} {after}" if edit.after else before)
            at = edit.end
        pieces.append(escape(trial.sample[at:]))
        return f'<p style="white-space:pre-wrap; margin:0">{"".join(pieces)}</p>'

    def done(self, result: int) -> None:
        """Want no more trials."""
        self._pause.stop()
        self._jobs.cancel(_TRIAL)
        super().done(result)


def _beside(*switches: QCheckBox) -> QHBoxLayout:
    line = row(spacing=18)
    for each in switches:
        line.addWidget(each)
    line.addStretch()
    return line


def _field(name: str, text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    return made


def _switch(text: str, *, on: bool) -> QCheckBox:
    made = QCheckBox(text)
    made.setChecked(on)
    return made
