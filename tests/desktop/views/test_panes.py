"""Panes in which nobody can write."""

from __future__ import annotations

from pathlib import Path

from ..conftest import Desk
from ..hands import KEY


def test_writing_where_nobody_can_is_refused_aloud(
    desk: Desk, folder: Path, told: list[str]
) -> None:
    assert folder.is_dir()
    panes = desk.window.panes
    desk.bot.keyClicks(panes.raw, "x")
    assert told[-1] == "The text as scanned is never changed: write in Cleaned"
    desk.window.actions_["face_reading"].trigger()
    assert panes.cleaned_note.text() == "to be read"
    desk.bot.keyClicks(panes.reading, "x")
    assert told[-1] == "This page is to be read: choose Text to write"
    said = len(told)
    desk.bot.keyClick(panes.reading, KEY.Key_Space)
    desk.bot.keyClick(panes.reading, KEY.Key_Down)
    assert len(told) == said, "moving about is no writing"
    desk.window.actions_["face_text"].trigger()
    assert panes.cleaned_note.text() == "editable"
