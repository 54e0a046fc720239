"""The base of the tables in dialogs: whole rows, no grid, chosen by keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ocrfix.desktop.models.table import TableModel
from ocrfix.desktop.models.ticked import TickedModel
from ocrfix.desktop.views.parts import fit_heads

_ROW_HEIGHT_PX = 26


def show_rows(table: QTableView, height_px: int) -> None:
    """Make a table one of whole rows of one height; several can be chosen, Tab leaves it."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(height_px)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setTextElideMode(Qt.TextElideMode.ElideRight)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def choose_row(table: QTableView, number: int | None, column: int = 0) -> None:
    """Choose a row, unless it is one of several chosen, and bring it into view."""
    if number is None:
        return
    found, model = table.model().index(number, column), table.selectionModel()
    flags = QItemSelectionModel.SelectionFlag
    if not model.isRowSelected(number):
        model.select(found, flags.ClearAndSelect | flags.Rows)
    model.setCurrentIndex(found, flags.NoUpdate)
    table.scrollTo(found)


class RowsTable(QTableView):
    """A table of whole rows, several of which can be chosen."""

    def __init__(self, model: TableModel, name: str) -> None:
        """Show a model; ``name`` is for who cannot see it."""
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        show_rows(self, _ROW_HEIGHT_PX)
        # Measured by the rows in view: there may be thousands.
        self.horizontalHeader().setResizeContentsPrecision(0)

    @property
    def rows(self) -> list[int]:
        """The rows that are chosen, in order."""
        return sorted(it.row() for it in self.selectionModel().selectedRows())

    def choose(self, rows: Iterable[int]) -> None:
        """Choose just these rows, whatever keys are held."""
        flags, model = QItemSelectionModel.SelectionFlag, self.selectionModel()
        model.clearSelection()
        for number in rows:
            found = self.model().index(number, 0)
            model.setCurrentIndex(found, flags.Select | flags.Rows)

    def fit(self, fixed: Mapping[int, int], stretched: Iterable[int], own: Iterable[int]) -> None:
        """Set the widths of columns: fixed pixels, a share of the room, or as their content."""
        head, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        for section in fixed:
            head.setSectionResizeMode(section, modes.Interactive)
        fit_heads(head, fixed)
        for section in stretched:
            head.setSectionResizeMode(section, modes.Stretch)
        for section in own:
            head.setSectionResizeMode(section, modes.ResizeToContents)


class TickTable(RowsTable):
    """A table whose chosen rows the space bar ticks, in whatever column."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tick with the space bar, or move."""
        model, rows = self.model(), self.rows
        if event.key() == Qt.Key.Key_Space and rows and isinstance(model, TickedModel):
            model.turn(rows)
        else:
            super().keyPressEvent(event)
