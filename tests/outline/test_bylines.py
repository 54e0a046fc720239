"""Bylines: which lines are one, and whom they name."""

from __future__ import annotations

import pytest

from ocrfix.outline.bylines import authors_of, read_byline
from ocrfix.outline.exports import pressreader


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("- By Jo Bell and Max Orr, Hartford Courant", ("Jo Bell", "Max Orr")),
        ("By Ann van Dam", ("Ann van Dam",)),
        ("- BY JO BELL", ("JO BELL",)),
        ("- By Jo Bell jo.bell@example.org", ("Jo Bell",)),
        ("- Jo Bell", ("Jo Bell",)),
        ("- By Jo Bell, M.D.", ("Jo Bell",)),
    ],
)
def test_named(line: str, authors: tuple[str, ...]) -> None:
    byline = read_byline(line, pressreader(), is_export=True)
    assert byline is not None
    assert byline.authors == authors
    assert authors_of(line) == authors


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Jo Bell", "neither a dash nor a By"),
        ("By the time they came it was late.", "a sentence"),
        ("By Jove!", "an exclamation"),
        ("- " + " ".join(["Jo"] * 40), "too many words"),
        ("By Jo Bell\nMax Orr\nAnn Lee", "too many lines"),
    ],
)
def test_none(line: str, why: str) -> None:
    assert read_byline(line, pressreader(), is_export=True) is None, why


def test_a_dash_alone_says_nothing_in_a_text_that_is_no_export() -> None:
    assert read_byline("- Jo Bell", pressreader(), is_export=False) is None
    assert read_byline("- By Jo Bell", pressreader(), is_export=False) == (("Jo Bell",), 2)
