"""A folder with documents and other files."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts, an XML and a text in a folder, a picture and a hidden file."""
    for name in ("b.txt", "a.txt", "sub/c.xml", "sub/c.txt", "sub/page.tif", "sub/.hidden"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path / "in"
