"""The changes of a document as a table: filtered, sorted, grouped by rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.languages import status_word, sureness_word
from ocrfix.desktop.models.table import Index, TableModel
from ocrfix.desktop.reasons import named_rules, told_reason
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import tip, visible
from ocrfix.review import Item, Status
from ocrfix.review.items import UNDECIDED, in_words
from ocrfix.review.listing import NO_ITEMS, Items
from ocrfix.rules.pack import OwnPack

CHANGE, RULE, STATUS, SURE = range(4)
_KEPT = 256

SIGNS = {
    Status.MADE: "",
    Status.ACCEPTED: "✓",
    Status.WAITING: "?",
    Status.FLAGGED: "?",
    Status.REJECTED: "✕",
    Status.AS_PRINTED: "=",
    Status.SKIPPED: "–",
    Status.BY_HAND: "✎",
}
"""The sign of each status."""


class ChangesModel(TableModel):
    """Rows are changes, and, where they are grouped, a heading for each rule.

    Filtering and sorting happen here and not in a proxy: a proxy asks Python for every
    row on every key, and a hundred thousand rows would take seconds.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(
            theme, (self.tr("Change"), self.tr("Rule"), self.tr("State"), self.tr("Sure")), parent
        )
        self._items = NO_ITEMS
        self._item: Callable[[int], Item] = NO_ITEMS.__getitem__
        self._cleaned: Cleaned | None = None
        self._packs: tuple[OwnPack, ...] = ()
        self._rows: Sequence[int | str] = ()  # index of an item, or a heading
        self._row_of: dict[int, int] | None = None  # None: each item is in the row of its index
        self._text = ""
        self._rule: str | None = None
        self._status: Status | None = None
        self._sort = (CHANGE, Qt.SortOrder.AscendingOrder)
        self._grouped = False

    # --- what is listed ----------------------------------------------------------------

    def show_items(
        self,
        items: Sequence[Item],
        cleaned: Cleaned | None = None,
        packs: tuple[OwnPack, ...] = (),
    ) -> None:
        """List the changes of a document; ``cleaned`` shows them in their words.

        Args:
            items: The changes.
            cleaned: What they were made in.
            packs: The rules of the reader's own, by whose names theirs are shown.
        """
        self._items = items if isinstance(items, Items) else Items.of(items)
        # Qt asks for the same ones many times, once for each cell and each of its looks.
        self._item = lru_cache(_KEPT)(self._items.__getitem__)
        self._cleaned, self._packs = cleaned, packs
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

    def item_index(self, row: int) -> int | None:
        """The item's index in a row; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, int) else None

    def row_of(self, item_index: int) -> int | None:
        """The row of an item; None if it is filtered out."""
        if self._row_of is None:
            return item_index if item_index < len(self._items) else None
        return self._row_of.get(item_index)

    def told(self, item: Item) -> str:
        """A change in two lines: the words as scanned, and what stands there now."""
        if item.status is Status.FLAGGED:
            # Just what would be taken out, and none of the words beside it.
            return visible(item.before.strip("\r\n"))
        before, after = item.before, item.after
        if self._cleaned is not None:
            before, after = in_words(item, self._cleaned)
        return f"{visible(before) or '∅'}\n→ {visible(after) or '∅'}"

    def rule_counts(self) -> list[tuple[str, int]]:
        """Every rule with the number of its changes, most frequent first."""
        counts = self._items.rule_counts
        return sorted(counts.items(), key=lambda it: (-it[1], it[0]))

    def rule_name(self, rule_id: str) -> str:
        """Return what a rule, or several joined by ``+``, is called in the list."""
        return named_rules(rule_id, self._packs)

    def _named(self, rules: Sequence[str]) -> list[str]:
        """Return the names of the rules of many changes."""
        names = {it: self.rule_name(it) for it in set(rules)}
        return [names[it] for it in rules]

    def _arrange(self) -> None:
        column, order = self._sort
        chosen = self._chosen()
        if (column, order) != (CHANGE, Qt.SortOrder.AscendingOrder):
            key = self._keys(column).__getitem__
            chosen = sorted(chosen, key=key, reverse=order is Qt.SortOrder.DescendingOrder)
        rows: Sequence[int | str] = self._with_headings(chosen) if self._grouped else chosen
        self._row_of = None
        if not isinstance(rows, range):
            self._row_of = {it: row for row, it in enumerate(rows) if isinstance(it, int)}
        self._list(rows)

    def _keys(self, column: int) -> Sequence[Any]:
        """Return the sort keys of a column; items stand in order of position, and equals stay."""
        items = self._items
        if column == CHANGE:
            return range(len(items))
        if column == RULE:
            return self._named(list(items.column("rule_id")))
        return list(items.column({STATUS: "status", SURE: "confidence"}[column]))

    def _chosen(self) -> Sequence[int]:
        """The items that pass the filter, in order of position."""
        items, sought = self._items, self._text.casefold()
        chosen: Sequence[int] = range(len(items))
        if self._status is not None:
            statuses = list(items.statuses)
            chosen = [it for it in chosen if statuses[it] == self._status]
        if self._rule is not None:
            rules = list(items.column("rule_id"))
            chosen = [it for it in chosen if self._rule in rules[it].split("+")]
        if sought:
            words, rules = list(items.column("words")), list(items.column("rule_id"))
            hit = {it for it in set(rules) if sought in f"{it}\0{self.rule_name(it)}".casefold()}
            chosen = [it for it in chosen if sought in words[it] or rules[it] in hit]
        return chosen

    def _with_headings(self, chosen: Sequence[int]) -> list[int | str]:
        groups: dict[str, list[int]] = {}
        rules = self._items.column("rule_id")
        for index in chosen:
            groups.setdefault(rules[index], []).append(index)
        rows: list[int | str] = []
        for rule, members in sorted(groups.items(), key=lambda it: (-len(it[1]), it[0])):
            rows += [f"{self.rule_name(rule)}   {len(members)}", *members]
        return rows

    # --- what Qt asks ------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.item_index(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        found = self._rows[row]
        if isinstance(found, str):
            return self._heading(found, column, role)
        return self._item_cell(self._item(found), column, role)

    def _heading(self, text: str, column: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.DisplayRole and column == CHANGE:
            return text
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return self._theme.colour("side") if role == Qt.ItemDataRole.BackgroundRole else None

    def _item_cell(self, item: Item, column: int, role: int) -> Any:  # noqa: ANN401
        roles = Qt.ItemDataRole
        if role == roles.DisplayRole:
            return self._shown(item, column)
        if role in {roles.ToolTipRole, roles.AccessibleDescriptionRole}:
            name = self.rule_name(item.rule_id)
            words = f"{name} ({item.rule_id}): {told_reason(item.reason)}"
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
            return self.rule_name(item.rule_id)
        if column == STATUS:
            return SIGNS[item.status]
        return self.told(item) if column == CHANGE else sureness_word(item.confidence)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by the first is by position."""
        self._sort = (column if column >= 0 else CHANGE, order)
        self._arrange()
