"""Documents of a folder, their states and the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ocrfix.desktop.models.documents import SIGN_ROLE

from .conftest import Desk
from .hands import ALT, CTRL, KEY, press


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


@pytest.fixture
def failures(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The errors that the window shows, in order."""
    found: list[str] = []
    monkeypatch.setattr(desk.window.messages, "show_error", lambda it: found.append(str(it)))
    return found


def test_a_folder_without_documents_says_so_and_what_it_lists(
    desk: Desk, tmp_path: Path, failures: list[str]
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "a.tif").write_bytes(b"II*\0")
    desk.window.open_path(folder)
    desk.wait_until(lambda: bool(failures))
    assert failures[0].startswith(f"There is no document in {folder}. A folder lists files that ")
    assert ".txt" in failures[0]
    assert desk.window.settings.recent == []


def test_documents_that_cannot_be_read_block_no_folder(
    desk: Desk, tmp_path: Path, failures: list[str]
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    for name in ("a.xml", "c.xml"):
        (folder / name).write_text("<alto><Layout>")
    for name in ("b.txt", "d.txt"):
        (folder / name).write_text(f"He sent the bills of {name}, hich were paid.\n")
    window = desk.window
    window.open_path(folder)
    desk.wait_until(lambda: bool(failures))
    assert window.side.isVisible(), "the others are there to be opened"
    press(desk, KEY.Key_PageDown, ALT)
    desk.wait_until(lambda: window.documents.path == folder / "b.txt")
    desk.settle()
    press(desk, KEY.Key_PageDown, CTRL)
    desk.wait_until(lambda: len(failures) == 2)
    assert window.documents.path == folder / "b.txt"
    press(desk, KEY.Key_PageDown, CTRL)
    desk.wait_until(lambda: window.documents.path == folder / "d.txt")
    desk.settle()
    press(desk, KEY.Key_PageUp, ALT)
    desk.wait_until(lambda: len(failures) == 3)
    press(desk, KEY.Key_PageUp, ALT)
    desk.wait_until(lambda: window.documents.path == folder / "b.txt")
    desk.settle()
    model = window.side.model
    desk.wait_until(lambda: model.seen(folder / "c.xml") is not None)
    signs = [model.index(row).data(SIGN_ROLE) for row in range(4)]
    assert signs == ["✕", "✓", "✕", "○"]
    said = model.index(0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("a.xml, ")
    assert "breaks off" in said
