"""The capitals of words that forms are read as."""

from __future__ import annotations

import re

import pytest

from ocrfix.rules.misread.case import in_case_of, is_amid_capitals
from ocrfix.words.lexicon import Lexicon

LEXICON = Lexicon.load("en")


@pytest.mark.parametrize(
    ("printed", "read", "meant", "why"),
    [
        ("tbe", "the", "the", "small letters"),
        ("Tbe", "the", "The", "a capital in front"),
        ("TIHE", "the", "THE", "all are capitals"),
        ("LABoulR", "labour", "LABOUR", "most that were read right are"),
        ("fROoM", "from", "FROM", "the first is not"),
        ("wNAich", "which", "which", "those that were misread do not count"),
        ("aN17", "and", "and", "one is not most of two"),
        ("ThP", "the", "The", "nor does the first"),
        ("Hie", "the", "the", "nor does the first of the form, whatever letter it is"),
        ("LNorth", "north", "North", "the first letter of the word is a capital"),
        ("Iater", "later", "later", "the first was misread: it may be no capital"),
        ("Kecord", "record", "Record", "the first was misread, as capitals are"),
        ("Xation", "nation", "Nation", "the same"),
        ("cauEed", "caused", "caused", "a small letter was read as a capital"),
        ("Iudia", "india", "India", "a name"),
        ("german", "german", None, "a name without a capital"),
        ("McDonaId", "mcdonald", None, "a name with two"),
        ("BritiBh", "british", "British", "a capital inside that was misread makes none with two"),
        ("RaUway", "railway", "Railway", "nor does one that was two letters"),
        ("I'nited", "united", "United", "two signs that were one capital"),
        ("1'hoto", "photo", "Photo", "the same, read as a figure"),
        ("I.odge", "lodge", "Lodge", "the same with another mark"),
        ("v.ork", "work", "work", "two signs that were a small letter"),
        ("whenI", "when i", "when I", "a word of one letter"),
        ("Iheard", "i heard", "I heard", "the same in front"),
        ("trueSome", "true some", None, "a stop was lost too"),
        ("chargesA", "charges a", None, "the same"),
        ("OFTHE", "of the", "OF THE", "all are capitals"),
    ],
)
def test_the_case_of_a_form(printed: str, read: str, meant: str | None, why: str) -> None:
    assert in_case_of(printed, read, LEXICON, opens=False) == meant, why


@pytest.mark.parametrize(
    ("printed", "read", "meant", "why"),
    [
        ("Bouse", "house", "House", "the Goat Bouse: a part of a name"),
        ("ltrown", "brown", "Brown", "Annie ltrown: two signs that were one capital"),
        ("wltb", "with", "with", "no name"),
        ("licht", "light", "light", "a name too, but its first letter is small"),
        ("nill", "will", "will", "President Wilson nill call: a name too, but rather not here"),
        ("Ihe", "the", "the", "a stroke read as a capital"),
        ("Fbr", "for", "For", "its own letter is a capital"),
        ("Eor", "for", "for", "a small word of the grammar"),
    ],
)
def test_a_form_beside_a_capital(printed: str, read: str, meant: str, why: str) -> None:
    assert in_case_of(printed, read, LEXICON, opens=False, amid_capitals=True) == meant, why


@pytest.mark.parametrize(
    ("text", "form", "is_amid", "why"),
    [
        ("the Goat Bouse at", "Bouse", True, "behind a name"),
        ("the Voung Men of", "Voung", True, "before one"),
        ("He had. The Bouse at", "Bouse", False, "behind a word that opens a sentence"),
        ("of the Bouse at", "Bouse", False, "beside small letters"),
    ],
)
def test_what_stands_beside_a_form(text: str, form: str, is_amid: bool, why: str) -> None:
    match = re.search(form, text)
    assert match is not None
    assert is_amid_capitals(match) is is_amid, why


def test_a_misread_first_letter_that_opens_a_sentence() -> None:
    assert in_case_of("Iater", "later", LEXICON, opens=True) == "Later"
