"""Documents whose scan lost its stops are told, and their initials get theirs back."""

from __future__ import annotations

import pytest

from ocrfix.correction import Corrector
from tests.correction.test_marks import marks_of

STOPLESS = (
    "He was taken away The house was sold to them They lived by the mill for years Then the "
    "owner came home She was glad of it But nobody knew of that There was {} of the town\n\n"
)
WHOLE = (
    "He was taken away. The house was sold to them. They lived by the mill for years. Then the "
    "owner came home. She was glad of it. But nobody knew of that. There was {} of the town.\n\n"
)
LACKING = [
    ("Robert J Bell", 1, "one"),
    ("Messrs D M Bell", 2, "two"),
    ("Mr A C Bell", 2, "a letter that is a word, behind a title and before another"),
]
NONE_LACKING = [
    ("A Bell", "a letter that is a word"),
    ("Pat O Bell", "an apostrophe may be lost there"),
    ("HILL V HILL", "a suit"),
    ("C ONTINUES", "a large initial"),
    ("L Cpl Bell", "a rank"),
    ("Robert J. Bell", "it has its stop"),
    ("vitamin C for him", "no name behind it"),
]


def _stops(corrector: Corrector, page: str, name: str) -> int:
    """Return how many stops a name on a page gets back."""
    text = page.format(f"the letter of {name}")
    start = text.index(name)
    edits = [it for it in corrector.edits(text, 0.5) if it.rule_id == "suspects.mark"]
    return sum(it.after == "." and start <= it.start < start + len(name) for it in edits)


@pytest.mark.parametrize(("name", "number", "why"), LACKING, ids=str)
def test_initials_get_their_stops_back(
    corrector: Corrector, name: str, number: int, why: str
) -> None:
    assert _stops(corrector, STOPLESS, name) == number, why


@pytest.mark.parametrize(("name", "number", "why"), LACKING, ids=str)
def test_where_sentences_keep_their_stops_none_is_lost(
    corrector: Corrector, name: str, number: int, why: str
) -> None:
    del number
    assert _stops(corrector, WHOLE, name) == 0, why


@pytest.mark.parametrize(("name", "why"), NONE_LACKING, ids=str)
def test_what_is_no_initial_gets_none(corrector: Corrector, name: str, why: str) -> None:
    assert _stops(corrector, STOPLESS, name) == 0, why


def test_old_prints_have_capitals_inside_sentences(corrector: Corrector) -> None:
    page = (
        "it is thus One of the worst, which We are told of, being Without any help and That is all "
        "of it, as We say to Such as come, with This in mind, and Any who see Robert J Bell there"
    )
    assert "." not in {after for _, after in marks_of(corrector, page)}


def test_a_list_may_begin_each_entry_without_a_stop(corrector: Corrector) -> None:
    page = (
        "The names of those on deck From Dover Robert J Bell and his wife on deck From Hull Adam R "
        "Penn and son on deck From Cork Noel S Penn and two sons on deck From Bristol Carl T Bell "
        "for the mill The others came by land and were not in the list of those on deck From Leith"
    )
    assert "." not in {after for _, after in marks_of(corrector, page)}


def test_a_few_sentences_prove_nothing(corrector: Corrector) -> None:
    page = "He was taken away The house was sold, and the letter of Robert J Bell was read there"
    assert marks_of(corrector, page) == []
