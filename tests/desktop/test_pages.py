"""All that shows the scan, put together and given back."""

from __future__ import annotations

import json
from pathlib import Path

from PIL import Image

from ocrfix.desktop.views.scanned import PAGE

from .conftest import Desk
from .scans import sharp, two_pages


def test_leaving_while_a_page_is_read_does_no_harm(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    Image.new("L", (6390, 6950), 255).save(ferry.with_suffix(".png"))
    desk.open(ferry)
    desk.window.panes.scanned.show_face(PAGE)
    desk.open(two_pages(tmp_path))
    sharp(desk)
    assert desk.window.panes.page.note.text() == "town.tif · page 1 of 2"
    desk.restart()
    assert json.dumps(desk.window.settings.page_face) == '"page"'
