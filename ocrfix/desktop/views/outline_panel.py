"""The outline: articles and their parts in order, to go to, to correct, to put elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QComboBox, QListWidgetItem, QMenu, QWidget

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.languages import part_word, said_word
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.outline_list import OutlineList
from ocrfix.desktop.views.parts import box, column, label, row, visible
from ocrfix.outline import KindChoice, Part, PartKind, Placing

_SHOWN_LENGTH = 80
_LARGEST_LENGTH = 400_000
"""Above it the outline is not worked out: a list of ten thousand paragraphs helps nobody."""
_KEYS = {
    Placing.BEGINS: "Alt+Left",
    Placing.JOINS: "Alt+Right",
    Placing.RUNS_ON: "Alt+Backspace",
    Placing.UP: "Alt+Up",
    Placing.DOWN: "Alt+Down",
}


class OutlinePanel(QWidget):
    """A list of parts, and a box that says what the one in front is.

    Attributes:
        export: What exports the chosen articles; its menu offers it.

    Signals:
        chosen: Start and end, in the cleaned text, of the part the reader chose.
        corrected: Start and end of a part, and what the reader says of it, one after the other.
    """

    chosen = Signal(int, int)
    corrected = Signal(int, int, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.export: QAction | None = None
        self._cleaned: Cleaned | None = None
        self._shown: tuple[str, tuple[KindChoice, ...]] | None = None
        self._parts: list[Part] = []
        self._articles: list[int] = []  # of each part, the number of its article
        self.list = OutlineList()
        self.list.setAccessibleName(self.tr("Parts of the article"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What this part is"))
        self.kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for kind in PartKind:
            self.kind.addItem(part_word(kind), kind)
        holder = box("inspector")
        line = row(holder, margin=12, spacing=8)
        line.addWidget(label(self.tr("This part is")))
        line.addWidget(self.kind, 1)
        stack = column(self)
        stack.addWidget(self.list, 1)
        stack.addWidget(holder)
        self.placings = {placing: self._placing(placing, key) for placing, key in _KEYS.items()}
        for placing, action in self.placings.items():
            action.triggered.connect(partial(self._say, placing))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.currentRowChanged.connect(self._show_kind)
        self.list.customContextMenuRequested.connect(self._offer)
        self.list.pulled.connect(self._pull)
        self.kind.activated.connect(lambda: self._correct(self.kind.currentData()))
        self._show_kind()

    def _placing(self, placing: Placing, shortcut: str) -> QAction:
        """An action that the list has, by key and by its menu."""
        action = QAction(said_word(placing), self.list)
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.addAction(action)
        return action

    # --- what is shown -----------------------------------------------------------------

    def show_cleaned(self, cleaned: Cleaned | None) -> None:
        """Show the parts of a text, as soon as anybody looks."""
        self._cleaned = cleaned
        if self.isVisible():
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme, self._shown = theme, None
        self.show_cleaned(self._cleaned)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Work the parts out when they come into view."""
        self._fill()
        super().showEvent(event)

    def chosen_articles(self) -> list[int]:
        """The numbers, from 0, of the articles that any chosen part is of, in order."""
        rows = {index.row() for index in self.list.selectedIndexes()}
        return sorted({self._articles[it] for it in rows if it < len(self._articles)})

    def _fill(self) -> None:
        cleaned = self._cleaned
        wanted = (cleaned.text, cleaned.kinds) if cleaned is not None else None
        if wanted == self._shown and wanted is not None:
            return
        row_before, part = self.list.currentRow(), self._part
        is_same_text = (
            wanted is not None and self._shown is not None and wanted[0] == self._shown[0]
        )
        self._shown, self._parts, self._articles = wanted, [], []
        with QSignalBlocker(self.list):
            self.list.clear()
            if cleaned is not None and len(cleaned.text) <= _LARGEST_LENGTH:
                self._add_all(cleaned)
            front = min(row_before, len(self._parts) - 1)
            if part is not None and is_same_text:
                # What was moved stays in front.
                starts = [it.start for it in self._parts]
                front = starts.index(part.start) if part.start in starts else front
            self.list.setCurrentRow(front)
        self._show_kind()

    def _add_all(self, cleaned: Cleaned) -> None:
        articles = cleaned.articles
        for number, article in enumerate(articles):
            for place, part in enumerate(article.parts):
                begins = f"{number + 1} · " if place == 0 and len(articles) > 1 else ""
                self._add(part, cleaned.text, begins)
                self._articles.append(number)

    def _add(self, part: Part, text: str, begins: str) -> None:
        words = " ".join(text[part.start : min(part.end, part.start + _SHOWN_LENGTH)].split())
        entry = QListWidgetItem(f"{begins}{part_word(part.kind)}\n{visible(words)}", self.list)
        if part.kind in {PartKind.PARAGRAPH, PartKind.FURNITURE} and not begins:
            entry.setForeground(self._theme.colour("quiet"))
        if begins:
            font = entry.font()
            font.setBold(True)
            entry.setFont(font)
        self._parts.append(part)

    def _show_kind(self) -> None:
        part = self._part
        self.kind.setEnabled(part is not None)
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(part.kind) if part is not None else -1)
        for placing, action in self.placings.items():
            action.setEnabled(self._is_possible(placing))

    @property
    def _part(self) -> Part | None:
        number = self.list.currentRow()
        return self._parts[number] if 0 <= number < len(self._parts) else None

    def _begins(self, row_: int) -> bool:
        """Return whether an article begins with a row."""
        return row_ == 0 or self._articles[row_] != self._articles[row_ - 1]

    def _is_possible(self, placing: Placing) -> bool:
        """Return whether anything comes of saying so of the row in front."""
        if self._part is None:
            return False
        here = self.list.currentRow()
        number, last = self._articles[here], self._articles[-1]
        if placing is Placing.BEGINS:
            return not self._begins(here)
        if placing is Placing.JOINS:
            return self._begins(here) and number > 0
        if placing is Placing.RUNS_ON:
            return self._touches(here)
        if self._begins(here):
            return number > 0 if placing is Placing.UP else number < last
        step = -1 if placing is Placing.UP else 1
        beside = here + step
        return beside < len(self._parts) and not self._begins(
            max(here, beside) if step > 0 else beside
        )

    def _touches(self, row_: int) -> bool:
        """Return whether nothing stands between a part and the one above it."""
        if not row_ or self._cleaned is None:
            return False
        above, below = self._parts[row_ - 1].end, self._parts[row_].start
        return above <= below and not self._cleaned.text[above:below].strip()

    # --- what the reader does ----------------------------------------------------------

    def _choose(self, entry: QListWidgetItem) -> None:
        part = self._parts[self.list.row(entry)]
        self.chosen.emit(part.start, part.end)

    def _correct(self, kind: PartKind) -> None:
        part = self._part
        if part is not None and part.kind is not kind:
            self._tell(part, [kind])

    def _say(self, placing: Placing) -> None:
        part = self._part
        if part is not None and self._is_possible(placing):
            self._tell(part, [placing])

    def _tell(self, part: Part, said: Sequence[PartKind | Placing]) -> None:
        self.corrected.emit(part.start, part.end, tuple(said))

    def _pull(self, source: int, target: int) -> None:
        """Put an article, or a part within its article, where it was let go."""
        if not 0 <= source < len(self._parts):
            return
        number = self._articles[source]
        if self._begins(source):
            # Before the article whose middle it was let go in.
            place = self._articles[target] if target < len(self._parts) else self._articles[-1] + 1
            steps = place - number if place <= number else place - number - 1
        else:
            first = self._articles.index(number)
            last = len(self._articles) - 1 - self._articles[::-1].index(number)
            place = target if target <= source else target - 1
            steps = min(max(place, first + 1), last) - source
        if steps:
            placing = Placing.DOWN if steps > 0 else Placing.UP
            self._tell(self._parts[source], [placing] * abs(steps))

    def _offer(self, place: QPoint) -> None:
        """Offer under the mouse where the part may belong, and what it may be."""
        entry = self.list.itemAt(place)
        if entry is None:
            return
        if not entry.isSelected():
            self.list.setCurrentItem(entry)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self.placings.values()))
        if self.export is not None:
            menu.addAction(self.export)
        menu.addSeparator()
        for kind in PartKind:
            action = menu.addAction(part_word(kind), partial(self._correct, kind))
            action.setCheckable(True)
            action.setChecked(self._part is not None and self._part.kind is kind)
        menu.popup(self.list.viewport().mapToGlobal(place))
