"""Pages are parted by form feeds, and their heads stand among the lines at their edges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.text.pages import EDGE_LINES, keeps_pages, page_edges

PAGE = "THE HARBOUR NEWS  {}\n\nfirst of the text\nsecond of it\nthird of it\nfourth of it\n\n{}\n"


@pytest.mark.parametrize(
    ("before", "after", "keeps"),
    [
        ("old", "new", True),
        ("end\n\f\nthe", "end\f the", True),
        ("end\n\f\nthe", "end the", False),
        ("\f", "\f\f", True),
        ("x\f", "x\f\f", False),
        ("\n\f\n", " ", True),
    ],
)
def test_an_edit_keeps_the_form_feeds_among_letters(before: str, after: str, keeps: bool) -> None:
    assert keeps_pages(before, after) is keeps


def test_heads_of_two_pages_are_the_same_letters() -> None:
    text = "\f".join(PAGE.format(number, "printed by J. Bell") for number in (4, 5))
    heads = [it for it in page_edges(text) if it.letters == "the harbour news"]
    assert [it.page_index for it in heads] == [0, 1]
    assert [text[it.line.start : it.line.end] for it in heads] == [
        "THE HARBOUR NEWS  4",
        "THE HARBOUR NEWS  5",
    ]


def test_the_middle_of_a_page_is_no_edge() -> None:
    found = [it.letters for it in page_edges(PAGE.format(1, "printed by J. Bell"))]
    assert "third of it" in found
    assert "second of it" in found
    long = "\n".join(f"line number {'abcdefghij'[it] * 3}" for it in range(10))
    assert len(list(page_edges(long))) == 2 * EDGE_LINES


@pytest.mark.parametrize("line", ["PAGE", "12 · 34", "x" * 80, "- " * 600])
def test_a_line_too_short_or_too_long_is_no_head(line: str) -> None:
    assert list(page_edges(line)) == []


@given(st.text(alphabet="ab 1\n\r\f"))
def test_edges_stand_where_they_say(text: str) -> None:
    for edge in page_edges(text):
        assert text[edge.line.start : edge.line.end] == edge.line.text
        assert text[: edge.line.start].count("\f") == edge.page_index
