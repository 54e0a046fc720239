"""A suggestion takes over the capitals of what is printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.suspects.capitals import as_printed, tells_capitals
from ocrfix.words.lexicon import Lexicon

LEXICON = Lexicon.load("en")
LETTERS = "abcABCMmcIl' -,.18"


@pytest.mark.parametrize(
    ("printed", "word", "wanted"),
    [
        pytest.param("MacXy", "mac", "Mac", id="the capital inside has no letter in a short word"),
        pytest.param("McXonald", "mcdonald", "McDonald", id="the capital inside is kept"),
        pytest.param("Brooklyn-Atreet", "brooklyn-street", "Brooklyn-street", id="an s misread"),
        pytest.param("SEnIOuS", "serious", "SERIOUS", id="more capitals than small letters"),
        pytest.param("SBhe", "she", "She", id="a speck and a capital"),
        pytest.param("iThere", "there", "There", id="a speck and a capital, of its own letter"),
        pytest.param("wVas", "was", "was", id="a small letter that was read right"),
        pytest.param("oE", "of", "of", id="in a word of two letters"),
        pytest.param("aSreement", "agreement", "agreement", id="before one read as a capital"),
        pytest.param("eIC", "he", "he", id="no capital that was read right"),
        pytest.param("Mclntvre", "mcintyre", "McIntyre", id="a capital read as a small letter"),
        pytest.param("Mcdonaid", "mcdonald", "Mcdonald", id="none was printed"),
        pytest.param("McOARRY", "mcgarry", "McGARRY", id="a small letter among capitals"),
        pytest.param("Mc", "mc", "Mc", id="nothing behind it"),
        pytest.param("XVl", "xvi", "XVI", id="a Roman numeral"),
        pytest.param("xvl", "xvi", "xvi", id="one in small letters"),
        pytest.param("II", "il", "Il", id="strokes are no capitals"),
        pytest.param("II", "iii", "III", id="but those of a numeral are"),
        pytest.param("ill,annd", "ill and", "ill, and", id="the comma"),
        pytest.param("STRAßE", "straße", "STRASSE", id="one letter is two in capitals"),
        pytest.param("İstanbcl", "istanbul", "Istanbul", id="one small letter is two"),
        pytest.param("MacẞXonald", "macdonald", "Macdonald", id="and inside"),
        pytest.param("\ud800\u0301", "the", "the", id="no letters at all"),
        pytest.param("", "the", "the", id="nothing"),
        pytest.param("Tbe", "", "", id="for nothing"),
    ],
)
def test_as_printed(printed: str, word: str, wanted: str) -> None:
    assert as_printed(printed, word, LEXICON) == wanted


@pytest.mark.parametrize(
    ("printed", "word", "told"),
    [
        ("WPS", "was", False),
        ("BIX", "six", False),
        ("TBE", "the", True),
        ("tbe", "the", False),
    ],
)
def test_letters_of_one_shape_do_not_tell_a_capital(printed: str, word: str, told: bool) -> None:
    assert tells_capitals(printed, word) is told


@given(st.text(LETTERS, min_size=1, max_size=9), st.text("abcmd '-", max_size=9))
def test_only_capitals_and_a_comma_are_changed(printed: str, word: str) -> None:
    found = as_printed(printed, word, LEXICON)
    assert found.lower().replace(",", "") == word
