"""F7 goes from place to place, round at the ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, press, put_caret

DAMAGED = (
    "The members of the committee w1ll meet on Monday morning, and the chairman has promised "
    "that the report of the harbour board wi11 be read to all of them.\n\n"
    "Nothing more was known of the tbwn council when we went to press this evening, and the "
    "mayor had gone home before anybody could ask him.\n"
)


CLEAN = "The ship came home in the evening, and all the town went down to see her.\n"


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    (made / "a.txt").write_text(DAMAGED)
    (made / "b.txt").write_text(CLEAN)
    (made / "long.txt").write_text("".join(f"{CLEAN}\n" for _ in range(300)))
    desk.open(made / "a.txt")
    return made


@pytest.fixture
def told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the notices of the window, in order."""
    found: list[str] = []
    say = desk.window.messages.say
    monkeypatch.setattr(desk.window.messages, "say", lambda text: (found.append(text), say(text)))
    return found


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
    assert front(desk) == "tbwn"
    put_caret(desk, "committee")
    press(desk, KEY.Key_F7)
    assert front(desk) == there[0]
