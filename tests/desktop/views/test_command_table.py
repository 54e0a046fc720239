"""Keys of a table: commands, letters, and what moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocrfix.desktop.views.command_table import CommandTable
from ocrfix.desktop.views.review_panel import ChangesTable
from ocrfix.desktop.views.suspects_table import SuspectsTable

KEY, NONE, SHIFT, KEYPAD = (
    Qt.Key,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("kind", [ChangesTable, SuspectsTable])
@pytest.mark.parametrize(
    ("key", "modifier", "text", "expected"),
    [
        pytest.param(KEY.Key_E, NONE, "e", ["asked write"], id="a command of both"),
        pytest.param(KEY.Key_S, SHIFT, "S", ["asked skip_blocks"], id="one with Shift"),
        pytest.param(KEY.Key_B, NONE, "b", ["typed b"], id="a letter"),
        pytest.param(KEY.Key_B, SHIFT, "B", ["typed B"], id="a capital"),
        pytest.param(KEY.Key_E, SHIFT, "E", ["typed E"], id="the capital of a command"),
        pytest.param(KEY.Key_0, KEYPAD, "0", ["typed 0"], id="a figure"),
        pytest.param(KEY.Key_2, NONE, "2", [], id="a suggestion that there is not"),
        pytest.param(KEY.Key_9, KEYPAD, "9", [], id="the same on the pad"),
        pytest.param(KEY.Key_Eacute, NONE, "é", ["typed é"], id="a letter with an accent"),
        pytest.param(KEY.Key_B, CTRL, "\x02", [], id="a key of the window"),
        pytest.param(KEY.Key_B, ALT, "b", [], id="a letter of a menu"),
        pytest.param(KEY.Key_Space, NONE, " ", [], id="a blank"),
        pytest.param(KEY.Key_Backspace, NONE, "\x08", [], id="a key that takes away"),
        pytest.param(KEY.Key_Down, NONE, "", [], id="an arrow"),
    ],
)
def test_a_key_is_a_command_or_begins_a_reading(
    qtbot: QtBot,
    kind: type[CommandTable],
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    text: str,
    expected: list[str],
) -> None:
    table = kind()
    qtbot.addWidget(table)
    found: list[str] = []
    table.pressed_key.connect(lambda name: found.append(f"asked {name}"))
    table.typed.connect(lambda text: found.append(f"typed {text}"))
    QApplication.sendEvent(table, QKeyEvent(QEvent.Type.KeyPress, key, modifier, text))
    assert found == expected
