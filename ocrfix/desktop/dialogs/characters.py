"""Characters that no keyboard has: a palette beside the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QWidget

from ocrfix.desktop.reasons import character_name
from ocrfix.desktop.theme import reading_font
from ocrfix.desktop.views.parts import button
from ocrfix.resources import resource

_POINTS = 14.0
_SIDE_PX = 40
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class CharactersDialog(QDialog):
    """A grid of characters; arrow keys move about, Enter writes one.

    Signals:
        written: The character that is to be written.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Special characters"))
        grid = QGridLayout(self)
        grid.setSpacing(2)
        text = resource("characters", "palette.txt").read_text(encoding="utf-8")
        self.rows: list[list[QPushButton]] = []
        for number, line in enumerate(text.splitlines()):
            made = [self._button(sign) for sign in line.split()]
            for place, each in enumerate(made):
                grid.addWidget(each, number, place)
            self.rows.append(made)
        self.rows[0][0].setFocus()

    def _button(self, sign: str) -> QPushButton:
        name = character_name(sign)
        made = button(sign, "chip", tip=name)
        made.setAccessibleName(name)
        made.setFont(reading_font(_POINTS))
        made.setFixedSize(_SIDE_PX, _SIDE_PX)
        made.setAutoDefault(False)
        made.clicked.connect(lambda _=False, sign=sign: self.written.emit(sign))
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move about."""
        step = _STEPS.get(Qt.Key(event.key()))
        here = self.focusWidget()
        place = next(
            ((y, x) for y, line in enumerate(self.rows) for x, it in enumerate(line) if it is here),
            None,
        )
        if step is None or place is None:
            super().keyPressEvent(event)
            return
        line = self.rows[(place[0] + step[0]) % len(self.rows)]
        line[(place[1] + step[1]) % len(line)].setFocus()
