"""Large first letters of exports, and spaced capitals."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaned, Cleaner, Profile

CLEANER = Cleaner(Profile(only=("joins.drop-cap", "joins.spaced-letters")), strict=True)
BEHIND = (
    " harbor bridge will stay closed until the end of the month, the city said on Friday, because "
    "its bearings have not arrived.\n\nThe mayor said that nobody had known it."
)


def clean(text: str) -> Cleaned:
    return CLEANER.clean(text)


@pytest.mark.parametrize("letters", ["T HE", "“T HE", "T\n\nhe", "T The", "A LLOW"])
def test_joined_in_an_export(letters: str) -> None:
    joined = "".join(letters.replace("T The", "The").split())
    assert clean(letters + BEHIND).text == joined + BEHIND


@pytest.mark.parametrize(
    ("letters", "why"),
    [
        ("A MAN", "two words"),
        ("I AM", "likewise"),
        ("J SMITH", "an initial"),
        ("T A Walters", "two initials"),
        ("U S Steel", "likewise"),
        ("said T HE", "inside a line"),
    ],
)
def test_left_alone(letters: str, why: str) -> None:
    assert clean(letters + BEHIND).text == letters + BEHIND, why


@pytest.mark.parametrize(
    ("text", "offered"),
    [("the F R A N C E of old", "FRANCE"), ("from GETTY I M AGE S", "IMAGES")],
)
def test_spaced_capitals_are_offered(text: str, offered: str) -> None:
    cleaned = clean(text)
    assert cleaned.text == text
    assert [each.edit.after for each in cleaned.proposals] == [offered]


@pytest.mark.parametrize("text", ["the U S A and others", "by J R R Tolkien", "T HE House met"])
def test_initials_and_pages_are_left_alone(text: str) -> None:
    assert clean(text).proposals == ()
