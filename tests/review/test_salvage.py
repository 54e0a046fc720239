"""Rows found in a damaged file by their seals alone."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.review.contents import Contents, in_memory, rows_of
from ocrfix.review.decisions import Entry, EntryKind
from ocrfix.review.rows import entry_of, row_of
from ocrfix.review.salvage import salvaged
from tests.review.projects import decision


@given(data=st.data())
def test_an_entry_comes_back_from_its_row_and_no_other_does(data: st.DataObject) -> None:
    """Whatever stands in a row, it is an entry or refused."""
    row = list(row_of(Entry(EntryKind.DECISION, 3, "doc", replace(decision(5), step=3))))
    assert row_of(entry_of(row)) == tuple(row)
    at = data.draw(st.integers(0, len(row) - 1))
    anything = st.none() | st.integers() | st.floats() | st.text() | st.binary()
    row[at] = data.draw(anything | st.sampled_from(["[[1]]", "[7]", "{}", "part", "undo"]))
    with contextlib.suppress(ValueError):
        entry_of(row)


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
