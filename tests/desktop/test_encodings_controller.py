"""A text whose encoding is a guess, or nobody's guess: the reader sees and chooses."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.formats.likely import likely_readings

from .conftest import Desk
from .hands import click

TEXT = "The café on the quay was open.\nIts owner, Mr. Müller, said so “at once”.\n"


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850"])
def test_the_right_reading_is_among_those_shown(encoding: str) -> None:
    text = TEXT.replace("“", '"').replace("”", '"')
    readings = likely_readings(text.encode(encoding))
    right = [it for it in readings if it.lines[0] == text.split("\n")[0]]
    assert len(right) == 1
    # Each way of reading is shown once.
    assert len({it.lines for it in readings}) == len(readings)


def test_a_guess_is_told_and_can_be_agreed_to(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "cafe.txt"
    path.write_bytes(TEXT.encode("cp1252"))
    desk.open(path)
    notice = desk.window.panes.notice
    assert notice.isVisible()
    assert "cp1252" in notice.text.text()
    click(desk, notice.agree)
    assert not notice.isVisible()
    desk.restart()
    desk.open(path)
    assert not desk.window.panes.notice.isVisible()
