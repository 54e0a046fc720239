"""Words torn in two."""

from __future__ import annotations

import pytest

from tests.rules.letters.alone import clean


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("the circum stance was", "the circumstance was", id="a blank"),
        pytest.param("a great suc cess, he", "a great success, he", id="the mark stays"),
        pytest.param("went wit h them", "went with them", id="a last letter of no word"),
        pytest.param("to t he house", "to the house", id="a first letter"),
        pytest.param("a suc cess\r\nand", "a success\r\nand", id="an end of a line behind it"),
        pytest.param("the boy s hat", "the boy s hat", id="an apostrophe is lost"),
        pytest.param("they take n few of", "they take n few of", id="a word of one letter misread"),
        pytest.param("a great suc  cess", "a great suc  cess", id="two blanks part columns"),
        pytest.param("in Van Dusen", "in Van Dusen", id="a capital inside"),
        pytest.param("Mr. J Smith", "Mr. J Smith", id="an initial"),
        pytest.param("notwith standing it", "notwithstanding it", id="one half is a word"),
        pytest.param("a long investi. gation", "a long investigation", id="a stop in the tear"),
        pytest.param("was oecu- pied by him", "was occupied by him", id="a letter misread too"),
        pytest.param("he dis- v covered it", "he discovered it", id="a letter of the next column"),
        pytest.param("a case of small pox", "a case of small pox", id="side by side in print"),
        pytest.param("a great im\npossi ble", "a great im\npossi ble", id="torn twice"),
        pytest.param("can not be done", "can not be done", id="two words"),
        pytest.param("in- v the street", "in- v the street", id="together no word"),
        pytest.param("the circum\nstance", "the circum\nstance", id="over lines others join"),
        pytest.param("He fell. gation", "He fell. gation", id="a sentence ends"),
    ],
)
def test_a_word_in_two_tokens(before: str, after: str) -> None:
    assert clean(before) == after
