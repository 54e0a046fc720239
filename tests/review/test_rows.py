"""Entries of a journal as rows."""

from __future__ import annotations

import contextlib
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.review.decisions import Entry, EntryKind
from ocrfix.review.rows import entry_of, row_of
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
