"""Documents of a folder, one after the other."""

from __future__ import annotations

from pathlib import Path

from .conftest import Desk
from .hands import CTRL, KEY, press


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
