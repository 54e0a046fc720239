"""The review: the table of changes, and the one in front of the reader, explained."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHeaderView,
    QMenu,
    QWidget,
)

from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.acceptance import SUSPECTS
from ocrfix.cleaning.decided import BY_HAND
from ocrfix.desktop.languages import status_word, sureness_word
from ocrfix.desktop.models.changes import CHANGE, RULE, STATUS, SURE, ChangesModel
from ocrfix.desktop.reasons import told_reason
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.command_table import KEYPAD, NONE, SHIFT, CommandTable
from ocrfix.desktop.views.flow import FlowLayout
from ocrfix.desktop.views.inspector import Inspector, keep_rows
from ocrfix.desktop.views.parts import (
    ElidedCell,
    SearchField,
    begin_reading,
    box,
    button,
    column,
    fit_heads,
    label,
    reading_field,
    row,
)
from ocrfix.desktop.views.print_view import PrintView
from ocrfix.desktop.views.second_view import SecondView
from ocrfix.desktop.views.tables import choose_row, show_rows
from ocrfix.review import Item, Status
from ocrfix.rules.pack import OwnPack

_ROW_HEIGHT_PX = 46
_REASON_LINES = 5
_LOW_LINES = 2
"""The same in a low window, in which the table needs the room."""
_WIDTHS_PX = {RULE: 124, STATUS: 44, SURE: 48}
_NARROW_PX = 370
"""In a narrower table the rule has no column: the words come first, and it is told below."""


class ChangesTable(CommandTable):
    """The table; single keys act on the chosen change."""

    keys = MappingProxyType(
        {
            (Qt.Key.Key_Return, NONE): "accept",
            (Qt.Key.Key_Enter, KEYPAD): "accept",
            (Qt.Key.Key_Return, SHIFT): "accept_all",
            (Qt.Key.Key_Delete, NONE): "reject",
            (Qt.Key.Key_Delete, SHIFT): "reject_all",
            (Qt.Key.Key_1, NONE): "accept",
            (Qt.Key.Key_1, KEYPAD): "accept",
            (Qt.Key.Key_P, NONE): "as_printed",
            (Qt.Key.Key_R, NONE): "read_line",
        }
    )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the rule's column where there is room."""
        self.setColumnHidden(RULE, event.size().width() < _NARROW_PX)
        super().resizeEvent(event)


class ReviewPanel(QWidget):
    """The table of changes with its filter, and the inspector below.

    Signals:
        chosen: The index of the item the reader chose in the table.
        asked: The name of an action on it.
        written: A reading of the reader's own, to stand in its place.
        rule_off: A rule to switch off, and where: ``document``, ``project`` or ``always``.
    """

    chosen = Signal(int)
    asked = Signal(str)
    written = Signal(str)
    rule_off = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = ChangesModel(theme, self)
        self.print_view = PrintView(theme)
        self.second_view = SecondView(theme)
        self._item: Item | None = None
        self._index: int | None = None
        self._rules: list[tuple[str, int]] = []
        self._following = False
        stack = column(self)
        stack.addWidget(self._make_filter())
        stack.addWidget(self._make_table(), 1)
        stack.addWidget(self._make_inspector())

    def _make_filter(self) -> QWidget:
        self.search = SearchField(self.tr("Filter changes"))
        self.rule_box = QComboBox()
        self.rule_box.setAccessibleName(self.tr("Rule"))
        self.rule_box.addItem(self.tr("All rules"), None)
        self.status_box = QComboBox()
        for each in (self.rule_box, self.status_box):
            each.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.status_box.setAccessibleName(self.tr("Standing"))
        self.status_box.addItem(self.tr("All"), None)
        for status in Status:
            self.status_box.addItem(status_word(status).capitalize(), status)
        self.grouped = QCheckBox(self.tr("By rule"))
        self.search.textChanged.connect(self._filter)
        self.rule_box.activated.connect(self._filter)
        self.status_box.activated.connect(self._filter)
        self.grouped.toggled.connect(self._group)
        holder = box("page")
        rows = column(holder, margin=10, spacing=6)
        above, below = row(), row()
        above.addWidget(self.search, 1)
        above.addWidget(self.grouped)
        below.addWidget(self.rule_box, 3)
        below.addWidget(self.status_box, 2)
        rows.addLayout(above)
        rows.addLayout(below)
        return holder

    def _make_table(self) -> QWidget:
        self.table = ChangesTable()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Changes"))
        show_rows(self.table, _ROW_HEIGHT_PX)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(CHANGE, QHeaderView.ResizeMode.Stretch)
        for section in _WIDTHS_PX:
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
        head.setSortIndicator(CHANGE, Qt.SortOrder.AscendingOrder)
        self._rule_names = ElidedCell(Qt.TextElideMode.ElideRight, wrap=True)
        self.table.setItemDelegateForColumn(RULE, self._rule_names)
        self.table.setSortingEnabled(True)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.pressed_key.connect(self._ask)
        self.table.typed.connect(self._write)
        return self.table

    def _make_inspector(self) -> QWidget:
        self.title = label("", "paneTitle", wrap=True)
        self.reason = label("", "quiet", wrap=True)
        self._keep_room()
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.accept = button(self.tr("Accept  ⏎"), "primary")
        self.reject = button("")
        self.printed = button(self.tr("As printed  P"))
        self.all_like = button("")
        self.off = button(self.tr("Switch rule off"), "menu")
        menu = QMenu(self.off)
        for title, where in (
            (self.tr("For this &document"), "document"),
            (self.tr("For this &project"), "project"),
            (self.tr("&Always"), "always"),
        ):
            menu.addAction(title, partial(self._switch_off, where))
        self.off.setMenu(menu)
        for each, name in (
            (self.accept, "accept"),
            (self.reject, "reject"),
            (self.printed, "as_printed"),
            (self.all_like, "reject_all"),
        ):
            each.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        deeds = QWidget()
        flow = FlowLayout(deeds)
        for each in (self.accept, self.reject, self.printed, self.all_like, self.off):
            flow.addWidget(each)
        views = self.print_view, self.second_view
        parts = self.title, self.reason, *views, self._make_field(), deeds
        self.inspector = Inspector(*parts, at_times=views)
        self.inspector.fitted.connect(
            lambda: self._keep_room(_LOW_LINES if self.inspector.is_low else _REASON_LINES)
        )
        self.show_current(None, None, None)
        return self.inspector

    def _keep_room(self, lines: int = _REASON_LINES) -> None:
        """Keep room for what most reasons take: the table does not jump at the next change."""
        self.reason.setMinimumHeight(self.fontMetrics().lineSpacing() * lines)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave room to the table in a low window."""
        super().resizeEvent(event)
        keep_rows(self.table)
        self.inspector.fit(event.size().height())

    def _make_field(self) -> QWidget:
        self.other = reading_field(
            self.tr("Another reading"), self._take_written, self._leave_written
        )
        self.other.hide()
        return self.other

    # --- what is shown -----------------------------------------------------------------

    def show_items(
        self,
        items: Sequence[Item],
        cleaned: Cleaned | None,
        packs: tuple[OwnPack, ...] = (),
    ) -> None:
        """List the changes of a document; ``packs`` hold the reader's own rules."""
        self.model.show_items(items, cleaned, packs)
        rules = self.model.rule_counts()
        if rules == self._rules:
            return
        self._rules = rules
        chosen = self.rule_box.currentData()
        for number in range(self.rule_box.count() - 1, 0, -1):
            self.rule_box.removeItem(number)
        for rule, count in rules:
            self.rule_box.addItem(f"{self.model.rule_name(rule)}  {count}", rule)
            self.rule_box.setItemData(self.rule_box.count() - 1, rule, Qt.ItemDataRole.ToolTipRole)
        self.rule_box.setCurrentIndex(max(self.rule_box.findData(chosen), 0))
        self._filter()

    def show_current(self, index: int | None, item: Item | None, total: int | None) -> None:
        """Explain one change, and choose its row.

        Args:
            index: Of the change; None if none is in front.
            item: Itself.
            total: How many there are; None while that is not known.
        """
        self._item, self._index = item, index
        self.other.hide()
        is_flag = item is not None and item.status is Status.FLAGGED
        reject, take_out = self.tr("Reject  Del"), self.tr("Take out  Del")
        all_like, out_all = self.tr("Reject all like this…"), self.tr("Take all like this out…")
        self.reject.setText(take_out if is_flag else reject)
        self.all_like.setText(out_all if is_flag else all_like)
        self.accept.setVisible(not is_flag)
        for each in (self.accept, self.reject, self.printed, self.all_like, self.off):
            each.setEnabled(item is not None)
        if index is None or item is None:
            is_empty = total == 0
            none, chosen = self.tr("There are no changes"), self.tr("No change is chosen")
            self.title.setText(none if is_empty else chosen)
            self.reason.setText(self.tr("F8 goes to the next one.") if total else "")
            return
        self.title.setText(
            f"{index + 1} / {total}   " + " ".join(self.model.told(item).split("\n"))
        )
        sure = self.tr("sure")
        self.reason.setText(
            f"{self.model.rule_name(item.rule_id)} · {status_word(item.status)} · {sure} "
            f"{sureness_word(item.confidence)}\n"
            f"{told_reason(item.reason)}"
        )
        self.reason.setToolTip(item.rule_id)
        self.off.setEnabled(bool(_rules_of(item)))
        self._select_row(self.model.row_of(index))

    def _select_row(self, number: int | None) -> None:
        self._following = True
        choose_row(self.table, number, CHANGE)
        self._following = False

    def selected(self) -> list[int]:
        """The indexes of the items chosen in the table, in order of rows."""
        rows = sorted(it.row() for it in self.table.selectionModel().selectedRows())
        return [index for it in rows if (index := self.model.item_index(it)) is not None]

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        fit_heads(self.table.horizontalHeader(), _WIDTHS_PX)
        self.model.set_theme(theme)
        self.print_view.set_theme(theme)
        self.second_view.set_theme(theme)

    # --- what the reader does ----------------------------------------------------------

    def _filter(self) -> None:
        self.model.set_filter(
            text=self.search.text(),
            rule=self.rule_box.currentData(),
            status=self.status_box.currentData(),
        )
        self._span_headings()

    def _group(self, grouped: bool) -> None:
        self.model.set_grouped(grouped)
        self._span_headings()
        if self._index is not None:
            self._select_row(self.model.row_of(self._index))

    def _span_headings(self) -> None:
        self.table.clearSpans()
        if not self.grouped.isChecked():
            return
        for number in range(self.model.rowCount()):
            if self.model.item_index(number) is None:
                self.table.setSpan(number, CHANGE, 1, self.model.columnCount())

    def _choose(self) -> None:
        index = self.model.item_index(self.table.currentIndex().row())
        if index is not None and not self._following:
            self.chosen.emit(index)

    def _ask(self, what: str) -> None:
        if what != "write":
            self.asked.emit(what)
        else:
            self._write()

    def _write(self, typed: str = "") -> None:
        if self._item is not None:
            self.other.show()
            begin_reading(self.other, self._item.after.rstrip("\r\n"), typed)

    def _take_written(self) -> None:
        """Put what was written in the place; left as it was, it is right as it is."""
        item, text = self._item, self.other.text()
        self._leave_written()
        if item is not None and text != item.after.rstrip("\r\n"):
            # A line stays one.
            self.written.emit(text + item.after[len(item.after.rstrip("\r\n")) :])
        elif item is not None:
            self.asked.emit("as_printed" if item.status is Status.FLAGGED else "accept")

    def _leave_written(self) -> None:
        self.other.hide()
        self.table.setFocus()

    def _switch_off(self, where: str) -> None:
        if self._item is not None:
            for rule in _rules_of(self._item):
                self.rule_off.emit(rule, where)


def _rules_of(item: Item) -> list[str]:
    """Return the rules that made a change; corrections of doubtful words are of the profile."""
    return [
        it for it in item.rule_ids if it not in {"", BY_HAND} and not it.startswith(f"{SUSPECTS}.")
    ]
