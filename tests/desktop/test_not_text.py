"""Blocks that are no text, with the hands of a reader: one key for a block, for all of a kind a look first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.dialogs.not_text import NotTextDialog
from ocrfix.desktop.models.ticked import TICK
from ocrfix.review.blocks import BlockKind, Deed

from .conftest import Desk
from .hands import CTRL, KEY, NONE, SHIFT, click, dialog_of, press

NEWS = (
    "The members of the committee met on\nMonday morning, and the chairman said\n"
    "that the report of the harbour board\nwould be read to all of them before\n"
    "the day was over and the mayor had\ngone home to his house in the town.\n"
)
PICTURE = "iuBr wtHf qnmjx vKKrw\n'. ;: -,.\nxwvq zzgh JJkq brfw\nwqk\n"
OTHER = "zvvk JJqx wwtr\n;: -,.\nqqrx zzgh vvkq brfw\n"
PAGE = f"{NEWS}{PICTURE}{NEWS}{OTHER}{NEWS}"


@pytest.fixture
def page(desk: Desk) -> Desk:
    desk.write(PAGE)
    press(desk, KEY.Key_F7)
    assert desk.window.navigation.is_on_suspects
    return desk


def words(desk: Desk) -> list[str]:
    return [it.word for it in desk.window.suspects.open_suspects]


def test_the_inspector_says_what_block_a_word_lies_in(page: Desk) -> None:
    block = page.window.suspects_panel.block
    assert block.isVisible()
    assert block.told.text().startswith("Hardly readable (lines: 4, ")


def test_one_key_passes_a_block_over_and_goes_on(page: Desk) -> None:
    before = len(words(page))
    press(page, KEY.Key_S)
    assert "qnmjx" not in words(page)
    assert page.text == PAGE
    told = page.window.statusBar().currentMessage()
    assert told.startswith("Passed over: Hardly readable (lines: 4, ")
    suspect = page.window.suspects.suspect
    assert suspect is not None
    assert suspect.raw_start >= PAGE.index(OTHER)
    assert QApplication.focusWidget() is page.window.suspects_panel.table
    press(page, KEY.Key_S)
    assert not page.window.reviewing.items.undecided_count
    press(page, KEY.Key_Z, CTRL)
    press(page, KEY.Key_Z, CTRL)
    assert len(words(page)) == before


def test_one_key_takes_a_block_out(page: Desk) -> None:
    press(page, KEY.Key_X)
    assert page.text == f"{NEWS}{NEWS}{OTHER}{NEWS}"
    press(page, KEY.Key_Z, CTRL)
    assert page.text == PAGE


def test_a_click_marks_a_block_as_illegible(page: Desk) -> None:
    press(page, KEY.Key_I)
    assert page.text == f"{NEWS}[illegible]\n{NEWS}{OTHER}{NEWS}"


def test_all_of_a_kind_are_shown_before_they_are_passed_over_in_one_step(page: Desk) -> None:
    left = page.window.reviewing.session.left_to_do  # type: ignore[union-attr]
    press(page, KEY.Key_S, SHIFT)
    dialog = dialog_of(page, NotTextDialog)
    assert page.text == PAGE
    assert dialog.model.rowCount() == 2
    assert [it.block.kind for it in dialog.model.ticked] == [BlockKind.RUINED] * 2
    assert "qnmjx" in dialog.preview.toPlainText()
    page.bot.keyClick(dialog.table, KEY.Key_Return)
    page.settle()
    assert not words(page)
    page.window.last_step.undo()
    page.settle()
    session = page.window.reviewing.session
    assert session is not None
    assert session.left_to_do == left


def test_what_keeps_no_tick_stays(page: Desk) -> None:
    press(page, KEY.Key_X, SHIFT)
    dialog = dialog_of(page, NotTextDialog)
    dialog.model.setData(
        dialog.model.index(0, TICK), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )
    click(page, dialog.button_of(Deed.TAKE_OUT))
    assert page.text == f"{NEWS}{PICTURE}{NEWS}{NEWS}"


def test_what_was_passed_over_is_asked_about_again(page: Desk) -> None:
    before = len(words(page))
    press(page, KEY.Key_S)
    page.window.actions_["not_text"].trigger()
    dialog = dialog_of(page, NotTextDialog)
    assert [dialog.model.entry(it).is_skipped for it in range(2)] == [True, False]
    assert not dialog.button_of(Deed.ASK).isEnabled()
    dialog.model.turn([0])
    click(page, dialog.button_of(Deed.ASK))
    assert len(words(page)) == before


def test_lines_chosen_in_the_text_are_a_block(page: Desk) -> None:
    pane = page.window.panes.cleaned
    pane.setFocus()
    start = PAGE.index("Monday")
    pane.select(start, start + 50, marked=True)
    page.window.actions_["take_block"].trigger()
    page.settle()
    assert page.text.startswith("The members of the committee met on\nwould be read")


def test_keys_of_blocks_are_letters_in_a_field(page: Desk) -> None:
    press(page, KEY.Key_E)
    field = page.window.suspects_panel.other
    page.bot.keyClicks(field, "six", NONE)
    assert field.text() == "six"
    assert page.text == PAGE
