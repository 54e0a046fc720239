"""A text whose encoding is a guess, or nobody's guess: the reader sees and chooses."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.desktop.dialogs.encoding import EncodingDialog
from ocrfix.formats.likely import likely_readings
from tests.e2e.here import run_here

from .conftest import Desk
from .hands import KEY, click, dialog_of

TEXT = "The café on the quay was open.\nIts owner, Mr. Müller, said so “at once”.\n"


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850"])
def test_the_right_reading_is_among_those_shown(encoding: str) -> None:
    text = TEXT.replace("“", '"').replace("”", '"')
    readings = likely_readings(text.encode(encoding))
    right = [it for it in readings if it.lines[0] == text.split("\n")[0]]
    assert len(right) == 1
    # Each way of reading is shown once.
    assert len({it.lines for it in readings}) == len(readings)


def dialog_is_open(desk: Desk) -> bool:
    return any(it.isVisible() for it in desk.window.findChildren(EncodingDialog))


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


def test_another_encoding_is_chosen_and_stays(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "wrong.txt"
    # Greek read as Western is nonsense, but nonsense that could be.
    path.write_bytes("Καλή μέρα, said the sign.\n".encode("cp1253"))
    desk.open(path)
    click(desk, desk.window.panes.notice.look)
    dialog = dialog_of(desk, EncodingDialog)
    for _ in range(dialog.list.count()):
        if dialog.encoding != "cp1253":
            desk.bot.keyClick(dialog.list, KEY.Key_Down)
    assert "Καλή" in dialog.preview.toPlainText()
    desk.bot.keyClick(dialog.list, KEY.Key_Return)
    desk.wait_until(lambda: not dialog_is_open(desk))
    desk.settle()
    assert desk.text.startswith("Καλή μέρα")
    assert not desk.window.panes.notice.isVisible()
    desk.restart()
    desk.open(path)
    assert desk.text.startswith("Καλή μέρα")
    done = run_here("clean", path, "--project", desk.project)
    assert done.stdout == desk.text.encode()


def test_a_file_in_no_encoding_is_shown_in_the_likely_ones(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    before = desk.text
    path = tmp_path / "damaged.txt"
    # UTF-8 all but for one byte.
    path.write_bytes("café, thé, été, à la carte, déjà\n".encode() * 3 + b"caf\xe9 noir\n")
    desk.window.open_path(path)
    desk.wait_until(lambda: bool(desk.window.findChildren(EncodingDialog)))
    dialog = dialog_of(desk, EncodingDialog)
    assert desk.text == before
    assert "utf-8" not in [it.encoding for it in dialog._readings]  # noqa: SLF001
    dialog.accept()
    desk.wait_until(lambda: desk.window.documents.path == path)
    desk.settle()
    assert desk.text.endswith("café noir\n")


def test_a_text_that_is_not_english_is_told_of(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "rzeka.txt"
    path.write_text("W nocy rzeka wezbrała i burmistrz poprosił o łodzie.\n", encoding="utf-8")
    desk.open(path)
    notice = desk.window.panes.notice
    desk.wait_until(notice.isVisible)
    assert "are not known here" in notice.text.text()
    assert not notice.look.isVisible()
    assert not notice.agree.isVisible()
    assert not desk.window.tabs.isTabVisible(1)
    path = tmp_path / "river.txt"
    path.write_text("The river rose in the night.\n", encoding="utf-8")
    desk.open(path)
    desk.wait_until(lambda: not notice.isVisible())
