"""Units of lines go without leaving a mark."""

from __future__ import annotations

import pytest

from ocrfix.text.edit import Edit, apply_edits
from ocrfix.text.removal import share_gaps, widen_removal

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


# «» mark the units that go, and each of them goes by itself or with the others
TOGETHER = [
    ("«one»\n\n«two»\n\nthree\n", "three\n", "the first two"),
    ("«one»\n\n«two»\n\n«three»\n\nfour\n", "four\n", "the first three"),
    ("«one»\n\n«two»", "", "all there is"),
    ("«one»\r\n\r\n«two»\r\n\r\nthree", "three", "CRLF"),
    ("one\n\n«two»\n\n«three»\n\nfour\n", "one\n\nfour\n", "two further down"),
    ("one\n\n«two»\n\n«three»\n", "one\n", "the last two"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), TOGETHER)
def test_units_beside_each_other_go_together(marked: str, expected: str, why: str) -> None:
    text, units = "", []
    for piece in marked.replace("«", "»").split("»"):
        units.append((len(text), len(text) + len(piece)))
        text += piece
    spans = [widen_removal(text, *unit) for unit in units[1::2]]
    edits = [Edit(start, end, text[start:end], "", "demo", "") for start, end in spans]
    shared = share_gaps(text, edits)
    assert apply_edits(text, shared) == expected, why
    for edit, (start, end) in zip(shared, units[1::2], strict=True):
        left = apply_edits(text, [edit])
        assert left.split() == (text[:start] + text[end:]).split(), why
        assert not left.startswith("\n"), why
