"""Documents of a folder, one after the other."""

from __future__ import annotations

from pathlib import Path

from .conftest import Desk
from .hands import CTRL, KEY, message, press


def test_a_pasted_text_is_done_too_and_has_no_other_encoding(desk: Desk) -> None:
    actions = desk.window.actions_
    desk.write("The bills of the bank.\n", "bank.txt")
    assert actions["reopen"].isEnabled()
    desk.window.documents.open_text("The bills of the town.\n")
    desk.wait_until(lambda: desk.window.documents.path is None)
    desk.settle()
    assert not actions["reopen"].isEnabled(), "its letters are those of the clipboard"
    actions["done_next"].trigger()
    desk.settle()
    assert message(desk) == "Done. There is no document behind this one."
    actions["not_done"].trigger()
    assert message(desk) == "In work again"


def test_the_last_document_is_done_as_well(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "a.txt").write_text("The bills, hich were paid.\n")
    desk.window.open_path(folder)
    desk.wait_until(lambda: desk.window.documents.path == folder / "a.txt")
    desk.settle()
    press(desk, KEY.Key_PageDown, CTRL)
    assert desk.window.statusBar().currentMessage().startswith("Done.")
    assert desk.window.side.summary.text().startswith("1 of 1 done")
