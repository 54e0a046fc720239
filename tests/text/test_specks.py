"""Specks that were read as letters."""

from __future__ import annotations

import pytest

from ocrfix.text.specks import whole_speck


@pytest.mark.parametrize(
    ("text", "left", "why"),
    [
        ("had been [n], taken by", "had been taken by", "the mark belongs to the speck"),
        ("to [t]] take the hammer", "to take the hammer", "a bracket, as the edge of a column"),
        ("in the [n] morning", "in the morning", "no mark"),
        ("the house [n]. The next", "the house. The next", "a stop may end the sentence"),
        ('he said [s]" I went', 'he said" I went', "a quotation may begin"),
        ("sum of [n],000 pounds", "sum of,000 pounds", "the mark is part of a number"),
        ("the end [n],", "the end", "the end of the text"),
        ("([n], taken", "(, taken", "no blank before"),
        ("with\n[fi] his son", "with\nhis son", "a line begins with it"),
        ("[n], taken by", "taken by", "the text does"),
        ("with\n[fi]\nhis", "with\nhis", "a line of its own"),
    ],
)
def test_what_goes_with_a_speck(text: str, left: str, why: str) -> None:
    start = text.index("[")
    end = text.index("]") - 1
    text = text.replace("[", "", 1).replace("]", "", 1)
    start, end = whole_speck(text, start, end)
    assert text[:start] + text[end:] == left, why
