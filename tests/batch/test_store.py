"""Stores of outputs."""

from __future__ import annotations

from pathlib import Path

from ocrfix.batch.remote import store_at
from ocrfix.batch.store import FolderStore


def test_a_folder_is_no_address(tmp_path: Path) -> None:
    assert store_at(str(tmp_path)) == FolderStore(tmp_path.resolve())
