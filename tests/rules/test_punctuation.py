"""Marks beside and inside words: what is made, what is asked, what is left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaner, Profile
from tests.pace import within

PUNCTUATION = Cleaner(replace(Profile(), only=("punctuation",)), strict=True)

MADE = [
    ("to the end 'of the day", "to the end of the day", "a speck before a word"),
    ("he had been' taken there", "he had been taken there", "a speck behind a word"),
    ("in the .house of", "in the house of", "a stop before a word"),
    ("in\n.the house", "in\nthe house", "at the beginning of a line the line end stays"),
    ("one of |\nthe men", "one of\nthe men", "a column rule at the end of a line"),
    ("the men a~nd the boys", "the men and the boys", "inside a word"),
    ("as they' had' been", "as they had been", "a word between two specks"),
    ("it was .taken ,to the house", "it was taken to the house", "another speck before the word"),
    ("he saw The-knife there", "he saw The knife there", "a hyphen for a blank, any capital"),
]

LEFT = [
    ("It was a' the same to them.", "Scots for all"),
    ("the Strawberry Hills 'buses were full", "'buses, cut short"),
    ("the prisoners' own story", "a possessive"),
    ("'I was in the house,' he said, 'of the mayor.'", "single quotation marks"),
    ("he was f'our miles away", "the mark may be what is left of a letter: flour"),
    ("I don'e know", "what is left of don't"),
    ("He came home ; the rest of them stayed .", "older setting of marks"),
    ("from . . . . to . . . . the", "leaders"),
    ("the 5th inst. in the house", "an abbreviation"),
    ("in the *house* of the", "marked up on purpose"),
    ("wias'oh", "no word is left"),
    ("on the 3d. of May, at 2s. 6d. the lot", "money and ordinals"),
    ("etc. and so on, i.e. in the house", "abbreviations"),
    ("one of 'em was in the house", "'em"),
    ("they went in-doors to-night", "compounds of the time"),
    ("the man-of-war of the up-to-date mother-in-law", "small words inside compounds"),
    ("they be-long to the-atre men and at-tend", "words broken, none of which is two"),
    ("he was in-different to it", "a word broken whose pieces often stand side by side"),
    ("the-\nhouse", "a line end: what it breaks is for others"),
    ("the-House and the-38 men", "a dash before a name or a figure"),
    ("he saw the-qzx there", "what stands behind is no word"),
    ("he was fond-of the house", "behind a word that a dash may follow"),
]


@pytest.mark.parametrize(("before", "after", "why"), MADE, ids=lambda it: it)
def test_is_made_without_asking(before: str, after: str, why: str) -> None:
    assert PUNCTUATION.clean(before).text == after, why


@pytest.mark.parametrize(("text", "why"), LEFT, ids=lambda it: it)
def test_is_left_alone(text: str, why: str) -> None:
    assert PUNCTUATION.clean(text).text == text, why


@given(
    st.lists(
        st.sampled_from(
            ["of", "the", "been", "taken", "'", " ", " ", "\n", ".", ",", "*", "|", "a~nd", "-"]
        ),
        max_size=40,
    ).map("".join)
)
def test_what_was_cleaned_needs_no_cleaning(text: str) -> None:
    once = PUNCTUATION.clean(text).text
    assert PUNCTUATION.clean(once).text == once


@pytest.mark.parametrize("sign", ["'", ".", "|", "a'", "the 'of "])
def test_signs_without_end_take_no_time_to_speak_of(sign: str) -> None:
    text = sign * (100_000 // len(sign))
    with within(3):
        assert len(PUNCTUATION.clean(text).text) <= len(text)
