"""A cleaned text with some of its articles alone."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.forms.rows import article_rows
from ocrfix.forms.table import FORMS, Asked

FLOOD = """\
FLOOD TAKES BRIDGE
The river rose all of the night and
the mayor asked for boats and for men
to row them to the upper town, where
forty families wait on their roofs.
"""
MAYOR = """\
MAYOR GOES HOME
The mayor of the town went home on
Tuesday night after three days on the
water, and slept until noon without a
word to anybody.
"""
SCHOOL = """\
SCHOOL IS OPENED
The new school on the hill was opened
on Monday with songs and a speech by
the oldest of the teachers, who had
walked there from the other valley.
"""
PAGE = FLOOD + MAYOR + SCHOOL


@pytest.fixture(scope="module")
def cleaned() -> Cleaned:
    return Cleaner().clean(PAGE)


def test_articles_chosen_keep_their_order_and_their_numbers(cleaned: Cleaned) -> None:
    some = cleaned.with_articles([2, 0, 7, -1])
    assert some.articles == (cleaned.articles[0], cleaned.articles[2])
    assert some.article_numbers == (1, 3)
    assert cleaned.article_numbers == (1, 2, 3)
    assert some.text == cleaned.text


def test_a_row_of_an_article_is_the_same_alone(cleaned: Cleaned) -> None:
    rows = article_rows(cleaned)
    assert article_rows(cleaned.with_articles([1])) == [rows[1]]


WITH_WORDS = [
    name
    for name, form in FORMS.items()
    # Annotations hold changes, and no words of what none touches.
    if form.is_of_articles and form.is_text and name != "annotations"
]


@pytest.mark.parametrize("name", WITH_WORDS)
def test_every_form_of_articles_holds_those_chosen_alone(cleaned: Cleaned, name: str) -> None:
    written = FORMS[name].write(cleaned.with_articles([0, 2]), Asked()).decode()
    assert "FLOOD TAKES BRIDGE" in written
    assert "SCHOOL IS OPENED" in written
    assert "MAYOR GOES HOME" not in written


def test_the_text_of_chosen_articles_is_theirs(cleaned: Cleaned) -> None:
    written = FORMS["text"].write(cleaned.with_articles([1]), Asked()).decode()
    assert written == MAYOR


def test_one_that_goes_on_in_none_of_those_chosen_goes_on_nowhere() -> None:
    more = "At noon the rain came on again and\nnobody thought of going home before\ndark.\n"
    page = f"{FLOOD}(Continued on page 2)\n{SCHOOL}\f\nFLOOD AT NIGHT\n{more}"
    whole = Cleaner().clean(page)
    assert whole.articles[0].goes_on == 2
    assert whole.with_articles([0]).articles[0].goes_on is None
    assert whole.with_articles([0, 2]).articles[0].goes_on == 1
