"""A broken word is made whole on the first of its lines."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.rules.joins.seam import half_after, half_before, line_end_in, line_ends


@pytest.mark.parametrize(
    ("text", "half", "why"),
    [
        ("the com", "com", "letters behind a blank"),
        ("com", "com", "at the beginning"),
        ("the “com", "com", "a mark before them"),
        ("O'Con", "O'Con", "an apostrophe inside"),
        ("the\ncom", "com", "behind a line end"),
        ("x1com", "com", "a figure before them"),
        ("the 12", "", "no letters"),
        ("the ", "", "a blank"),
        ("", "", "nothing"),
    ],
)
def test_the_letters_before(text: str, half: str, why: str) -> None:
    assert half_before(text, len(text)) == half, why


@pytest.mark.parametrize(
    ("text", "half"), [("mitted the", "mitted"), ("n't", "n't"), ("1st", ""), (" x", ""), ("", "")]
)
def test_the_letters_behind(text: str, half: str) -> None:
    assert half_after(f"- {text}", 2) == half


@pytest.mark.parametrize(("gap", "end"), [("-\r\n", "\r\n"), ("- \n ", "\n"), ("-\r", "\r")])
def test_the_line_end_of_a_gap(gap: str, end: str) -> None:
    assert line_end_in(gap) == end


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
