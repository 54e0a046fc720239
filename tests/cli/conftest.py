"""A text with doubtful words, and a folder for commands."""

from __future__ import annotations

from pathlib import Path

import pytest

DOUBTFUL = "The meeting was held.\nHe was the manflauglitcr of the fund.\nIt stood by tho house.\n"


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """Three lines, with two words that are none."""
    path = tmp_path / "doubtful.txt"
    path.write_bytes(DOUBTFUL.encode())
    return path


@pytest.fixture
def folder(collection: Path) -> Path:
    """The small collection, as the input of a command."""
    return collection
