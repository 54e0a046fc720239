"""Markup of any bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.formats.markup import walk_markup


@given(st.binary(max_size=300))
def test_any_bytes_are_walked_to_their_end(data: bytes) -> None:
    last = 0
    for event in walk_markup(data):
        assert event.start >= last
        assert event.end > event.start
        last = event.end
    assert last <= len(data)
