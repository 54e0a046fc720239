"""Large first letters and spaced capitals: offered, never made without asking."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaned, Cleaner, Profile

CLEANER = Cleaner(Profile(only=("joins.drop-cap", "joins.spaced-letters")), strict=True)


def clean(text: str) -> Cleaned:
    return CLEANER.clean(text)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("T HE House met at noon.", "THE"),
        ("“T HE House met at noon.", "THE"),
        ("It rained.\nW HEN the House met", "WHEN"),
        ("W E have heard of it", "WE"),
        ("M iss Wingett was here", "Miss"),
        ("A LLOW no one to go", "ALLOW"),
        ("the F R A N C E of old", "FRANCE"),
        ("from GETTY I M AGE S", "IMAGES"),
    ],
)
def test_offered(text: str, offered: str) -> None:
    cleaned = clean(text)
    assert cleaned.text == text
    assert [each.edit.after for each in cleaned.proposals] == [offered]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A MAN was hurt there", "two words"),
        ("I AM the man", "likewise"),
        ("J SMITH was hurt there", "an initial"),
        ("T A Walters left here", "two initials"),
        ("E L Knight was here", "likewise"),
        ("said T HE House", "inside a line"),
        ("the U S A and others", "an abbreviation"),
        ("by J R R Tolkien", "initials"),
    ],
)
def test_left_alone(text: str, why: str) -> None:
    assert clean(text).proposals == (), why
