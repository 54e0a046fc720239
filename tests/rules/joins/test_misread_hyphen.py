"""Hyphens at a line end that were read as another mark."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile

CLEANER = Cleaner(Profile(only=("joins.misread-hyphen",)), strict=True)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("he was ac«\ncused of it", "he was accused\nof it", "an angle mark"),
        ("and cer.\ntainly the men", "and certainly\nthe men", "a point"),
        ("the ex-'\nperience of it", "the experience\nof it", "a speck behind the hyphen"),
        ("the sen-1\ntiment of it", "the sentiment\nof it", "a speck read as a figure"),
        ("the discern,\nment of it", "the discernment\nof it", "behind a word, before none"),
        ("a Republl*\ncan club", "a Republlcan\nclub", "misread too"),
        ("in Bos=\nton, where", "in Boston,\nwhere", "the double hyphen"),
    ],
)
def test_joined(before: str, after: str, why: str) -> None:
    assert CLEANER.clean(before).text == after, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("the Smith Co.\noperative store", "an abbreviation before a word"),
        ("when he came.\nand then", "two words"),
        ("an old man,\nmade of iron", "“manmade” is a word, so are both halves"),
        ("of the boy;\nish or not", "“boyish” is rare, and “boy” a word"),
        ("he said—\ntion of", "a dash"),
        ("to Bos.\nTon went", "before a capital"),
        ("the cer.\n\ntainly men", "a blank line between"),
    ],
)
def test_left_alone(text: str, why: str) -> None:
    assert CLEANER.clean(text).text == text, why
