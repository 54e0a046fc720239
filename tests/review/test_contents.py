"""Rows of a damaged project."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from ocrfix.review.contents import in_memory, rows_of
from ocrfix.review.salvage import salvaged


def test_all_rows_are_found_whatever_stands_around_them(whole: Path) -> None:
    with contextlib.closing(sqlite3.connect(whole)) as connection:
        rows = rows_of(connection)
    found, last = salvaged(whole.read_bytes())
    assert (found.journal, last) == (rows.journal, len(rows.journal))
    assert sorted(found.documents) == sorted(rows.documents)
    assert sorted(found.settings) == sorted(rows.settings)
    with contextlib.closing(in_memory(found)) as connection:
        assert rows_of(connection).journal == rows.journal
