"""Letters of words against letters of damage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import LexiconMissingError
from ocrfix.words.shapes import Shapes

SHAPES = Shapes.load("en")


@pytest.mark.parametrize("word", ["mikado", "swadling", "trumpton", "jurgensen", "ochre"])
def test_what_could_be_a_word_looks_like_one(word: str) -> None:
    assert SHAPES.evidence(word) > 0


@pytest.mark.parametrize("damage", ["uppoiutmont", "btiito", "tbe", "juvcnilo", "smhj"])
def test_what_could_be_none_does_not(damage: str) -> None:
    assert SHAPES.evidence(damage) < -5


def test_names_have_letters_of_their_own() -> None:
    name = "hohenzollern"
    assert SHAPES.evidence(name, name=True) > SHAPES.evidence(name) + 10


@given(st.text())
def test_any_text_has_finite_evidence(text: str) -> None:
    assert abs(SHAPES.evidence(text.lower())) < 400


def test_the_end_of_a_very_long_string_does_not_count() -> None:
    assert SHAPES.evidence("ab" * 50) == SHAPES.evidence("ab" * 50_000)


def test_no_tables_is_an_error_that_says_so() -> None:
    with pytest.raises(LexiconMissingError, match="tlh"):
        Shapes.load("tlh")
