"""Line ends are found with the tokens on either side, whatever they are made of."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.rules.joins.line_ends import line_ends


def found(text: str) -> list[tuple[int, int, int, str, str]]:
    """All line ends between two lines that hold anything."""
    return list(line_ends(text, lambda token: token or None, lambda token: token or None))


@pytest.mark.parametrize(
    ("text", "ends", "why"),
    [
        ("a com\npany of", [(5, 5, 6, "com", "pany")], "the tokens on either side"),
        ("com \t\r\n  pany", [(3, 5, 9, "com", "pany")], "blanks around the line end"),
        ("com\rpany", [(3, 3, 4, "com", "pany")], "a line end of old"),
        ("com\n\npany\n", [], "no line end between two printed lines"),
        ("", [], "nothing"),
    ],
)
def test_line_ends(text: str, ends: list[tuple[int, int, int, str, str]], why: str) -> None:
    assert found(text) == ends, why


@given(st.text(alphabet="ab. \n\r\t\u00a0", max_size=40))
def test_every_line_end_is_found_once(text: str) -> None:
    lines = re.split(r"\r\n|\n|\r", text)
    strip = " \t"
    wanted = [
        (above.rstrip(strip).rpartition(" ")[2], below.lstrip(strip).partition(" ")[0])
        for above, below in pairwise(lines)
        if above.strip(strip) and below.strip(strip)
    ]
    assert [(left, right) for _, _, _, left, right in found(text)] == wanted
    for start, line_end, end, left, right in found(text):
        assert text.endswith(left, 0, start)
        assert text.startswith(right, end)
        assert re.fullmatch(r"[ \t]*", text[start:line_end])
        assert re.fullmatch(r"(?:\r\n|\n|\r)[ \t]*", text[line_end:end])
