"""Forms that need no list, one row a reason."""

from __future__ import annotations

import pytest

from ocrfix.words import forms

ROMAN = [
    ("IV", True, "plain"),
    ("MCMXVI", True, "a year"),
    ("IIII", False, "four strokes"),
    ("VX", False, "no such order"),
    ("xvi", True, "small, with a v or x"),
    ("ii", False, "small without v or x: mostly a misread n"),
    ("i", False, "one small letter"),
    ("lii", False, "small above thirty-nine"),
    ("Iv", False, "mixed case"),
    ("", False, "nothing"),
]


@pytest.mark.parametrize(("word", "expected", "why"), ROMAN, ids=[row[0] for row in ROMAN])
def test_numerals(word: str, expected: bool, why: str) -> None:
    assert forms.is_numeral(word) is expected, why


AMOUNTS = [
    ("1", True, "a number"),
    ("1,250", True, "thousands"),
    ("$5", True, "a sum"),
    ("£1,000", True, "a sum"),
    ("5%", True, "a share"),
    ("12.5", True, "a decimal"),
    ("10:30", True, "a time"),
    ("2-1/2", True, "a mixed number"),
    ("½", True, "a fraction"),
    ("6d", True, "pence"),
    ("6d.", True, "pence with a stop"),
    ("10lbs", True, "a weight"),
    ("1st", True, "ordinal"),
    ("2nd", True, "ordinal"),
    ("22d", True, "ordinal, short"),
    ("13th", True, "ordinal"),
    ("113th", True, "ordinal"),
    ("101st", True, "ordinal"),
    ("1,001st", True, "ordinal"),
    ("1,000th", True, "ordinal in thousands"),
    ("12,345,678th", True, "ordinal in millions"),
    ("1,00th", False, "no thousands"),
    ("21/2", True, "two and a half, or twenty-one halves"),
    ("5.21/2", True, "a mixed number behind a point"),
    ("13rd", False, "no such ordinal"),
    ("11st", True, "a weight in stones"),
    ("12rd", False, "no such ordinal"),
    ("112nd", False, "no such ordinal"),
    ("1th", False, "no such ordinal"),
    ("1910's", True, "a decade"),
    ("l916", False, "a letter for a digit"),
    ("19l6", False, "a letter for a digit"),
    ("$", False, "no number"),
    ("", False, "nothing"),
]


@pytest.mark.parametrize(("word", "expected", "why"), AMOUNTS, ids=[row[0] for row in AMOUNTS])
def test_amounts(word: str, expected: bool, why: str) -> None:
    assert forms.is_amount(word) is expected, why


CASES = [
    ("word", True, "small"),
    ("Word", True, "capital first"),
    ("WORD", True, "capitals"),
    ("McKinley", True, "after a prefix"),
    ("O'Brien", True, "after a prefix"),
    ("DeWitt", True, "after a prefix"),
    ("wOrd", False, "capital inside"),
    ("WoRd", False, "capital inside"),
    ("WORd", False, "small at the end"),
    ("", True, "nothing is out of place"),
]


@pytest.mark.parametrize(("word", "expected", "why"), CASES, ids=[row[0] for row in CASES])
def test_case(word: str, expected: bool, why: str) -> None:
    assert forms.has_plain_case(word) is expected, why


def test_initials() -> None:
    assert forms.is_initials("J.")
    assert forms.is_initials("U.S.A")
    assert not forms.is_initials("j.")
    assert not forms.is_initials("JP")
    assert not forms.is_initials("")
    assert forms.dotted_letters("a.m.") == "am"
    assert forms.dotted_letters("a.") == ""
    assert forms.dotted_letters("am") == ""


def test_large_initials() -> None:
    assert forms.is_large_initial("T HE")
    assert not forms.is_large_initial("A man")
    assert not forms.is_large_initial("TH E")
    assert not forms.is_large_initial("THE")


@pytest.mark.parametrize(
    ("word", "listed"), [("m'carthy", "mccarthy"), ("o'brien", "o'brien"), ("men", "men")]
)
def test_as_listed(word: str, listed: str) -> None:
    assert forms.as_listed(word) == listed


def test_one_letter_away() -> None:
    found = forms.one_letter_away("at")
    assert {"t", "a", "it", "an", "cat", "act", "ate"} <= found
    assert "at" not in found
    assert len(found) == 2 + 2 * 25 + 3 * 26 - 2


@pytest.mark.parametrize(
    ("word", "expected", "why"),
    [
        ("U2", True, "a line"),
        ("B12", True, "a house"),
        ("10B", True, "the other way round"),
        ("AB12", True, "two letters"),
        ("u2", False, "a small letter"),
        ("B1234", False, "too many figures"),
        ("B1B", False, "letters on both sides"),
        ("12", False, "a number"),
    ],
)
def test_labels(word: str, expected: bool, why: str) -> None:
    assert forms.is_label(word) is expected, why
