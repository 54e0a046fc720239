"""Every place where something is about to be replaced, in its line, to be looked at first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QTableView,
    QWidget,
)

from ocrfix.desktop.languages import number_word
from ocrfix.desktop.models.table import RIGHT
from ocrfix.desktop.models.ticked import TICK, TickedModel
from ocrfix.desktop.theme import Theme, reading_font
from ocrfix.desktop.views.parts import ElidedCell, button, label, ticks_below, visible
from ocrfix.desktop.views.tables import TickTable

BEFORE, WORD, AFTER = range(1, 4)
_SIZE_PX = (760, 520)
_TICK_PX = 34
_CONTEXT_LENGTH = 60
_POINTS = 11.0

Span = tuple[int, int]


class PlacesModel(TickedModel):
    """One row a place: a tick, what stands before it, the words, what stands behind."""

    def __init__(
        self, text: str, spans: Sequence[Span], theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(theme, ("", "", "", ""), parent)
        self._text = text
        self._without: set[int] = set()  # rows whose tick was taken away
        self._list(spans)

    @property
    def chosen(self) -> list[Span]:
        """The spans that are ticked, in order."""
        return [span for number, span in enumerate(self._rows) if number not in self._without]

    @property
    def count(self) -> int:
        """The number of places that are ticked."""
        return len(self._rows) - len(self._without)

    def turn(self, rows: Iterable[int]) -> None:
        """Tick rows, or take their ticks away if all of them have one."""
        rows = list(rows)
        if self._without.isdisjoint(rows):
            self._without.update(rows)
        else:
            self._without.difference_update(rows)
        self._tell_ticks()

    def tick_all(self, *, on: bool) -> None:
        """Tick every row, or none."""
        self._without = set() if on else set(range(len(self._rows)))
        self._tell_ticks()

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        start, end = self._rows[row]
        if role == Qt.ItemDataRole.CheckStateRole and column == TICK:
            return self._tick(is_in=row not in self._without)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            pieces = (
                (self._text[max(start - _CONTEXT_LENGTH, 0) : start]).lstrip(),
                self._text[start:end],
                self._text[end : end + _CONTEXT_LENGTH].rstrip(),
            )
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return visible("".join(pieces))
            return visible(pieces[column - BEFORE]) if column != TICK else None
        return self._look(column, role)

    def _look(self, column_: int, role: int) -> Any:  # noqa: ANN401
        if column_ == TICK:
            return None
        if role == Qt.ItemDataRole.FontRole:
            return reading_font(_POINTS)
        if role == Qt.ItemDataRole.TextAlignmentRole and column_ == BEFORE:
            return RIGHT
        look = self._theme.look("suspects")
        if role == Qt.ItemDataRole.BackgroundRole and column_ == WORD:
            return look.ground
        if role == Qt.ItemDataRole.ForegroundRole:
            return look.ink if column_ == WORD else self._theme.colour("quiet")
        return None


class PlacesDialog(QDialog):
    """Show all places with ticks, and replace in those that keep theirs."""

    def __init__(
        self, text: str, spans: Sequence[Span], new: str, theme: Theme, parent: QWidget
    ) -> None:
        """Show spans of a text.

        Args:
            text: The text.
            spans: Disjoint, in order.
            new: What is to stand there.
            theme: The colours.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Replace in several places"))
        self.resize(*_SIZE_PX)
        self.model = PlacesModel(text, spans, theme, self)
        told = self.tr("“{new}” would stand in each place that is ticked. The space bar ticks.")
        if not new:
            told = self.tr("Each place that is ticked would be taken out. The space bar ticks.")
        head = label(told.format(new=visible(new)), "paneTitle", wrap=True)
        self.table = self._make_table()
        self.all, self.none = button(self.tr("Tick &all")), button(self.tr("Tick &none"))
        self.all.clicked.connect(lambda: self.model.tick_all(on=True))
        self.none.clicked.connect(lambda: self.model.tick_all(on=False))
        self.replace = ticks_below(self, head, self.table, (self.all, self.none))
        self.model.dataChanged.connect(self._count)
        self._count()
        self.table.setFocus()

    def _make_table(self) -> QTableView:
        table = TickTable(self.model, self.tr("Places"))
        head = table.horizontalHeader()
        head.hide()
        head.setSectionResizeMode(TICK, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(TICK, _TICK_PX)
        for section in (BEFORE, AFTER):
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(WORD, QHeaderView.ResizeMode.ResizeToContents)
        # What is nearest to the words stays.
        self._before_words = ElidedCell(Qt.TextElideMode.ElideLeft)
        table.setItemDelegateForColumn(BEFORE, self._before_words)
        table.selectRow(0)
        return table

    def _count(self) -> None:
        count = self.model.count
        told = self.tr("Replace in {count} places").format(count=number_word(count))
        self.replace.setText(told if count != 1 else self.tr("Replace in one place"))
        self.replace.setEnabled(count > 0)
