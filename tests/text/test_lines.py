"""Lines of a long text are those of the text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.text.lines import Lines
from ocrfix.text.tokens import iterate_lines


@given(st.text(alphabet="ab \t\r\n", max_size=60), st.integers(0, 5))
def test_they_are_those_that_hold_more_than_blanks(text: str, least: int) -> None:
    expected = [it for it in iterate_lines(text) if it.text.strip()]
    lines = Lines.of(text)
    assert list(lines) == expected
    assert list(lines.of_length(least)) == [it for it in expected if len(it.text) >= least]
    assert list(lines.widths) == [len(it.text) for it in expected]
    without = [number for number, it in enumerate(expected) if "ab" not in it.text]
    assert list(lines.without(re.compile("ab"))) == without
    for at in range(len(text)):
        held = [number for number, it in enumerate(expected) if it.start <= at]
        assert lines.holding(at) == (held[-1] if held else -1)
