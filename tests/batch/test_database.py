"""The file of a ledger."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from ocrfix.review import open_project
from tests.e2e.here import tell_here as ocrfix

CUT = "He came ith his brother."


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.mark.parametrize("content", [b"", b"He came ith his brother.", b"project", b"database"])
def test_a_file_of_another_kind_is_no_ledger(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.txt").write_text(CUT)
    other = tmp_path / "article.txt"
    if content == b"project":
        open_project(other).close()
    elif content == b"database":
        with contextlib.closing(sqlite3.connect(other)) as connection:
            connection.execute("CREATE TABLE prices (bread INTEGER)")
    else:
        other.write_bytes(content)
    before = other.read_bytes()
    done = ocrfix("batch", tmp_path / "in", tmp_path / "out", "--ledger", other)
    assert done.returncode == 2
    assert f"{other} is no ledger" in done.stderr
    assert "Name another file" in done.stderr
    assert "Delete" not in done.stderr
    assert other.read_bytes() == before
    assert sorted(it.name for it in tmp_path.iterdir()) == ["article.txt", "in"]
