"""Articles that go on elsewhere."""

from __future__ import annotations

import pytest

from ocrfix import Cleaner
from ocrfix.forms.rows import article_rows
from ocrfix.outline.page import find_page_outline

STORY = """\
The river rose all of the night and
the mayor asked for boats and for men
to row them to the upper town, where
forty families wait on their roofs.
"""
OTHER = """\
The new school on the hill was opened
on Monday with songs and a speech by
the oldest of the teachers, who had
walked there from the other valley.
"""
FIRST = f"FLOOD TAKES BRIDGE\n{STORY}(Continued on page 2)\nMEN OF THE TOWN\n{OTHER}"

SECOND = [
    (f"SCHOOL IS OPEN\n{OTHER}FLOOD AT NIGHT\n{STORY}", 3, "its headline repeats a word"),
    (f"SCHOOL IS OPEN\n{OTHER}ROOFS\n(Continued from page 1)\n{STORY}", 3, "it says so"),
    (f"SCHOOL IS OPEN\n{OTHER}ROOFS\n{STORY}", None, "nothing says so"),
    (f"FLOOD IN EAST\n{OTHER}FLOOD IN WEST\n{STORY}", None, "two fit"),
]


@pytest.mark.parametrize(("second", "number", "why"), SECOND)
def test_an_article_and_its_continuation(second: str, number: int | None, why: str) -> None:
    articles = find_page_outline(f"{FIRST}\f\n{second}").articles
    assert articles[0].goes_on == number, why
    assert [it.goes_on for it in articles[1:]] == [None] * (len(articles) - 1)


def test_on_a_page_of_its_own_it_goes_nowhere() -> None:
    assert [it.goes_on for it in find_page_outline(FIRST).articles] == [None, None]


def test_a_row_names_the_row_it_goes_on_in() -> None:
    more = "At noon the rain came on again and\nnobody thought of going home before\ndark.\n"
    text = f"{FIRST}\f\nFLOOD AT NIGHT\n{more}"
    rows = article_rows(Cleaner().clean(text))
    onward = {row["id"]: row["goes_on"] for row in rows if row["goes_on"]}
    assert onward == {rows[0]["id"]: rows[-1]["id"]}
