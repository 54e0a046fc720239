"""Markup of any bytes."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import InputError
from ocrfix.formats.markup import Walk, walk_markup


@given(st.binary(max_size=300))
def test_any_bytes_are_walked_to_their_end(data: bytes) -> None:
    last = 0
    for event in walk_markup(data):
        assert event.start >= last
        assert event.end > event.start
        last = event.end
    assert last <= len(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_whole_or_cut_off(data: bytes) -> None:
    walk = Walk(data)
    with contextlib.suppress(InputError):
        assert list(walk) == list(walk_markup(data))


def test_what_is_left_open_is_told() -> None:
    walk = Walk(b"<p>\n<section><b>one</section><em>two</b>")
    assert walk.unclosed == ""
    assert len(list(walk)) == 9
    assert walk.unclosed == "<em> of line 2"
