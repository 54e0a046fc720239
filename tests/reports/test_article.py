"""The parts of an exported article, as they stand in JSON and Markdown after cleaning.

Cleaning takes away what shows them, the dash, the marks and the footers.
"""

from __future__ import annotations

from typing import Any

import pytest

from ocrfix import Cleaner
from ocrfix.forms.markdown import to_markdown
from ocrfix.reports.article import article_parts

BODY = "The board voted on Monday to buy a second crane, and the town will pay for it, they said."
FOOTER = "\n\nNewspapers in English\n\nNewspapers from Canada"


@pytest.fixture(scope="module")
def cleaner() -> Cleaner:
    return Cleaner()


def article(byline: str, paper: str = "The Weekly Lantern", number: int = 1) -> str:
    return f"{paper}\n\nBoard votes for crane {number}\n\n{byline}\n\n{BODY}{FOOTER}"


def parts(cleaner: Cleaner, text: str) -> list[dict[str, Any]]:
    return article_parts(cleaner.clean(text))


@pytest.mark.parametrize(
    ("byline", "authors", "why"),
    [
        ("- By Jo Bell", ["Jo Bell"], "the usual form"),
        ("- Jo Bell", ["Jo Bell"], "no “By”: the dash, which is gone, told it"),
        ("- JO BELL AND MAX ORR", ["JO BELL", "MAX ORR"], "capitals throughout"),
        ("- By Jo Bell, Max Orr and Bo Li", ["Jo Bell", "Max Orr", "Bo Li"], "three of them"),
        ("- By Jo Bell jo@lantern.example", ["Jo Bell"], "with an address"),
        ("- By Jo Bell HARTFORD COURANT", ["Jo Bell"], "the paper behind, no mark between"),
        ("- By Jo Bell | Hartford Courant", ["Jo Bell"], "the paper behind a bar"),
        ("- By Jo Bell and Max Orr, Hartford Courant", ["Jo Bell", "Max Orr"], "behind a comma"),
        ("- BY JO BELL STAFF WRITER", ["JO BELL"], "what she is"),
        ("- Jo Bell Environment correspondent", ["Jo Bell"], "likewise, in small letters"),
        ("- By Dr. Jo van der Bell, M.D., Special to The Courant", ["Dr. Jo van der Bell"], ""),
        ("- Story by Jo Bell, photos by Max Orr", ["Jo Bell", "Max Orr"], "two crafts"),
        ("- By the Editorial Board", [], "nobody by name"),
        ("- THE ASSOCIATED PRESS", [], "an agency"),
    ],
)
def test_a_byline_names_its_authors(
    cleaner: Cleaner, byline: str, authors: list[str], why: str
) -> None:
    (found,) = parts(cleaner, article(byline))
    assert (found["byline"], found["authors"]) == (byline.removeprefix("- "), authors), why
    assert (found["headline"], found["deck"], found["paragraphs"]) == (
        "Board votes for crane 1",
        None,
        [BODY],
    )


@pytest.mark.parametrize("line", ["- Prices rise again", "- By the river they stood and waited."])
def test_a_line_with_a_dash_is_no_byline_by_that_alone(cleaner: Cleaner, line: str) -> None:
    (found,) = parts(cleaner, article(line))
    assert (found["byline"], found["authors"]) == (None, [])


@pytest.mark.parametrize("paper", ["The Scotsman", "Le Soir", "El País", "Hartford Courant"])
def test_an_export_begins_with_its_paper(cleaner: Cleaner, paper: str) -> None:
    (found,) = parts(cleaner, article("- By Jo Bell", paper))
    assert (found["publication"], found["headline"]) == (paper, "Board votes for crane 1")


def test_each_article_of_a_file_has_its_own_parts(cleaner: Cleaner) -> None:
    """Their footers, which parted them, are gone."""
    text = "\n\n".join(article("- By Jo Bell", number=number) for number in (1, 2))
    found = parts(cleaner, text)
    assert [it["headline"] for it in found] == [
        "Board votes for crane 1",
        "Board votes for crane 2",
    ]
    assert [it["authors"] for it in found] == [["Jo Bell"], ["Jo Bell"]]
    assert to_markdown(cleaner.clean(text)).count("\n\n---\n\n") == 1
