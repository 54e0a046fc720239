"""F7 goes from place to place, round at the ends."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, press, put_caret


def words(desk: Desk) -> list[str]:
    return [it.word for it in desk.window.suspects.open_suspects]


def front(desk: Desk) -> str:
    suspect = desk.window.suspects.suspect
    assert suspect is not None
    return suspect.word


def test_f7_goes_round_and_says_so(desk: Desk, folder: Path, told: list[str]) -> None:
    assert folder.is_dir()
    there = words(desk)
    assert len(there) >= 2
    for _ in there:
        press(desk, KEY.Key_F7)
    assert front(desk) == there[-1]
    assert not [it for it in told if it.startswith("Again")]
    press(desk, KEY.Key_F7)
    assert front(desk) == there[0]
    assert told[-1] == "Again from the beginning: these places were passed over"
    press(desk, KEY.Key_F7, SHIFT)
    assert front(desk) == there[-1]
    assert told[-1] == "Again from the end: these places were passed over"


def test_f7_says_that_nothing_is_left(desk: Desk, folder: Path, told: list[str]) -> None:
    desk.open(folder / "b.txt")
    press(desk, KEY.Key_F7)
    assert told[-1] == "There is no place left to look at"


def test_f7_goes_on_from_where_the_reader_went(desk: Desk, folder: Path) -> None:
    """It went on from the word that was in front before."""
    assert folder.is_dir()
    there = words(desk)
    press(desk, KEY.Key_F7)
    assert front(desk) == there[0]
    press(desk, KEY.Key_F, CTRL)
    field = desk.window.panes.find_bar.sought
    field.clear()
    desk.bot.keyClicks(field, "Nothing more")
    press(desk, KEY.Key_Escape)
    assert QApplication.focusWidget() is desk.window.panes.cleaned
    press(desk, KEY.Key_F7)
    assert front(desk) == "zbne"
    put_caret(desk, "committee")
    press(desk, KEY.Key_F7)
    assert front(desk) == there[0]
