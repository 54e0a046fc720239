"""Readings are kept under all that they hang on."""

from __future__ import annotations

from pathlib import Path

from ocrfix.scan.engine import SeenWord
from ocrfix.scan.kept import Kept

LINES = ((SeenWord("Pennsylvania", 0.93, 1, 2, 3, 4), SeenWord("“é𝔣", 0.5, 5, 6, 7, 8)), ())
WHAT = ("sha", (0, 10, 20, 30), "5.5.0")


def test_a_reading_is_found_by_all_that_it_hangs_on(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "readings")
    assert kept.find(*WHAT) is None
    kept.keep(LINES, *WHAT)
    found = Kept(tmp_path / "readings").find(*WHAT)
    assert found == LINES
    assert kept.find("sha", (0, 10, 20, 30), "5.5.1") is None
    assert kept.find("other", *WHAT[1:]) is None


def test_what_is_damaged_or_cannot_be_kept_is_read_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.keep(LINES, *WHAT)
    (path,) = tmp_path.rglob("*.json")
    path.write_text("[[1]]", encoding="utf-8")
    assert kept.find(*WHAT) is None
    path.write_bytes(b"\xff[")
    assert kept.find(*WHAT) is None
    (tmp_path / "file").touch()
    Kept(tmp_path / "file").keep(LINES, *WHAT)
    nowhere = Kept(None)
    nowhere.keep(LINES, *WHAT)
    assert nowhere.find(*WHAT) is None
