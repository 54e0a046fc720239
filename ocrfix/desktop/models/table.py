"""The base of the window's table models."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocrfix.desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
"""The side of numbers in their column, and of words before a word."""


class TableModel(QAbstractTableModel):
    """Rows under heads, in the colours of a theme."""

    def __init__(self, theme: Theme, heads: Sequence[str], parent: QObject | None = None) -> None:
        """Begin empty.

        Args:
            theme: The colours.
            heads: What stands above each column; empty for a column without a head.
            parent: What it belongs to.
        """
        super().__init__(parent)
        self._theme = theme
        self._heads = tuple(heads)
        self._rows: Sequence[Any] = ()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._heads) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _list(self, rows: Sequence[Any]) -> None:
        """List other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's names
        """The number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """The number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's contract
        """One side of a cell."""
        return self._cell(index.row(), index.column(), role) if index.isValid() else None

    @abstractmethod
    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        """Return one side of a cell."""

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's contract
        """The heads of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section] or None
        return None


class SoughtModel(TableModel):
    """Rows of which those are listed in whose cells a text stands."""

    def __init__(self, theme: Theme, heads: Sequence[str], parent: QObject | None = None) -> None:
        """Begin empty; see ``TableModel``."""
        super().__init__(theme, heads, parent)
        self.all_rows: Sequence[Any] = ()
        self._sought = ""

    @abstractmethod
    def _shown(self, row: Any) -> tuple[str, ...]:  # noqa: ANN401 - of any kind
        """Return the cells of a row."""

    def show_all(self, rows: Sequence[Any]) -> None:
        """List other rows, as far as the text stands in them."""
        self.all_rows = rows
        self._arrange()

    def set_filter(self, text: str) -> None:
        """List only rows in which a text stands."""
        self._sought = text.casefold()
        self._arrange()

    def _arrange(self) -> None:
        sought = self._sought
        self._list(
            [it for it in self.all_rows if sought in " ".join(self._shown(it)).casefold()]
            if sought
            else self.all_rows
        )
