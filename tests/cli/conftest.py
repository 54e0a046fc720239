"""A text with doubtful words, and a folder for batches."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.batches import ALTO, SAMPLE
from tests.torn_word import CUT

DOUBTFUL = "The meeting was held.\nHe was the treosuror of the fund.\nIt stood by tho house.\n"


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """Three lines, with two words that are none."""
    path = tmp_path / "doubtful.txt"
    path.write_bytes(DOUBTFUL.encode())
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small collection: texts, an ALTO page, a picture, and a file that is no text."""
    made = tmp_path / "in"
    (made / "1916" / "january").mkdir(parents=True)
    (made / "a.txt").write_bytes(CUT.encode())
    (made / "1916" / "b.txt").write_bytes(CUT.encode() * 2)
    shutil.copy(SAMPLE, made / "1916" / "january" / "c.txt")
    shutil.copy(ALTO, made / "1916" / "page.xml")
    (made / "page.tif").write_bytes(b"II*\0")
    return made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder that a batch writes."""
    return tmp_path / "out"
