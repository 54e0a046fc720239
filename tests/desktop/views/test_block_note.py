"""A note on a block that is no text, with a button for each deed."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ocrfix.desktop.views.block_note import BLOCK_DEEDS, BlockNote


def test_each_button_asks_for_a_deed_that_has_a_key(qtbot: QtBot) -> None:
    note, asked = BlockNote(), list[str]()
    qtbot.addWidget(note)
    note.asked.connect(asked.append)
    note.show_block("A picture of three lines.")
    assert not note.isHidden()
    for each in note.findChildren(QPushButton):
        each.click()
    assert asked == ["skip_block", "mark_block", "take_block"]
    assert set(asked) <= BLOCK_DEEDS
    note.show_block("")
    assert note.isHidden()
