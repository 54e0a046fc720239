"""Words by what is left of them when they have lost letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.wholes import MOST_LOST, Wholes
from ocrfix.words.lexicon import Lexicon

LEXICON = Lexicon.load()
WHOLES = Wholes.load("en")


def test_words_are_found_by_either_end() -> None:
    assert {"manager", "teenager"} & set(WHOLES.ending_in("anager")) == {"manager"}
    assert "which" in WHOLES.ending_in("ich")
    assert "world" in WHOLES.beginning_with("worl")
    assert WHOLES.ending_in("zzqx") == WHOLES.beginning_with("zzqx") == []


def test_words_with_one_letter_more_are_some_of_them() -> None:
    """By these alone it is asked first whether a word may have lost its first letter."""
    ending = WHOLES.ending_in("anager")
    assert {*WHOLES.of_a_letter_more("anager")} == {it for it in ending if len(it) == 7}


@given(st.text("abcdefghiklmnorstuwy", min_size=1, max_size=6))
def test_every_word_is_the_piece_and_up_to_three_letters(piece: str) -> None:
    for found, begins in ((WHOLES.ending_in(piece), False), (WHOLES.beginning_with(piece), True)):
        for word in found:
            assert 0 < len(word) - len(piece) <= MOST_LOST
            assert word.startswith(piece) if begins else word.endswith(piece)
            assert LEXICON.is_listed(word)


@pytest.mark.parametrize("piece", ["", "\0", "a\0", "\udc80", "a\ud800", "’s", "1"])
def test_what_no_word_holds_is_in_none(piece: str) -> None:
    assert WHOLES.ending_in(piece) == WHOLES.beginning_with(piece) == []
