"""The reader's own words and names, edited as lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from ocrfix.desktop.dialogs.words import WordsDialog
from ocrfix.review.own_lists import OwnList, list_path

from ..conftest import Desk
from ..hands import KEY, SHIFT, click, dialog_of, press

TEXT = (
    "The members of the old Wvatvnga mill met on Monday morning. The Wvatvnga road was shut, "
    "so that all Wvatvnga men of the board left.\n"
)


@pytest.fixture
def mill(desk: Desk) -> Desk:
    desk.write(TEXT, "mill.txt")
    assert [it.word for it in desk.window.suspects.open_suspects] == ["Wvatvnga"] * 3
    return desk


def words(desk: Desk) -> WordsDialog:
    desk.window.actions_["my_words"].trigger()
    return dialog_of(desk, WordsDialog)


def test_a_word_is_added_to_mine_and_known_in_another_project(mill: Desk, tmp_path: Path) -> None:
    press(mill, KEY.Key_F7)
    mill.window.actions_["add_mine"].trigger()
    mill.settle()
    assert not mill.window.suspects.open_suspects
    assert list_path(OwnList.WORDS).read_text() == "Wvatvnga\n"
    mill.project = tmp_path / "another.ocrfix"
    mill.restart()
    mill.open(tmp_path / "mill.txt")
    assert not mill.window.suspects.open_suspects


def test_the_lists_are_edited(mill: Desk) -> None:
    dialog = words(mill)
    dialog.lists[OwnList.NAMES].setPlainText("Van Dusen\nWvatvnga\n\n")
    click(mill, dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))
    assert not mill.window.suspects.open_suspects
    assert list_path(OwnList.NAMES).read_text() == "Van Dusen\nWvatvnga\n"
    dialog = words(mill)
    dialog.lists[OwnList.NAMES].setPlainText("Van Dusen")
    dialog.accept()
    mill.settle()
    assert len(mill.window.suspects.open_suspects) == 3
    # What is cancelled is not kept.
    dialog = words(mill)
    dialog.lists[OwnList.WORDS].setPlainText("Wvatvnga")
    dialog.reject()
    mill.settle()
    assert len(mill.window.suspects.open_suspects) == 3


def test_as_printed_everywhere_is_one_step(mill: Desk) -> None:
    press(mill, KEY.Key_F7)
    press(mill, KEY.Key_P, SHIFT)
    assert not mill.window.suspects.open_suspects
    mill.window.actions_["undo"].trigger()
    mill.settle()
    assert len(mill.window.suspects.open_suspects) == 3


def test_a_word_of_mine_is_taken_back_like_any_step(mill: Desk) -> None:
    """Ctrl+Z took back the decision before it instead."""
    undo, redo = (mill.window.actions_[it] for it in ("undo", "redo"))
    press(mill, KEY.Key_F7)
    press(mill, KEY.Key_P)
    assert len(mill.window.suspects.open_suspects) == 2
    mill.window.actions_["add_mine"].trigger()
    mill.settle()
    assert not mill.window.suspects.open_suspects
    undo.trigger()
    mill.settle()
    assert len(mill.window.suspects.open_suspects) == 2, "what was decided before stays"
    redo.trigger()
    mill.settle()
    assert list_path(OwnList.WORDS).read_text() == "Wvatvnga\n"
    undo.trigger()
    undo.trigger()
    mill.settle()
    assert len(mill.window.suspects.open_suspects) == 3


def test_edited_lists_are_taken_back_like_any_step(mill: Desk) -> None:
    dialog = words(mill)
    dialog.lists[OwnList.NAMES].setPlainText("Wvatvnga")
    dialog.accept()
    mill.settle()
    assert not mill.window.suspects.open_suspects
    assert mill.window.actions_["undo"].isEnabled()
    mill.window.actions_["undo"].trigger()
    mill.settle()
    assert len(mill.window.suspects.open_suspects) == 3
    assert not list_path(OwnList.NAMES).read_text()
