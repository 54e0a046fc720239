"""Units of lines go without leaving a mark."""

from __future__ import annotations

import pytest

from ocrfix.text.removal import widen_removal

# «» mark the unit that goes
REMOVALS = [
    ("one\n\n«two»\n\nthree\n", "one\n\nthree\n", "a block between two"),
    ("one\n\n«two»\n", "one\n", "the last block"),
    ("one\n\n«two»", "one\n", "the last block, without a line end"),
    ("«one»\n\ntwo\n", "two\n", "the first block"),
    ("one\n«two»\nthree\n", "one\nthree\n", "a line inside a block"),
    ("one\n«two»\n\nthree\n", "one\n\nthree\n", "the last line of a block"),
    ("one\n\n«two»\nthree\n", "one\n\nthree\n", "the first line of a block"),
    ("one\r\n\r\n«two»\r\n\r\nthree\r\n", "one\r\n\r\nthree\r\n", "CRLF"),
    ("one\n\n «two» \n\nthree\n", "one\n\nthree\n", "blanks beside it"),
    ("«one»", "", "all there is"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), REMOVALS)
def test_what_goes_with_a_unit(marked: str, expected: str, why: str) -> None:
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    left, right = widen_removal(text, start, end)
    assert text[:left] + text[right:] == expected, why
