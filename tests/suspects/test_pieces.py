"""The words in a run of characters without white space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.suspects.pieces import has_capital_inside, has_digit_inside, is_word, pieces_of
from ocrfix.words.lexicon import Lexicon

LEXICON = Lexicon.load("en")


@pytest.mark.parametrize(
    ("token", "pieces", "why"),
    [
        ("house", ["house"], "letters alone"),
        ("“house,”", ["house"], "marks at the edges"),
        ("gone.The", ["gone", "The"], "a stop before a capital"),
        ("gone.the", ["gone", "the"], "before a small letter, both being words"),
        ("davi.s", ["davi.s"], "a speck in a word"),
        ("trea*urer", ["trea*urer"], "a mark that never parts words"),
        ("Bart.,2", ["Bart", "2"], "two marks"),
        ("came—went", ["came", "went"], "a dash"),
        ("o'clock", ["o'clock"], "a word as it stands"),
        ("1,250.75", ["1,250.75"], "an amount"),
        ("...", [], "marks alone"),
        ("x" * 300 + ".y", ["x" * 300 + ".y"], "too long to be cut"),
    ],
)
def test_pieces(token: str, pieces: list[str], why: str) -> None:
    assert [it.text for it in pieces_of(token, LEXICON)] == pieces, why


@given(st.text(alphabet="abT1.,'-—*", min_size=1, max_size=20))
def test_pieces_are_disjoint_and_in_order(token: str) -> None:
    last = 0
    for piece in pieces_of(token, LEXICON):
        assert last <= piece.start < piece.end <= len(token)
        assert token[piece.start : piece.end] == piece.text
        last = piece.end


@pytest.mark.parametrize(
    ("piece", "expected"),
    [("house", True), ("A", True), ("7", True), ("a", True), ("hovse", False)],
)
def test_words(piece: str, expected: bool) -> None:
    assert is_word(piece, LEXICON) is expected


@pytest.mark.parametrize(
    ("piece", "expected"),
    [("1st", False), ("£5", False), ("19I6", True), ("c0al", True), ("coal", False)],
)
def test_digits_among_letters(piece: str, expected: bool) -> None:
    assert has_digit_inside(piece) is expected


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("laBt", True),
        ("McKinley", False),
        ("O'Neill", False),
        ("LAST", False),
        ("Anglo-Irish", False),
    ],
)
def test_capitals_among_small_letters(piece: str, expected: bool) -> None:
    assert has_capital_inside(piece) is expected
