"""A picture says its size and its pages before it is read."""

from __future__ import annotations

from pathlib import Path

from ocrfix.scan.raster import head_of
from tests.scan.test_pyramid import SIZE, saved


def test_a_file_says_its_size_and_pages_before_it_is_read(tmp_path: Path) -> None:
    several, single = head_of(saved(tmp_path, "pages.tif"), 1), head_of(saved(tmp_path, "grey.jpg"))
    assert (several.width, several.height, several.pages) == (*SIZE, 2)
    assert (single.width, single.height, single.pages) == (*SIZE, 1)
    drawn = head_of(saved(tmp_path, "page.pdf"))
    assert abs(drawn.width - SIZE[0]) <= 1
    assert (drawn.pages, drawn.dpi) == (1, 300)
