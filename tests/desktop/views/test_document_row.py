"""The row of a document."""

from __future__ import annotations

from pathlib import Path

from ..conftest import Desk


def test_a_long_name_leaves_room_for_the_texts(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / f"{'long-name-' * 12}.txt"
    path.write_text("The bills, hich were paid.\n")
    desk.open(path)
    panes = desk.window.panes
    assert abs(panes.raw.width() - panes.faces.width()) < 40
