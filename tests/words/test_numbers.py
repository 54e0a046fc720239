"""Numbers behind letters that look like figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.words import forms
from ocrfix.words.confusions import Confusions
from ocrfix.words.numbers import LONGEST, MOST, Numbers
from ocrfix.words.traits import traits_of

ENGLISH, FRENCH = (
    Numbers(Confusions.load("en").figures, traits_of(code).units) for code in ("en", "fr")
)
NUMBERS = ENGLISH


@pytest.mark.parametrize(
    ("reading", "meant", "why"),
    [
        ("l8", "18", "l for 1"),
        ("los", "10s", "no figure left; shillings"),
        ("i5s", "15s", "i for 1"),
        ("5001", "500l", "pounds, their l read as a figure"),
        ("lotb", "10th", "the end of the ordinal is damaged too"),
        ("25bh", "25th", "only the end is"),
        ("4tli", "4th", "two letters for one of the end"),
        ("2ist", "21st", "i for 1 before an end"),
        ("ist", "1st", "a word by itself"),
        ("1oc", "100", "o and c for 0"),
        ("s7", "87", "s for 8"),
        ("2e", "2s", "shillings"),
        ("1,5oo", "1,500", "marks stay"),
        ("6/l", "6/1", "shillings and pence"),
        ("0", "9", "one figure is another, alone too"),
        ("slst", "31st", "s for 3"),
        ("118(1", "1186", "two signs for one figure"),
        ("190-1", "1904", "a stroke of the 4 apart"),
        ("21t>3", "2163", "signs that are no letters"),
    ],
)
def test_what_is_meant_is_among_them(reading: str, meant: str, why: str) -> None:
    assert meant in [text for text, _ in NUMBERS.read(reading)], why


@pytest.mark.parametrize(
    ("reading", "meant", "never", "why"),
    [
        ("ler", "1er", "1st", "the first of a month"),
        ("l5e", "15e", "15s", "other ordinals"),
    ],
)
def test_numbers_end_as_the_language_has_it(
    reading: str, meant: str | None, never: str, why: str
) -> None:
    found = [text for text, _ in FRENCH.read(reading)]
    assert never not in found, why
    assert meant is None or meant in found, why


@pytest.mark.parametrize("reading", ["1s9o", "l8g4", "17b2"])
def test_a_year_is_likelier_than_another_number(reading: str) -> None:
    first, _ = next(NUMBERS.read(reading))
    assert first.isdigit()
    assert 1700 <= int(first) < 2000


@pytest.mark.parametrize(
    ("reading", "meant", "why"),
    [("fi", "6", "two letters for one"), ("o", "5", "alike from afar alone")],
)
def test_more_is_thought_of_where_a_number_is_asked_for(reading: str, meant: str, why: str) -> None:
    assert meant not in [text for text, _ in NUMBERS.read(reading)]
    assert meant in [text for text, _ in NUMBERS.read(reading, asked=True)], why


@pytest.mark.parametrize("reading", ["o5", "0s", "05d"])
def test_no_number_begins_with_a_nought(reading: str) -> None:
    found = [text for text, _ in NUMBERS.read(reading, asked=True)]
    assert not [it for it in found if it[0] == "0" and it[1:]]


def test_a_year_has_no_comma() -> None:
    assert "1,850" not in [text for text, _ in NUMBERS.read("1850")]


@pytest.mark.parametrize("reading", ["house", "m", "", "-", "the", "8" * (LONGEST + 1)])
def test_what_looks_like_no_number_gives_none(reading: str) -> None:
    assert list(NUMBERS.read(reading)) == []


@given(st.text(alphabet="0123456789loisbgzt,./d", max_size=LONGEST + 2))
def test_few_other_amounts_the_cheapest_first(reading: str) -> None:
    found = list(NUMBERS.read(reading))
    assert len(found) <= MOST
    assert [cost for _, cost in found] == sorted(cost for _, cost in found)
    for text, _ in found:
        assert forms.is_amount(text)
        assert text != reading
