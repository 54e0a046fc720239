"""Documents of a folder are looked at in the background."""

from __future__ import annotations

from pathlib import Path

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
