"""Quotation marks with a blank between them and their word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocrfix.cleaning import Cleaner, load_profile
from ocrfix.text.document import Document

ONLY = ("punctuation.loose-quote",)
LOOSE = Cleaner(replace(load_profile("research"), only=ONLY), strict=True)
ASKS = Cleaner(replace(load_profile("careful"), only=ONLY), strict=True)


def clean(text: str) -> str:
    return LOOSE.clean(Document.from_text(text, language="en")).text


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ('returned " Not guilty."', 'returned "Not guilty."', "another closes behind"),
        ('acted like a " weathercock," he', 'acted like a "weathercock," he', "the same"),
        ('He pleaded "Guilty " to it', 'He pleaded "Guilty" to it', "it closes what is open"),
        ("He was “ screwed ” there", "He was “screwed” there", "the same of both"),
        (
            'A "so" and a "no", and " yes "',
            'A "so" and a "no", and "yes"',
            "two, of which one opens",
        ),
    ],
)
def test_a_mark_goes_to_its_word(before: str, after: str, why: str) -> None:
    assert clean(before) == after, why
    assert ASKS.clean(Document.from_text(before, language="en")).proposals


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"So." He said, " You are', '"So." He said, "You are'),
        ("He said: “ You are”", "He said: “You are”"),
        ('He said, " I am here', 'He said, "I am here'),
    ],
)
def test_between_a_comma_and_a_capital_it_goes_unasked(before: str, after: str) -> None:
    assert ASKS.clean(Document.from_text(before, language="en")).text == after


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('to effect a cure, " J? rheumatism', id="no word"),
        pytest.param('Miss Orcetta Merrill,\n" Kate Thomas', id="may say ditto"),
    ],
)
def test_elsewhere_it_asks(text: str) -> None:
    assert ASKS.clean(Document.from_text(text, language="en")).text == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('result " of the vote', "a speck: nothing opens or closes"),
        ('paid 6 " if they', "inches"),
        ('" Yes " and " no " he said', "how the document is set"),
        ('He said, " So." She said, " No."', "how the document is set, though each is closed"),
        ('"So," he said, "we go."', "nothing is loose"),
        ('He came.\n\n" \n\nHe went.', "a mark on a line of its own"),
    ],
)
def test_what_stays(text: str, why: str) -> None:
    assert clean(text) == text, why
