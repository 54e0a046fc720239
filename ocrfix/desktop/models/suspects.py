"""The distinct doubtful words, and every place where one stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

from ocrfix.desktop.languages import suspect_word
from ocrfix.desktop.models.table import RIGHT, TableModel
from ocrfix.desktop.reasons import told_reason
from ocrfix.desktop.theme import Theme, reading_font
from ocrfix.desktop.views.parts import tip, visible
from ocrfix.review.open_suspects import NO_SUSPECTS, OpenSuspect, OpenSuspects

WORD, COUNT, WHY, FIRST = range(4)
REST_MS = 60
"""Suggestions take a frame each: they wait until the reader's hands have rested so long."""

_BY_WORTH = -1
_CONTEXT_LENGTH = 40
_POINTS = 11.0


class SuspectsModel(TableModel):
    """One row a distinct word: at first the most frequent on top, and lone letters below.

    The first suggestion of a row is worked out when it is looked at and the reader rests:
    for all rows at once it would take seconds in a badly damaged document.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        heads = (self.tr("Word"), "×", self.tr("Why"), self.tr("First suggestion"))
        super().__init__(theme, heads, parent)
        self._words: list[int] = []  # numbers of distinct words
        self._rows: Sequence[int] = ()
        self._suspects = NO_SUSPECTS
        self._first: Callable[[OpenSuspect], str] = lambda _: ""
        self._firsts: dict[int, str] = {}
        self._wanted: dict[int, None] = {}  # words whose suggestion was asked for, in order
        self._working = QTimer(self, interval=0)
        self._working.timeout.connect(self._work_out)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._working.start)
        self._filter = ""
        self._sort = (_BY_WORTH, Qt.SortOrder.DescendingOrder)

    def show_suspects(
        self, open_suspects: OpenSuspects, first: Callable[[OpenSuspect], str]
    ) -> None:
        """List doubtful words; ``first`` gives the best suggestion for one."""
        self._suspects, self._first, self._firsts = open_suspects, first, {}
        self._wanted.clear()
        self._words = open_suspects.words()
        self._arrange()

    def set_filter(self, text: str) -> None:
        """List only words that hold a text."""
        self._filter = text.casefold()
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by the suggestions is by position: they are not all known.

        By no column (-1) is as the list begins: what is most worth the reader's time on top.
        """
        self._sort = (column, order)
        self._arrange()

    def word_in(self, row: int) -> str:
        """The word of a row."""
        return self._suspects.word(self._rows[row])

    def members(self, row: int) -> list[int]:
        """The indexes of the suspects of a row, in order of position."""
        return self._suspects.places(self._rows[row]) if 0 <= row < len(self._rows) else []

    def row_of(self, index: int) -> int | None:
        """The row that a suspect belongs to; None if it is filtered out."""
        return self._row_of_word(self._suspects.word_at(index))

    def _row_of_word(self, word: int) -> int | None:
        # Looked through once: there may be a hundred thousand.
        try:
            return self._rows.index(word)
        except ValueError:
            return None

    def _arrange(self) -> None:
        rows, word = self._words, self._suspects.word
        if self._filter:
            rows = [it for it in rows if self._filter in word(it).casefold()]
        column, order = self._sort
        if column != _BY_WORTH:
            is_down = order is Qt.SortOrder.DescendingOrder
            rows = sorted(rows, key=self._key(column), reverse=is_down)
        self._list(rows)

    def _key(self, column: int) -> Callable[[int], Any]:
        """Return the sort key of distinct words; equals stay in order."""
        open_suspects = self._suspects
        keys: dict[int, Callable[[int], Any]] = {
            WORD: lambda word: open_suspects.word(word).casefold(),
            COUNT: open_suspects.count,
            WHY: lambda word: suspect_word(open_suspects.kind(word)),
            FIRST: open_suspects.first,
        }
        return keys[column]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's contract
        """The heads, and what a click on each does."""
        if role == Qt.ItemDataRole.ToolTipRole and orientation is Qt.Orientation.Horizontal:
            by_place, by_column = self.tr("Sort as they stand in the text"), self.tr("Sort by this")
            return by_place if section == FIRST else by_column
        return super().headerData(section, orientation, role)

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        word = self._rows[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(word, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(told_reason(self._reason(word)))
        return self._look(column, role)

    def _shown(self, word: int, column: int) -> str:
        if column == WORD:
            return visible(self._suspects.word(word))
        if column == COUNT:
            return str(self._suspects.count(word))
        if column == WHY:
            # In a word or two that are never cut; the inspector has the sentence.
            return suspect_word(self._suspects.kind(word))
        return self._first_of(word)

    def _reason(self, word: int) -> str:
        """Return the reason for doubt at the first place of a word."""
        return self._suspects[self._suspects.first(word)].reason

    def _look(self, column: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.FontRole and column in {WORD, FIRST}:
            return reading_font(_POINTS)
        if role == Qt.ItemDataRole.ForegroundRole and column in {COUNT, WHY}:
            return self._theme.colour("quiet")
        return None

    def _first_of(self, word: int) -> str:
        """The best suggestion for a word; empty until there was time to work it out."""
        if word not in self._firsts:
            self._wanted[word] = None
            if not self._working.isActive() and not self._rest.isActive():
                self._rest.start()
        return self._firsts.get(word, "")

    def give_way(self) -> None:
        """Work nothing out until the reader has rested."""
        if self._wanted:
            self._working.stop()
            self._rest.start()

    def _work_out(self) -> None:
        """Work out one suggestion: those of all rows in view would hold the window up."""
        if not self._wanted:
            self._working.stop()
            return
        word = next(iter(self._wanted))
        del self._wanted[word]
        self._firsts[word] = self._first(self._suspects[self._suspects.first(word)])
        row = self._row_of_word(word)
        if row is not None:
            cell = self.index(row, FIRST)
            self.dataChanged.emit(cell, cell)


class ConcordanceModel(TableModel):
    """Every place where a word stands: what is before it, the word, what is behind it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, ("", "", ""), parent)
        self._text = ""
        self._suspects = NO_SUSPECTS

    def show_places(self, text: str, open_suspects: OpenSuspects, places: Sequence[int]) -> None:
        """List some of the doubtful words of a text, by their indexes."""
        self._text, self._suspects = text, open_suspects
        self._list(places)

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        suspect = self._suspects[self._rows[row]]
        if role == Qt.ItemDataRole.DisplayRole:
            left = self._text[max(suspect.start - _CONTEXT_LENGTH, 0) : suspect.start]
            right = self._text[suspect.end : suspect.end + _CONTEXT_LENGTH]
            return " ".join((left, suspect.word, right)[column].split())
        return self._look(column, role)

    def _look(self, column: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.FontRole:
            return reading_font(_POINTS)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 0:
            return RIGHT
        look = self._theme.look("suspects")
        if role == Qt.ItemDataRole.BackgroundRole and column == 1:
            return look.ground
        if role == Qt.ItemDataRole.ForegroundRole:
            return look.ink if column == 1 else self._theme.colour("quiet")
        return None
