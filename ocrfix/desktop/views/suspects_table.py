"""The table of doubtful words; single keys settle the one in front."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from ocrfix.desktop.languages import suspect_word
from ocrfix.desktop.models.suspects import COUNT, WHY, WORD
from ocrfix.desktop.views.command_table import KEYPAD, NONE, SHIFT, CommandTable
from ocrfix.desktop.views.parts import fit_heads
from ocrfix.suspects import Kind

SUGGESTIONS_LIMIT = 9
WIDTHS_PX = {WORD: 110, COUNT: 34}
NARROW_PX = 370
"""In a narrower table there is no column for why: it is told below of the word in front."""
_CELL_ROOM_PX = 14  # beside the words of a cell


class SuspectsTable(CommandTable):
    """The table of words; single keys settle the one in front.

    Signals:
        took: The number of the suggestion that was taken, from 0.
    """

    took = Signal(int)
    keys = MappingProxyType(
        {
            (Qt.Key.Key_Return, NONE): "here",
            (Qt.Key.Key_Enter, KEYPAD): "here",
            (Qt.Key.Key_Return, SHIFT): "all",
            (Qt.Key.Key_P, NONE): "keep",
            (Qt.Key.Key_P, SHIFT): "keep_all",
            (Qt.Key.Key_Delete, NONE): "keep",
            (Qt.Key.Key_A, NONE): "always",
            (Qt.Key.Key_R, NONE): "read",
        }
    )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the word in front in view when what is told of it needs more room."""
        self._fit(is_narrow=event.size().width() < NARROW_PX)
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _fit(self, *, is_narrow: bool) -> None:
        if self.isColumnHidden(WHY) == is_narrow:
            return
        self.setColumnHidden(WHY, is_narrow)
        modes, head = QHeaderView.ResizeMode, self.horizontalHeader()
        head.setSectionResizeMode(WORD, modes.Stretch if is_narrow else modes.Interactive)
        if not is_narrow:
            self.fit_heads()

    def fit_heads(self) -> None:
        """Give the columns their widths, in the font in use; why is never cut."""
        widths = dict(WIDTHS_PX)
        words = (suspect_word(kind) for kind in Kind)
        metrics = self.fontMetrics()
        widths[WHY] = max(map(metrics.horizontalAdvance, words)) + _CELL_ROOM_PX
        fit_heads(self.horizontalHeader(), widths)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the suggestion of a figure."""
        number = event.key() - Qt.Key.Key_1
        if not event.modifiers() & ~KEYPAD and 0 <= number < SUGGESTIONS_LIMIT:
            self.took.emit(number)
        else:
            super().keyPressEvent(event)
