"""Documents of a folder, their states and the next."""

from __future__ import annotations

from pathlib import Path

from .conftest import Desk
from .hands import CTRL, KEY, press


def test_a_folder_its_states_and_the_next_document(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"The bills of {name}, hich were paid.\n")
    (folder / "notes.log").write_text("no document")
    desk.window.open_path(folder)
    desk.wait_until(lambda: desk.window.documents.path == folder / "a.txt")
    desk.settle()
    assert desk.window.side.isVisible()
    assert desk.window.side.model.rowCount() == 2
    press(desk, KEY.Key_PageDown, CTRL)
    desk.wait_until(lambda: desk.window.documents.path == folder / "b.txt")
    desk.settle()
    assert desk.window.side.summary.text() == "1 of 2 done · 0 in work"
    assert desk.window.side.selected() == [folder / "b.txt"], "not both, since Ctrl was held"
    outside = tmp_path / "outside.txt"
    outside.write_text("The ship came home.\n")
    desk.open(outside)
    assert desk.window.side.selected() == []
    desk.restart()
    desk.window.open_path(folder)
    desk.wait_until(lambda: desk.window.side.summary.text().startswith("1 of 2 done"))
    # Not at the beginning again, but where the reader left off.
    desk.wait_until(lambda: desk.window.documents.path == folder / "b.txt")
    desk.settle()
