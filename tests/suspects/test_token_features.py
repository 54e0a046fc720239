"""A token at first sight, whatever stands around it."""

from __future__ import annotations

import pytest

from ocrfix.language.language import Language
from ocrfix.suspects.suspect import Kind
from ocrfix.suspects.token_features import Look, Looker

LOOKER = Looker(Language.load("en"))


def look(token: str) -> Look:
    return LOOKER.looks({token})[token]


@pytest.mark.parametrize("token", ["house", "House,", "“the”", "1905", "grs.", "'tis"])
def test_nothing_odd(token: str) -> None:
    assert look(token).is_plain


@pytest.mark.parametrize(
    ("token", "kind", "why"),
    [
        ("troasuror", Kind.UNKNOWN, "letters as in words"),
        ("qzxvkjw", Kind.LETTERS, "letters as in no word"),
        ("laBt", Kind.CAPITALS, "a capital inside"),
        ("c0mmittee", Kind.DIGITS, "a figure inside"),
        ("j", Kind.STRAY, "one letter"),
    ],
)
def test_suspect_pieces(token: str, kind: Kind, why: str) -> None:
    (piece,) = look(token).suspect_pieces
    assert piece.kind is kind, why
    assert piece.text == token


def test_what_stands_around_the_word_is_told() -> None:
    assert look("house.”").ends_sentence
    assert not look("house,").ends_sentence
    assert look("com-").is_cut
    assert not look("-").is_cut
    assert look("Bell's").is_capital
    assert look("gone.The").lower == ""


def test_a_number_with_a_letter_is_a_number() -> None:
    (piece,) = look("19O6").suspect_pieces
    assert piece.is_number
    (piece,) = look("x9q").suspect_pieces
    assert not piece.is_number


def test_a_token_is_looked_at_once() -> None:
    assert look("harbourmaster's") is look("harbourmaster's")
