"""Letters by themselves that are a small word misread."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocrfix.cleaning import Cleaner, load_profile
from ocrfix.text.document import Document

ALONE = Cleaner(replace(load_profile("careful"), only=("letters.lone-letter",)), strict=True)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("there was n good attendance", "there was a good attendance", "an a that lost its top"),
        ("he was, n few days ago, here", "he was, a few days ago, here", "behind a comma"),
        ("the value of u pair", "the value of a pair", "an a that lost more"),
        ("to\nmake n survey\nof the land", "to\nmake a survey\nof the land", "across a line end"),
        ("any country m the world", "any country in the world", "two letters read as one"),
    ],
)
def test_it_is_the_word_that_fits(before: str, after: str, why: str) -> None:
    assert ALONE.clean(Document.from_text(before, language="en")).text == after, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a set of n elements", "a number"),
        ("for all n we have it", "the same"),
        ("he was told of n", "nothing behind it"),
        ("a number of sto n es lay there", "torn from a word"),
        ("and made n\n\nsurvey of it", "another paragraph"),
        ("at 9 a m the train left", "morning"),
        ("to the N good attendance", "a capital"),
        ("the end of e day", "a letter that is no small word so often"),
    ],
)
def test_what_stays(text: str, why: str) -> None:
    assert ALONE.clean(Document.from_text(text, language="en")).text == text, why


def test_in_an_export_it_asks() -> None:
    paragraph = (
        "The committee of the town met on Monday morning in the town hall, as it does each week, "
        "and there was n good attendance of all of them."
    )
    text = f"{paragraph}\n\n{paragraph.replace(' n ', ' a ')}\n\nThe end of it all came then."
    cleaned = ALONE.clean(Document.from_text(text, language="en"))
    assert cleaned.text == text
    assert [it.edit.after for it in cleaned.proposals] == ["a"]


def test_other_languages_have_none() -> None:
    text = "la valeur de n maison"
    assert ALONE.clean(Document.from_text(text, language="fr")).text == text
