"""Blocks that are no text, listed with ticks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ocrfix.desktop.dialogs.not_text import Entry, NotTextDialog
from ocrfix.desktop.theme import load_theme
from ocrfix.review.blocks import Block, BlockKind, Deed

ENTRIES = [
    Entry(Block(BlockKind.RUINED, 0, 9), 1, 3, 4, "iii lll ii"),
    Entry(Block(BlockKind.TABLE, 20, 30), 7, 7, 0, "12 14 16"),
    Entry(Block(BlockKind.RUINED, 40, 49), 9, 10, 2, "ll ii", is_skipped=True),
]


def test_all_of_a_kind_are_ticked_and_those_passed_over_are_not(qtbot: QtBot) -> None:
    window, asked = QWidget(), list[tuple[list[Block], Deed]]()
    qtbot.addWidget(window)
    dialog = NotTextDialog(ENTRIES, BlockKind.RUINED, Deed.SKIP, load_theme("light"), window)
    dialog.asked.connect(lambda blocks, deed: asked.append((blocks, deed)))
    assert dialog.model.rowCount() == 2
    assert dialog.model.ticked == [ENTRIES[0]]
    assert dialog.told.text() == "Ticked: 1; doubtful words in them: 4"
    assert dialog.preview.toPlainText() == "iii lll ii"
    assert not dialog.button_of(Deed.ASK).isEnabled()
    dialog.tick_all(on=True)
    assert dialog.button_of(Deed.ASK).isEnabled()
    dialog.button_of(Deed.SKIP).click()
    assert asked == [([ENTRIES[0].block], Deed.SKIP)], "the other is passed over already"


def test_of_all_kinds_none_is_ticked_before_the_reader_does(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = NotTextDialog(ENTRIES, None, Deed.TAKE_OUT, load_theme("light"), window)
    assert (dialog.model.rowCount(), dialog.model.ticked) == (3, [])
    assert [dialog.kinds.itemText(it).rpartition("  ")[2] for it in range(3)][1:] == ["2", "1"]
