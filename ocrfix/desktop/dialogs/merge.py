"""Another project's decisions come in: what is new, and what conflicts, to be chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QWidget,
)

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.languages import number_word, put_there
from ocrfix.desktop.models.ticked import TICK, TickedModel
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import column, label, visible
from ocrfix.desktop.views.tables import show_rows
from ocrfix.review.decisions import Decision, Verdict
from ocrfix.review.merging import Conflict, Merger, RuleConflict
from ocrfix.rules.own_pack import rule_id

THEIRS, WHERE, WHAT, OURS = TICK, 1, 2, 3
_SIZE_PX = (860, 480)
_ROW_HEIGHT_PX = 44
_SHOWN_LENGTH = 60
_TICK_PX = 240


class ConflictsModel(TickedModel):
    """One row a conflict: what is there, what we say, and with a tick what they say."""

    def __init__(
        self, merger: Merger, names: Mapping[str, str], theme: Theme, parent: QObject | None = None
    ) -> None:
        """List the conflicts, none ticked: ours hold.

        Args:
            merger: What the other project brings.
            names: The names of documents, by their SHA-256.
            theme: The colours.
            parent: What it belongs to.
        """
        heads = (self.tr("Take theirs"), self.tr("Where"), self.tr("As scanned"), self.tr("Ours"))
        super().__init__(theme, heads, parent)
        self._names = names
        self._theirs: set[int] = set()  # rows
        self._list([*merger.conflicts, *merger.rule_conflicts])

    def turn(self, rows: Iterable[int]) -> None:
        """Take theirs in some rows, or ours again if all of them are theirs."""
        turned = set(rows)
        self._theirs = self._theirs - turned if turned <= self._theirs else self._theirs | turned
        self._tell_ticks()

    @property
    def decisions(self) -> list[Decision]:
        """Their decisions that are to hold."""
        rows = (self._rows[it] for it in sorted(self._theirs))
        return [it.theirs for it in rows if isinstance(it, Conflict)]

    @property
    def rules(self) -> list[str]:
        """The ids of their rules that are to hold."""
        rows = (self._rows[it] for it in sorted(self._theirs))
        return [rule_id(it.theirs) for it in rows if isinstance(it, RuleConflict)]

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.CheckStateRole and column == THEIRS:
            is_theirs = row in self._theirs
            return Qt.CheckState.Checked if is_theirs else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(self._rows[row])[column]
        return None

    def _shown(self, conflict: Conflict | RuleConflict) -> tuple[str, str, str, str]:
        if isinstance(conflict, RuleConflict):
            ours, theirs = conflict.ours, conflict.theirs
            return (
                f"{theirs.get('replacement', '')}\n{theirs.get('source', '')}",
                self.tr("A rule of one’s own"),
                str(ours["title"]),
                f"{ours.get('replacement', '')}\n{ours.get('source', '')}",
            )
        theirs_, ours_ = conflict.theirs, conflict.ours
        what = ours_[0].before or theirs_.before or theirs_.rule_id
        return (
            self._told(theirs_),
            self._names.get(theirs_.document, ""),
            visible(what, _SHOWN_LENGTH),
            self._told(ours_[0]),
        )

    def _told(self, decision: Decision) -> str:
        """Return the result of a decision, its author and its date."""
        result = visible(put_there(decision), _SHOWN_LENGTH) or "∅"
        if decision.verdict in {Verdict.AS_PRINTED, Verdict.REJECT}:
            result = self.tr("as printed")
        elif decision.verdict in {Verdict.RULE_ON, Verdict.RULE_OFF}:
            on, off = self.tr("rule on"), self.tr("rule off")
            result = on if decision.verdict is Verdict.RULE_ON else off
        return f"{result}\n{decision.who}, {decision.when[:10]}"


class _Conflicts(QTableView):
    """The conflicts; the space bar takes theirs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tick with the space bar, in whatever column."""
        model = self.model()
        rows = [it.row() for it in self.selectionModel().selectedRows()]
        if event.key() == Qt.Key.Key_Space and rows and isinstance(model, ConflictsModel):
            model.turn(rows)
        else:
            super().keyPressEvent(event)


class MergeDialog(QDialog):
    """Show what another project brings, and have the reader choose where both differ."""

    def __init__(
        self, merger: Merger, name: str, names: Mapping[str, str], theme: Theme, parent: QWidget
    ) -> None:
        """Show it.

        Args:
            merger: What the other project brings.
            name: What it is called.
            names: The names of documents, by their SHA-256.
            theme: The colours.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge a project"))
        self.resize(*_SIZE_PX)
        self.model = ConflictsModel(merger, names, theme, self)
        told = self.tr("{name} brings {decisions} decisions and {rules} rules that are new here.")
        head = label(
            told.format(
                name=name,
                decisions=number_word(len(merger.new)),
                rules=number_word(len(merger.rules)),
            ),
            "paneTitle",
            wrap=True,
        )
        self.table = self._make_table()
        conflicts = self.model.rowCount()
        many = self.tr(
            "In {count} places both decided otherwise. Ours hold unless theirs are ticked; the "
            "space bar ticks rows."
        )
        none = self.tr("Nowhere did both decide otherwise.")
        self.told = label(many.format(count=conflicts) if conflicts else none, "quiet", wrap=True)
        buttons = buttons_of(self, QDialogButtonBox.StandardButton.Cancel, "projects")
        self.take = buttons.addButton(self.tr("&Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setObjectName("primary")
        self.take.setDefault(True)
        stack = column(self, margin=14, spacing=10)
        stack.addWidget(head)
        stack.addWidget(self.told)
        stack.addWidget(self.table, 1)
        stack.addWidget(buttons)

    def _make_table(self) -> QTableView:
        table = _Conflicts()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Conflicts"))
        show_rows(table, _ROW_HEIGHT_PX)
        table.setWordWrap(True)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(THEIRS, QHeaderView.ResizeMode.Interactive)
        head.resizeSection(THEIRS, _TICK_PX)
        return table
