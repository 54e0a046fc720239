"""Articles that go on elsewhere."""

from __future__ import annotations

import pytest

from ocrfix import Cleaner
from ocrfix.forms.rows import article_rows
from ocrfix.outline import PartKind
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


LANGUAGES = [
    ("(Suite page 2)", "(Suite de la page 1)", "fr"),
    ("Voir la suite à la 2e page", "Suite de la première page", "fr"),
    ("(Fortsetzung auf Seite 2)", "(Fortsetzung von Seite 1)", "de"),
    ("(Pasa a la página 2)", "(Viene de la página 1)", "es"),
    ("Continúa en la página 2", "Continuación de la página 1", "es"),
]


@pytest.mark.parametrize(("onward", "back", "language"), LANGUAGES)
def test_other_languages_send_their_readers_on_too(onward: str, back: str, language: str) -> None:
    first = FIRST.replace("(Continued on page 2)", onward)
    second = f"SCHOOL IS OPEN\n{OTHER}ROOFS\n{back}\n{STORY}"
    articles = find_page_outline(f"{first}\f\n{second}").articles
    assert articles[0].goes_on == 3, language


@pytest.mark.parametrize(
    "line",
    [
        "The suite on the second page of it is",
        "Suite in four movements for strings",
        "Fortsetzung folgt in der nächsten Nummer",
    ],
)
def test_what_only_begins_like_a_jump_is_none(line: str) -> None:
    page = f"FLOOD TAKES BRIDGE\n{STORY}{line}\nMEN OF THE TOWN\n{OTHER}"
    kinds = [part.kind for it in find_page_outline(page).articles for part in it.parts]
    assert PartKind.JUMP not in kinds
