"""The words beside a misread form."""

from __future__ import annotations

import pytest

from ocrfix.rules.company import SMALL_WORD, Company, as_meant, company_of
from ocrfix.rules.context import Context
from ocrfix.words.counts import Counts
from ocrfix.words.lexicon import Lexicon

CONTEXT = Context(Lexicon.load(), Counts.load())


def company(text: str, form: str, word: str) -> Company | None:
    (match,) = (it for it in SMALL_WORD.finditer(text) if it[1] == form)
    return company_of(match, word, CONTEXT)


def test_a_word_that_fits_is_likelier_there_than_anywhere() -> None:
    beside = company("the end of tbe street", "tbe", "the")
    assert beside is not None
    assert (beside.left, beside.right) == ("of", "street")
    assert beside.lift("the") > beside.lift("tie")


def test_misread_neighbours_count_as_what_they_can_be() -> None:
    assert as_meant("tlie", CONTEXT) == "the"
    assert as_meant("street", CONTEXT) == "street"
    assert as_meant(None, CONTEXT) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("He came. tbe street", "its capital is lost too"),
        ("com-\ntbe street", "a part of a broken word"),
    ],
)
def test_where_more_is_amiss_there_is_no_company(text: str, why: str) -> None:
    assert company(text, "tbe", "the") is None, why
