"""The distinct doubtful words, and every place where one stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocrfix.desktop.theme import Theme, reading_font
from ocrfix.desktop.views.parts import tip, visible
from ocrfix.review.doubts import Doubt

Index = QModelIndex | QPersistentModelIndex
WORD, COUNT, WHY, FIRST = range(4)
_CONTEXT_LENGTH = 40
_POINTS = 11.0


class DoubtsModel(QAbstractTableModel):
    """One row a distinct word, the most frequent first.

    The first suggestion of a row is worked out when it is looked at: for all rows at once
    it would take seconds in a badly damaged document.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self._groups: list[list[int]] = []  # indexes of doubts, one list a word
        self._rows: list[list[int]] = []
        self._doubts: Sequence[Doubt] = ()
        self._first: Callable[[Doubt], str] = lambda _: ""
        self._firsts: dict[str, str] = {}
        self._filter = ""
        self._heads = (self.tr("Word"), "×", self.tr("Why"), self.tr("First suggestion"))

    def show_doubts(self, doubts: Sequence[Doubt], first: Callable[[Doubt], str]) -> None:
        """List doubtful words; ``first`` gives the best suggestion for one."""
        self._doubts, self._first, self._firsts = doubts, first, {}
        groups: dict[str, list[int]] = {}
        for index, doubt in enumerate(doubts):
            groups.setdefault(doubt.word, []).append(index)
        self._groups = sorted(groups.values(), key=lambda it: (-len(it), it[0]))
        self._arrange()

    def set_filter(self, text: str) -> None:
        """List only words that hold a text."""
        self._filter = text.casefold()
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme

    def members(self, row: int) -> list[int]:
        """The indexes of the doubts of a row, in order of position."""
        return self._rows[row] if 0 <= row < len(self._rows) else []

    def row_of(self, index: int) -> int | None:
        """The row that a doubt belongs to; None if it is filtered out."""
        return next((row for row, members in enumerate(self._rows) if index in members), None)

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [
            it for it in self._groups if self._filter in self._doubts[it[0]].word.casefold()
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's names
        """The number of distinct words."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """The number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's contract
        """The heads of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """One cell."""
        if not index.isValid():
            return None
        members, column = self._rows[index.row()], index.column()
        doubt = self._doubts[members[0]]
        if role == Qt.ItemDataRole.DisplayRole:
            if column == FIRST:
                return self._first_of(doubt)
            return (visible(doubt.word), str(len(members)), doubt.reason)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(doubt.reason)
        return self._look(column, role)

    def _look(self, column: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.FontRole and column in {WORD, FIRST}:
            return reading_font(_POINTS)
        if role == Qt.ItemDataRole.ForegroundRole and column in {COUNT, WHY}:
            return self._theme.colour("quiet")
        return None

    def _first_of(self, doubt: Doubt) -> str:
        if doubt.word not in self._firsts:
            self._firsts[doubt.word] = self._first(doubt)
        return self._firsts[doubt.word]


class ConcordanceModel(QAbstractTableModel):
    """Every place where a word stands: what is before it, the word, what is behind it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._doubts: Sequence[Doubt] = ()

    def show_places(self, text: str, doubts: Sequence[Doubt]) -> None:
        """List places in a text."""
        self.beginResetModel()
        self._text, self._doubts = text, doubts
        self.endResetModel()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's names
        """The number of places."""
        return 0 if parent.isValid() else len(self._doubts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Before, the word, behind."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """One cell."""
        if not index.isValid():
            return None
        doubt, column = self._doubts[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            left = self._text[max(doubt.start - _CONTEXT_LENGTH, 0) : doubt.start]
            right = self._text[doubt.end : doubt.end + _CONTEXT_LENGTH]
            return " ".join((left, doubt.word, right)[column].split())
        return self._look(column, role)

    def _look(self, column: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.FontRole:
            return reading_font(_POINTS)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 0:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        look = self._theme.look("suspects")
        if role == Qt.ItemDataRole.BackgroundRole and column == 1:
            return look.ground
        if role == Qt.ItemDataRole.ForegroundRole:
            return look.ink if column == 1 else self._theme.colour("quiet")
        return None
