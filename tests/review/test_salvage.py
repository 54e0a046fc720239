"""Rows found in a damaged file by their seals alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.review.contents import Contents
from ocrfix.review.salvage import salvaged


@given(st.binary(max_size=300) | st.binary(max_size=20).map(lambda it: it * 300))
def test_bytes_of_any_kind_give_no_rows(data: bytes) -> None:
    assert salvaged(data) == (Contents(), 0)
