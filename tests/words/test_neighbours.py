"""The words beside a place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.words.neighbours import goes_on_below, word_before, words_beyond

# What the function says in many steps, for speed, is this.
ONE_EXPRESSION = re.compile(
    r"([^\W\d_]+(?:['’][^\W\d_]+)?),?"
    r"(?:[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*|[^\S\r\n]+)[“‘\"'(]?\Z"
)
SPECK = re.compile(r"(?<=[^\W\d_])[.,;:](?=[^\W\d_])")


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("The House ", "house"),
        ("the House,\n", "house"),
        ("the House “", "house"),
        ("(the ", "the"),
        ("don't ", "don't"),
        ("th,e ", "the"),
        ("the House. ", None),
        ("the House", None),
        ("the House,", None),
        ("1916 ", None),
        ("the House\n\n", None),
        ("the House\r\n", "house"),
        ("", None),
        (" ", None),
        ('"', None),
    ],
)
def test_word_before(before: str, word: str | None) -> None:
    assert word_before(before, len(before)) == word


@given(st.text(alphabet="aB1,. \n\r“\"'’(-", max_size=60))
def test_word_before_is_what_one_expression_says(before: str) -> None:
    match = ONE_EXPRESSION.search(SPECK.sub("", before[-48:]))
    assert word_before(before, len(before)) == (match[1].casefold() if match else None)


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("ßßßß ßßßß he was ", id="longer in small letters"),
        pytest.param("İİİİİ İİİ he was ", id="the same"),
        pytest.param("he was ", id="nothing odd"),
    ],
)
def test_words_beyond_are_found_behind_any_letters(before: str) -> None:
    text = f"{before}tbe one of tbe ßßß of tbe men"
    start = len(before)
    assert words_beyond(text, start, start + 3, "was", "one") == ("he", "of")


@pytest.mark.parametrize(
    ("text", "goes_on", "why"),
    [
        ("un- faithful servant\nder the law", True, "under: two columns were read across"),
        ("un- faithful servant\r\n  der the law", True, "other line ends, blanks before it"),
        ("un- faithful servant\nand the law", False, "what stands below is a word"),
        ("un- faithful servant\nxq the law", False, "both make no word"),
        ("un- faithful servant", False, "no line below"),
        ("un- faithful servant\n\nder the law", False, "a blank line: another paragraph"),
    ],
)
def test_what_goes_on_below(text: str, goes_on: bool, why: str) -> None:
    words = {"under", "and", "the"}
    assert goes_on_below(text, "un", text.index(" servant"), words.__contains__) is goes_on, why
