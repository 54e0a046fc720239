"""The changes of a document as a table: filtered, sorted, grouped by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.languages import status_word
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import tip, visible
from ocrfix.review import Item, Status
from ocrfix.review.items import UNDECIDED, in_words

Index = QModelIndex | QPersistentModelIndex
CHANGE, RULE, STATUS, SURE = range(4)

SIGNS = {
    Status.MADE: "",
    Status.ACCEPTED: "✓",
    Status.WAITING: "?",
    Status.FLAGGED: "?",
    Status.REJECTED: "✕",
    Status.AS_PRINTED: "=",
    Status.BY_HAND: "✎",
}
"""How a change stands, in one sign."""

_KEYS: dict[int, Callable[[Item], Any]] = {
    CHANGE: lambda item: item.start,
    RULE: lambda item: (item.rule_id, item.start),
    STATUS: lambda item: (item.status, item.start),
    SURE: lambda item: (item.confidence, item.start),
}


class ChangesModel(QAbstractTableModel):
    """Rows are changes, and, where they are grouped, a heading for each rule.

    Filtering and sorting happen here and not in a proxy: a proxy asks Python for every
    row on every key, and a hundred thousand rows would take seconds.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self._items: Sequence[Item] = ()
        self._cleaned: Cleaned | None = None
        self._rows: list[int | str] = []  # index of an item, or a heading
        self._row_of: dict[int, int] = {}
        self._text = ""
        self._rule: str | None = None
        self._status: Status | None = None
        self._sort = (CHANGE, Qt.SortOrder.AscendingOrder)
        self._grouped = False
        self._heads = (self.tr("Change"), self.tr("Rule"), self.tr("State"), self.tr("Sure"))

    # --- what is listed ----------------------------------------------------------------

    def show_items(self, items: Sequence[Item], cleaned: Cleaned | None = None) -> None:
        """List the changes of a document; ``cleaned`` shows them in their words."""
        self._items, self._cleaned = items, cleaned
        self._arrange()

    def set_filter(self, *, text: str, rule: str | None, status: Status | None) -> None:
        """List only changes that hold a text, are of a rule, stand in some way."""
        if (text, rule, status) != (self._text, self._rule, self._status):
            self._text, self._rule, self._status = text, rule, status
            self._arrange()

    def set_grouped(self, grouped: bool) -> None:
        """List them by rule, each rule under a heading with its count."""
        self._grouped = grouped
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._heads) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def item_index(self, row: int) -> int | None:
        """The item's index in a row; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, int) else None

    def row_of(self, item_index: int) -> int | None:
        """The row of an item; None if it is filtered out."""
        return self._row_of.get(item_index)

    def told(self, item: Item) -> str:
        """A change in two lines: the words as scanned, and what stands there now."""
        before, after = item.before, item.after
        if self._cleaned is not None:
            before, after = in_words(item, self._cleaned)
        if item.status is Status.FLAGGED:
            return visible(before)
        return f"{visible(before) or '∅'}\n→ {visible(after) or '∅'}"

    def rule_counts(self) -> list[tuple[str, int]]:
        """Every rule with the number of its changes, most frequent first."""
        counts = Counter(rule for item in self._items for rule in item.rule_ids)
        return sorted(counts.items(), key=lambda it: (-it[1], it[0]))

    def _arrange(self) -> None:
        self.beginResetModel()
        chosen = [index for index, item in enumerate(self._items) if self._is_wanted(item)]
        column, order = self._sort
        if self._sort != (CHANGE, Qt.SortOrder.AscendingOrder):
            key = _KEYS[column]
            reverse = order is Qt.SortOrder.DescendingOrder
            chosen.sort(key=lambda index: key(self._items[index]), reverse=reverse)
        self._rows = self._with_headings(chosen) if self._grouped else list(chosen)
        self._row_of = {
            found: row for row, found in enumerate(self._rows) if isinstance(found, int)
        }
        self.endResetModel()

    def _is_wanted(self, item: Item) -> bool:
        if self._status is not None and item.status is not self._status:
            return False
        if self._rule is not None and self._rule not in item.rule_ids:
            return False
        sought = self._text.casefold()
        return not sought or any(
            sought in text.casefold() for text in (item.before, item.after, item.rule_id)
        )

    def _with_headings(self, chosen: list[int]) -> list[int | str]:
        groups: dict[str, list[int]] = {}
        for index in chosen:
            groups.setdefault(self._items[index].rule_id, []).append(index)
        rows: list[int | str] = []
        for rule, members in sorted(groups.items(), key=lambda it: (-len(it[1]), it[0])):
            rows += [f"{rule}   {len(members)}", *members]
        return rows

    # --- what Qt asks ------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's names
        """The number of rows."""
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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.item_index(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """One cell."""
        if not index.isValid():
            return None
        found = self._rows[index.row()]
        if isinstance(found, str):
            return self._heading(found, index.column(), role)
        return self._cell(self._items[found], index.column(), role)

    def _heading(self, text: str, column: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.DisplayRole and column == CHANGE:
            return text
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return self._theme.colour("side") if role == Qt.ItemDataRole.BackgroundRole else None

    def _cell(self, item: Item, column: int, role: int) -> Any:  # noqa: ANN401
        roles = Qt.ItemDataRole
        if role == roles.DisplayRole:
            return self._shown(item, column)
        if role in {roles.ToolTipRole, roles.AccessibleDescriptionRole}:
            words = f"{item.rule_id}: {item.reason}"
            return tip(words) if role == roles.ToolTipRole else words
        if role == roles.AccessibleTextRole:
            return status_word(item.status) if column == STATUS else self._shown(item, column)
        if role == roles.ForegroundRole and column != CHANGE:
            is_open = column == STATUS and item.status in UNDECIDED
            return self._theme.colour("warning" if is_open else "quiet")
        if role == roles.TextAlignmentRole and column in {STATUS, SURE}:
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    def _shown(self, item: Item, column: int) -> str:
        if column == RULE:
            return " + ".join(rule.rpartition(".")[2] for rule in item.rule_ids)
        if column == STATUS:
            return SIGNS[item.status]
        return self.told(item) if column == CHANGE else f"{item.confidence:.2f}"

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by the first is by position."""
        self._sort = (column if column >= 0 else CHANGE, order)
        self._arrange()
