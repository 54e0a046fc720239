"""A broken word is made whole on the first of its lines."""

from __future__ import annotations

import pytest

from ocrfix.rules.joins.seam import half_after, half_before, line_end_in


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
