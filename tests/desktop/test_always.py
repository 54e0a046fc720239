"""A reading settled once for all, at the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.dialogs.always import AlwaysDialog
from ocrfix.desktop.dialogs.rules import RulesDialog
from ocrfix.review.always import Reach
from ocrfix.review.own_rules import rules_in

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, come_back, dialog_of, entry_of, press, take

PAGE = (
    "Nothing more was known in the zbne when the board met, and the mayor of the zbne hall had "
    "gone home.\n"
)
OTHER = "The ship came home, and the zbne went down to see her.\n"


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    (made / "a.txt").write_text(PAGE)
    (made / "b.txt").write_text(OTHER)
    desk.open(made / "a.txt")
    return made


def asked(desk: Desk) -> AlwaysDialog:
    press(desk, KEY.Key_F7)
    assert desk.window.suspects.suspect is not None
    assert desk.window.suspects.suspect.word == "zbne"
    press(desk, KEY.Key_A)
    return dialog_of(desk, AlwaysDialog)


def test_two_keys_settle_a_word_in_the_whole_project(desk: Desk, folder: Path) -> None:
    dialog = asked(desk)
    assert dialog.meant.text() == "zone"
    assert dialog.table.model().rowCount() == 2
    desk.wait_until(dialog.isActiveWindow)
    desk.bot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    desk.settle()
    come_back(desk)
    assert "zbne" not in desk.text
    assert desk.text.count("zone") == 2
    assert "zbne → zone" in desk.window.statusBar().currentMessage()
    desk.open(folder / "b.txt")
    assert "the zone went down" in desk.text


def test_one_step_back_takes_it_back(desk: Desk, folder: Path) -> None:
    assert folder
    before = desk.text
    take(desk, asked(desk).take)
    press(desk, KEY.Key_Z, CTRL)
    assert desk.text == before
    press(desk, KEY.Key_Z, CTRL | SHIFT)
    assert "zbne" not in desk.text


def test_exceptions_are_left_alone(desk: Desk, folder: Path) -> None:
    assert folder
    dialog = asked(desk)
    dialog.not_before.setText("hall, house")
    assert dialog.table.model().rowCount() == 1
    take(desk, dialog.take)
    assert "in the zone when" in desk.text
    assert "of the zbne hall" in desk.text


@pytest.mark.parametrize("reach", list(Reach))
def test_it_reaches_as_far_as_is_said(desk: Desk, folder: Path, reach: Reach) -> None:
    dialog = asked(desk)
    dialog.reaches[reach].setChecked(True)
    take(desk, dialog.take)
    assert "zbne" not in desk.text
    desk.open(folder / "b.txt")
    assert ("zbne" in desk.text) == (reach is Reach.DOCUMENT)


def test_the_rules_dialog_shows_it_and_switches_it_off(desk: Desk, folder: Path) -> None:
    assert folder
    take(desk, asked(desk).take)
    (entry,) = rules_in(desk.window.documents.project)
    desk.window.actions_["rules"].trigger()
    rules = dialog_of(desk, RulesDialog)
    shown = entry_of(rules, "letters.always-zbne")
    assert shown.text(0) == entry["title"] == "zbne → zone"  # type: ignore[attr-defined]
    shown.setCheckState(0, Qt.CheckState.Unchecked)  # type: ignore[attr-defined]
    desk.settle()
    assert "zbne" in desk.text
    rules.reject()


def test_what_is_right_everywhere_is_not_asked_on_the_next_page(desk: Desk, folder: Path) -> None:
    press(desk, KEY.Key_F7)
    press(desk, KEY.Key_P, SHIFT)
    assert not desk.window.suspects.open_suspects
    desk.open(folder / "b.txt")
    assert "zbne" not in [it.word for it in desk.window.suspects.open_suspects]
