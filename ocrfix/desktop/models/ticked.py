"""Rows with a tick in the first column, which the mouse and the space bar set."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt

from ocrfix.desktop.models.table import Index, TableModel

TICK = 0
"""The column of the ticks."""


class TickedModel(TableModel):
    """A table whose rows can be ticked."""

    @abstractmethod
    def turn(self, rows: Iterable[int]) -> None:
        """Tick rows, or take their ticks away if all of them have one."""

    @staticmethod
    def _tick(*, is_in: bool) -> Qt.CheckState:
        return Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked

    def _tell_ticks(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, TICK), self.index(len(self._rows) - 1, TICK))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TICK else found

    def setData(  # noqa: N802 - Qt's name
        self,
        index: Index,
        value: Any,  # noqa: ANN401 - Qt's contract
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tick a row with the mouse."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return super().setData(index, value, role)
        self.turn([index.row()])
        return True
