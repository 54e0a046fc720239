"""The history of decisions, with names and times: a table that can be filtered and exported."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QWidget

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.languages import moment_word, put_there, verdict_word
from ocrfix.desktop.models.table import SoughtModel
from ocrfix.desktop.reasons import named_rules
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import SearchField, column, label, row, visible
from ocrfix.desktop.views.tables import RowsTable
from ocrfix.review.decisions import WITH_PLACE, Verdict
from ocrfix.review.history import Event

WHEN, WHO, VERDICT, WHAT, RULE, DOCUMENT = range(6)
_SIZE_PX = (980, 560)
_SHOWN_LENGTH = 60
_WITHOUT_AFTER = frozenset({Verdict.SKIP, Verdict.ASK, Verdict.NO_NOTE})
_WIDTHS_PX = {WHEN: 140, WHO: 90, VERDICT: 150, RULE: 160, DOCUMENT: 150}


class HistoryModel(SoughtModel):
    """One row a decision, the newest first; what was taken back is struck through."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        heads = (
            self.tr("When"),
            self.tr("Who"),
            self.tr("Decided"),
            self.tr("What"),
            self.tr("Rule"),
            self.tr("Document"),
        )
        super().__init__(theme, heads, parent)

    def event_at(self, number: int) -> Event:
        """The decision of a row."""
        found: Event = self._rows[number]
        return found

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        event = self.event_at(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(event)[column]
        if role == Qt.ItemDataRole.ToolTipRole and event.path is not None:
            return str(event.path)
        if role == Qt.ItemDataRole.ForegroundRole and event.is_undone:
            return self._theme.colour("quiet")
        return None

    def _shown(self, event: Event) -> tuple[str, ...]:
        it = event.decision
        told = verdict_word(it.verdict)
        if event.is_undone:
            told = self.tr("{verdict}, taken back").format(verdict=told)
        before, after = (visible(text, _SHOWN_LENGTH) for text in (it.before, put_there(it)))
        what = f"{before or '∅'} → {after or '∅'}"
        if it.verdict is Verdict.NOTE:
            # Nothing was put there; a bookmark says nothing either.
            what = " · ".join(filter(None, (before, after)))
        if it.verdict not in WITH_PLACE or before == after or it.verdict in _WITHOUT_AFTER:
            what = before
        name = event.path.name if event.path is not None else ""
        return moment_word(it.when), it.who, told, what, named_rules(it.rule_id), name


class HistoryDialog(QDialog):
    """The history of a document, or of the project; stays open beside the window.

    Signals:
        scoped: Whether the document alone is wanted.
        exported: What is listed is to be exported.
        placed: A decision whose place is to be shown.
    """

    scoped = Signal(bool)
    exported = Signal()
    placed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(*_SIZE_PX)
        self.model = HistoryModel(theme, self)
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Where"))
        self.scope.addItem(self.tr("This document"), userData=True)
        self.scope.addItem(self.tr("The whole project"), userData=False)
        self.scope.currentIndexChanged.connect(
            lambda _: self.scoped.emit(bool(self.scope.currentData()))
        )
        search = SearchField(self.tr("Filter decisions"))
        search.textChanged.connect(self.model.set_filter)
        self.table = RowsTable(self.model, self.tr("Decisions"))
        self.table.fit(_WIDTHS_PX, (WHAT,), ())
        self.table.activated.connect(
            lambda index: self.placed.emit(self.model.event_at(index.row()))
        )
        self.told = label("", "quiet")
        buttons = buttons_of(self, QDialogButtonBox.StandardButton.Close, "projects")
        self.save = buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save.clicked.connect(self.exported)
        above = row()
        above.addWidget(self.scope)
        above.addWidget(search, 1)
        stack = column(self, margin=12, spacing=10)
        stack.addLayout(above)
        stack.addWidget(self.table, 1)
        below = row()
        below.addWidget(self.told, 1)
        below.addWidget(buttons)
        stack.addLayout(below)
