"""Rules that restore letters, all together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pace import within
from tests.rules.letters.alone import clean

WORDS = st.sampled_from(
    [
        "the",
        "tbe",
        "tho",
        "of",
        "ofthe",
        "havo",
        "wero",
        "a",
        "wvoman",
        "goverument",
        "In",
        "Is",
        "it",
        "in",
        "Iand",
        "whenI",
        "prisouer",
        "sat",
        "down",
        "zqxv",
        "MIr.",
        "Smith,",
        "Bell.",
        "and",
        "thatI",
        "bo",
        "ho",
        "nd",
        "ith",
    ]
)


@given(st.lists(st.tuples(WORDS, st.sampled_from([" ", "\n", "\r\n", "\n\n", ", ", ". "]))))
def test_what_was_mended_needs_no_mending(pairs: list[tuple[str, str]]) -> None:
    once = clean("".join(word + gap for word, gap in pairs))
    assert clean(once) == once


@pytest.mark.parametrize("word", ["tbe ", "tho havo ", "ofthe ", "a In the "])
def test_letters_without_end_take_no_time_to_speak_of(word: str) -> None:
    text = word * (80_000 // len(word))
    with within(4):
        assert len(clean(text)) >= len(text) // 2
