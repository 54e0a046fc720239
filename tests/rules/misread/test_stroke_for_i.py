"""The figure 1 or the letter l that is the word I, as the words around say."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile

LETTERS = Cleaner(Profile(only=("letters.stroke-for-i",)), strict=True)
DAMAGED = "Tlie meeting was held in tbe hall, and there he said: {}."


@pytest.mark.parametrize(
    ("raw", "cleaned", "why"),
    [
        ("At another time 1 saw him", "At another time I saw him", "“I saw”"),
        ("in the town. 1 am, Sir, yours", "in the town. I am, Sir, yours", "it opens a sentence"),
        ("and asked “1 have a wife?”", "and asked “I have a wife?”", "behind a quotation mark"),
        ("Dear Sir,\n1 am pleased to", "Dear Sir,\nI am pleased to", "it opens a line"),
        ("the things which 1\nhave heard", "the things which I\nhave heard", "over a line end"),
        ("for my part, 1 don't believe", "for my part, I don't believe", "an apostrophe"),
        ("the men, as l had no means", "the men, as I had no means", "the letter l"),
        ("The prisoner l made some", "The prisoner l made some", "a speck: it has its subject"),
        ("but he 1 did not seem", "but he 1 did not seem", "the same"),
        ("and Uncle Dan'l exclaimed", "and Uncle Dan'l exclaimed", "l behind an apostrophe"),
        ("so l ate at night that", "so l ate at night that", "“late”, torn"),
        ("when they l eft the town", "when they l eft the town", "“left”, torn"),
        ("Of these 1 was lost", "Of these 1 was lost", "a number may be meant"),
        ("with 1 shilling a day", "with 1 shilling a day", "a sum"),
        ("At 1 o'clock the", "At 1 o'clock the", "an hour"),
        ("2 acres, 1 rood and 1 perch", "2 acres, 1 rood and 1 perch", "measures"),
        ("25 to 1 agst Merchant", "25 to 1 agst Merchant", "odds of a race"),
        ("so 1 frtsheued as", "so 1 frtsheued as", "what follows says nothing"),
        ("which 1\n\nhave heard", "which 1\n\nhave heard", "what follows is another paragraph"),
        ("No. 1 have heard", "No. 1 have heard", "a number is asked for"),
        ("1. have heard", "1. have heard", "an item of a list"),
        ("of £1 have heard", "of £1 have heard", "a sum"),
    ],
)
def test_the_words_around_tell(raw: str, cleaned: str, why: str) -> None:
    assert LETTERS.clean(DAMAGED.format(raw)).text == DAMAGED.format(cleaned), why


@pytest.mark.parametrize(
    ("raw", "cleaned", "why"),
    [
        ("At another time 1 saw him.", "At another time 1 saw him.", "a figure may be meant"),
        ("On Level 1 had been a shop.", "On Level 1 had been a shop.", "here it is"),
        ("the men, as l had no means", "the men, as I had no means", "l is never a word"),
    ],
)
def test_where_nothing_is_damaged_figures_are_figures(raw: str, cleaned: str, why: str) -> None:
    assert LETTERS.clean(raw).text == cleaned, why
