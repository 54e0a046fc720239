"""Line ends of a printed page: which lines go on in the next."""

from __future__ import annotations

import pytest

from ocrfix.outline.printed import Line, read_line, seams_of
from ocrfix.text.tokens import iterate_lines

SEAMS = [
    ("The river rose all of the night and\nthe mayor asked for boats at once.", True, "it goes on"),
    (
        "It rained.\nThe mayor of the town then went home on the evening ferry.",
        False,
        "a short last line",
    ),
    ("He came from the house of Mr.\nIvo Parker and went to the town hall.", True, "a title"),
    ("The price of bread at the mill is\n(1) four pence for a loaf of it.", False, "an item"),
    ("FLOOD TAKES THE OLD BRIDGE\nThe river rose all of the night.", False, "a heading"),
    ("The river rose all of the night and\n\nthe mayor asked for boats.", False, "a blank line"),
]


def lines_of(text: str) -> list[Line]:
    return [read_line(it) for it in iterate_lines(text) if it.text]


@pytest.mark.parametrize(("text", "joins", "why"), SEAMS)
def test_a_line_goes_on_in_the_next(text: str, joins: bool, why: str) -> None:
    (seam,) = seams_of(text, lines_of(text))
    assert seam.joins is joins, why
    assert bool(seam.reason) is joins


def test_lines_that_begin_with_capitals_are_verse() -> None:
    text = "\n".join(
        f"{it} of all that I have ever seen on the sea" for it in ("The", "And", "For", "Or", "Nor")
    )
    assert not any(it.joins for it in seams_of(text, lines_of(text)))


def test_a_line_is_read_without_the_blanks_around_it() -> None:
    (line,) = lines_of("   The mayor of the town was seen with\n")
    assert (line.start, line.indent, line.text[:9]) == (3, 3, "The mayor")
    assert (line.is_prose, line.is_at_end, line.is_open) == (True, False, True)
