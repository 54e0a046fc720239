"""Pictures that are kept open."""

from __future__ import annotations

from pathlib import Path

from .conftest import Desk
from .scans import sharp, show


def test_a_scan_that_is_saved_anew_is_read_anew(desk: Desk, ferry: Path) -> None:
    picture = ferry.with_suffix(".png")
    good = picture.read_bytes()
    picture.write_bytes(b"no picture")
    show(desk, ferry)
    assert desk.window.panes.page.told.isVisible()
    picture.write_bytes(good)
    desk.open(ferry)
    assert sharp(desk).isVisible()
