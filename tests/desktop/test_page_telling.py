"""Sentences above the page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from .conftest import SCANS, Desk
from .scans import sharp, show


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("missing", "No scan of this page"),
        ("broken", "damaged or no picture"),
        ("other", "not of this page"),
        ("large", "more than the 300 million"),
        ("plain", "does not say which page"),
    ],
)
def test_why_there_is_no_page_is_one_sentence(
    desk: Desk, ferry: Path, what: str, told: str
) -> None:
    picture = ferry.with_suffix(".png")
    if what == "missing":
        picture.unlink()
    elif what == "broken":
        picture.write_bytes(picture.read_bytes()[:3000])
    elif what == "other":
        Image.new("L", (900, 300), 255).save(picture)
    elif what == "large":
        Image.new("1", (40_000, 25_000)).save(picture)
    else:
        ferry = ferry.with_suffix(".txt")
        ferry.write_text("The bills were paid.\n")
        picture.unlink()
    show(desk, ferry)
    pane = desk.window.panes.page
    assert told in pane.told.text()
    assert pane.told.isVisible()
    assert pane.choose.isVisible()
    # And the next document is shown as ever.
    good = ferry.parent / "good"
    good.mkdir()
    for name in ("ferry.xml", "ferry.png"):
        shutil.copy(SCANS / name, good / name)
    desk.open(good / "ferry.xml")
    assert sharp(desk).isVisible()
    assert not pane.told.isVisible()
