"""Rows found in a damaged file by their seals alone."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.review.contents import Contents, in_memory, rows_of
from ocrfix.review.salvage import salvaged


@given(st.binary(max_size=300) | st.binary(max_size=20).map(lambda it: it * 300))
def test_bytes_of_any_kind_give_no_rows(data: bytes) -> None:
    assert salvaged(data) == (Contents(), 0)


def test_all_rows_are_found_whatever_stands_around_them(whole: Path) -> None:
    with contextlib.closing(sqlite3.connect(whole)) as connection:
        rows = rows_of(connection)
    found, last = salvaged(whole.read_bytes())
    assert (found.journal, last) == (rows.journal, len(rows.journal))
    assert sorted(found.documents) == sorted(rows.documents)
    assert sorted(found.settings) == sorted(rows.settings)
    with contextlib.closing(in_memory(found)) as connection:
        assert rows_of(connection).journal == rows.journal
