"""Pictures and programs for the tests of scans."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from ocrfix.scan.engine import SeenLine, SeenWord

DATA = Path(__file__).parent / "data"

if importlib.util.find_spec("PIL") is None:
    collect_ignore_glob = ["test_pict*.py", "test_second.py", "test_tesseract.py"]


class Reciter:
    """An engine that says the same of every picture, and counts how often it is asked."""

    def __init__(self, lines: Sequence[Sequence[SeenWord]], version: str = "Reciter 1.0") -> None:
        self.name = "Reciter 1"
        self.version = version
        self.asked = 0
        self._lines = [tuple(line) for line in lines]

    def read(self, picture: object) -> Sequence[SeenLine]:  # noqa: ARG002 - it recites
        self.asked += 1
        return self._lines

    def read_page(self, picture: object) -> Sequence[SeenLine]:
        return self.read(picture)


def needs_tesseract() -> None:
    """Pass over a test where Tesseract does not run, or fail where it must."""
    try:
        import tesserocr  # noqa: F401, PLC0415
    except ImportError:
        pytest.skip("tesserocr is not installed: pip install 'ocrfix[scan]'")


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    assert os.environ["OCRFIX_DATA"]
