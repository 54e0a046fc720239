"""A table in which single keys are commands, and any other letter begins a reading."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

from ocrfix.desktop.views.block_note import BLOCK_KEYS

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
_OF_LETTERS = SHIFT | KEYPAD
_TAKING = frozenset("123456789")
"""Figures that take suggestions."""
Keys = Mapping[tuple[Qt.Key, Qt.KeyboardModifier], str]


class CommandTable(QTableView):
    """The table of changes, or of doubtful words.

    Signals:
        pressed_key: The name of what a single key asks for.
        typed: What a letter begins that is no command: a reading of one's own.

    Attributes:
        keys: The commands of this table, beside those of both.
    """

    pressed_key = Signal(str)
    typed = Signal(str)
    keys: Keys = MappingProxyType({})

    _KEYS: Keys = MappingProxyType(
        {
            (Qt.Key.Key_E, NONE): "write",
            (Qt.Key.Key_F2, NONE): "write",
            **BLOCK_KEYS,
            (Qt.Key.Key_Escape, NONE): "leave",
        }
    )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Act on a single key, begin to write, or move."""
        pressed = Qt.Key(event.key()), event.modifiers()
        asked = self.keys.get(pressed) or self._KEYS.get(pressed)
        if asked is not None:
            self.pressed_key.emit(asked)
        elif _is_letter(event):
            # Whoever takes a suggestion that there is not would write its number.
            if event.text() not in _TAKING:
                self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def _is_letter(event: QKeyEvent) -> bool:
    """Return whether a key writes something, be it a figure or a mark."""
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & ~_OF_LETTERS
