"""Documents of a folder are looked at in the background."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from .conftest import Desk
from .courier import PAGES
from .glances import counted, names


def test_the_list_is_counted_in_the_background(desk: Desk, courier: Path) -> None:
    counted(desk)
    model = desk.window.side.model
    left = [model.left(courier / it) for it in PAGES]
    assert left[0] == 0
    assert left[1] is not None
    assert left[1] > (left[2] or 0) > 0
    # What all names have in common is left out; the tool tip has all of it.
    assert names(desk) == ["…05…", "…06…", "…07…"]
    tip = model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith(str(courier / "courier-1916-01-06-page.txt"))
    assert "English" in tip


def test_what_is_decided_while_the_folder_is_counted_is_not_counted_as_left(
    desk: Desk, courier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocrfix.desktop.surveying._RENEW_MS", 0)
    path = courier / "courier-1916-01-06-page.txt"
    desk.open(path)
    surveying, session = desk.window.surveying, desk.window.reviewing.session
    assert session is not None
    surveying.renew()
    surveying.count_now()
    session.keep_words([session.open_suspects[0]])
    desk.settle()
    desk.wait_until(lambda: not surveying.left_to_count)
    assert desk.window.side.model.left(path) == session.left_to_do
    assert surveying.found[path].left == session.left_to_do
