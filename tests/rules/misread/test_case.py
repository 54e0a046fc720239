"""The capitals of words that forms are read as."""

from __future__ import annotations

import pytest

from ocrfix.rules.misread.case import in_case_of
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
        ("ThP", "the", "The", "nor does the first"),
        ("LNorth", "north", "North", "the first letter of the word is a capital"),
        ("Iater", "later", "later", "the first was misread: it may be no capital"),
        ("cauEed", "caused", "caused", "a small letter was read as a capital"),
        ("Iudia", "india", "India", "a name"),
        ("german", "german", None, "a name without a capital"),
        ("McDonaId", "mcdonald", None, "a name with two"),
        ("whenI", "when i", "when I", "a word of one letter"),
        ("Iheard", "i heard", "I heard", "the same in front"),
        ("trueSome", "true some", None, "a stop was lost too"),
        ("chargesA", "charges a", None, "the same"),
        ("OFTHE", "of the", "OF THE", "all are capitals"),
    ],
)
def test_the_case_of_a_form(printed: str, read: str, meant: str | None, why: str) -> None:
    assert in_case_of(printed, read, LEXICON, opens=False) == meant, why


def test_a_misread_first_letter_that_opens_a_sentence() -> None:
    assert in_case_of("Iater", "later", LEXICON, opens=True) == "Later"
