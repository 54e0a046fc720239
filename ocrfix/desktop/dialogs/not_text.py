"""The blocks of a page that are no text, to be taken out, marked or passed over together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.languages import block_word, number_word
from ocrfix.desktop.models.table import RIGHT
from ocrfix.desktop.models.ticked import TICK, TickedModel
from ocrfix.desktop.theme import Theme, print_font, reading_font
from ocrfix.desktop.views.parts import button, column, label, row, visible
from ocrfix.desktop.views.tables import TickTable
from ocrfix.review.blocks import Block, BlockKind, Deed

KIND, LINES, DOUBTFUL, BEGINS = range(1, 5)
_SIZE_PX = (860, 600)
_WIDTHS_PX = {TICK: 34, KIND: 170, LINES: 90, DOUBTFUL: 90}
_POINTS = 11.0
_SHOWN_LENGTH = 120
_PREVIEW_PX = 150


@dataclass(frozen=True, slots=True)
class Entry:
    """One block as it is listed.

    Attributes:
        block: Itself.
        first, last: Its lines in the raw text, from 1.
        suspects: How many doubtful words it holds.
        text: The raw text of it.
        is_skipped: Whether it is passed over already.
    """

    block: Block
    first: int
    last: int
    suspects: int
    text: str
    is_skipped: bool = False


class NotTextModel(TickedModel):
    """One row a block."""

    def __init__(self, entries: Sequence[Entry], theme: Theme, parent: QObject) -> None:
        heads = ("", self.tr("What it is"), self.tr("Lines"), self.tr("Doubtful"), "")
        super().__init__(theme, heads, parent)
        self._all = entries
        self._ticked: set[Entry] = set()
        self._list(entries)

    def show_kind(self, kind: BlockKind | None) -> None:
        """List the blocks of a kind, all of them ticked; those of every kind for None."""
        shown = [it for it in self._all if kind in {None, it.block.kind}]
        self._ticked = {it for it in shown if not it.is_skipped} if kind is not None else set()
        self._list(shown)
        self._tell_ticks()

    def entry(self, number: int) -> Entry:
        """The block of a row."""
        found: Entry = self._rows[number]
        return found

    @property
    def ticked(self) -> list[Entry]:
        """The blocks that are ticked, in order."""
        return [it for it in self._rows if it in self._ticked]

    def turn(self, rows: Iterable[int]) -> None:
        """Tick rows, or take their ticks away if all of them have one."""
        meant = {self.entry(it) for it in rows}
        self._ticked ^= meant if meant <= self._ticked else meant - self._ticked
        self._tell_ticks()

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        entry = self.entry(row)
        if role == Qt.ItemDataRole.CheckStateRole and column == TICK:
            return self._tick(is_in=entry in self._ticked)
        if role == Qt.ItemDataRole.DisplayRole and column != TICK:
            return self._shown(entry)[column - KIND]
        return self._look(entry, column, role)

    def _look(self, entry: Entry, column_: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.FontRole and column_ == BEGINS:
            return reading_font(_POINTS)
        if role == Qt.ItemDataRole.TextAlignmentRole and column_ in {LINES, DOUBTFUL}:
            return RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and entry.is_skipped:
            return self._theme.colour("quiet")
        return None

    def _shown(self, entry: Entry) -> tuple[str, ...]:
        kind = block_word(entry.block.kind)
        if entry.is_skipped:
            kind = self.tr("{kind}, passed over").format(kind=kind)
        lines = f"{entry.first}–{entry.last}" if entry.last > entry.first else f"{entry.first}"
        suspects = number_word(entry.suspects) if entry.suspects else ""
        return kind, lines, suspects, visible(entry.text, _SHOWN_LENGTH)


class NotTextDialog(QDialog):
    """Show blocks with ticks, each whole below, and say what is to become of them.

    Signals:
        asked: The blocks, and what is to become of them.
    """

    asked = Signal(object, object)

    def __init__(
        self, entries: Sequence[Entry], kind: BlockKind | None, deed: Deed, theme: Theme,
        parent: QWidget,
    ) -> None:  # fmt: skip
        """List blocks.

        Args:
            entries: All there are.
            kind: The kind that is meant; None for all.
            deed: What Enter does.
            theme: The colours.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is no text"))
        self.resize(*_SIZE_PX)
        self.model = NotTextModel(entries, theme, self)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("What it is"))
        self._list_kinds(entries)
        self.table = TickTable(self.model, self.tr("Blocks"))
        self.table.fit(_WIDTHS_PX, (BEGINS,), ())
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setFont(print_font(_POINTS))
        self.preview.setAccessibleName(self.tr("The block in full"))
        self.preview.setFixedHeight(_PREVIEW_PX)
        self.told = label("", "quiet")
        self._buttons: dict[Deed, QPushButton] = {}
        self._lay_out(deed)
        self.kinds.activated.connect(lambda _: self.model.show_kind(self.kinds.currentData()))
        self.model.dataChanged.connect(self._count)
        self.model.modelReset.connect(self._begin)
        self.table.selectionModel().currentRowChanged.connect(self._show_block)
        self.kinds.setCurrentIndex(max(self.kinds.findData(kind), 0))
        self.model.show_kind(kind)
        self.table.setFocus()

    def _list_kinds(self, entries: Sequence[Entry]) -> None:
        self.kinds.addItem(self.tr("All blocks"), None)
        for kind in BlockKind:
            count = sum(it.block.kind is kind for it in entries)
            if count:
                self.kinds.addItem(f"{block_word(kind)}  {number_word(count)}", kind)

    def _lay_out(self, deed: Deed) -> None:
        above = row(spacing=10)
        above.addWidget(self.kinds)
        above.addWidget(self.told, 1)
        for title, on in ((self.tr("Tick &all"), True), (self.tr("Tick &none"), False)):
            tick = button(title)
            tick.setAutoDefault(False)
            tick.clicked.connect(lambda _=False, on=on: self.tick_all(on=on))
            above.addWidget(tick)
        buttons = buttons_of(self, QDialogButtonBox.StandardButton.Cancel, "suspects")
        for each, title in (
            (Deed.TAKE_OUT, self.tr("Take &out")),
            (Deed.MARK, self.tr("&Mark as illegible")),
            (Deed.SKIP, self.tr("&Pass over")),
            (Deed.ASK, self.tr("Ask a&gain")),
        ):
            made = buttons.addButton(title, QDialogButtonBox.ButtonRole.ActionRole)
            made.clicked.connect(lambda _=False, each=each: self._ask(each))
            self._buttons[each] = made
        first = self._buttons[deed]
        first.setObjectName("primary")
        stack = column(self, margin=12, spacing=10)
        stack.addLayout(above)
        stack.addWidget(self.table, 1)
        stack.addWidget(self.preview)
        stack.addWidget(buttons)
        # Not sooner: a button that is in no dialog yet is the default of none.
        first.setDefault(True)

    def button_of(self, deed: Deed) -> QPushButton:
        """The button that does something with what is ticked."""
        return self._buttons[deed]

    def tick_all(self, *, on: bool) -> None:
        """Tick every row, or none."""
        rows = range(self.model.rowCount())
        ticked = set(self.model.ticked)
        self.model.turn([it for it in rows if (self.model.entry(it) in ticked) != on])

    def _begin(self) -> None:
        self.table.choose([0] if self.model.rowCount() else [])
        self._show_block()
        self._count()

    def _show_block(self) -> None:
        number = self.table.currentIndex().row()
        is_there = 0 <= number < self.model.rowCount()
        self.preview.setPlainText(self.model.entry(number).text if is_there else "")

    def _count(self) -> None:
        ticked = self.model.ticked
        told = self.tr("Ticked: {blocks}; doubtful words in them: {words}")
        words = sum(it.suspects for it in ticked)
        blocks, suspects = number_word(len(ticked)), number_word(words)
        self.told.setText(told.format(blocks=blocks, words=suspects))
        skipped = [it.is_skipped for it in ticked]
        for deed, each in self._buttons.items():
            each.setEnabled(any(skipped) if deed is Deed.ASK else not all(skipped))

    def _ask(self, deed: Deed) -> None:
        wants_skipped = deed is Deed.ASK
        meant = [it.block for it in self.model.ticked if it.is_skipped == wants_skipped]
        self.asked.emit(meant, deed)
        self.accept()
