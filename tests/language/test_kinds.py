"""The kind of a word that is not known by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language import kinds


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("7", kinds.DIGIT),
        ("42", kinds.TWO),
        ("365", kinds.THREE),
        ("1874", kinds.YEAR),
        ("2024", kinds.YEAR),
        ("4711", kinds.FOUR),
        ("93000", kinds.LONG),
        ("31st", kinds.MIXED),
        ("lysaght's", kinds.POSSESSIVE),
        ("oyster-bed", kinds.COMPOUND),
        ("tb", kinds.SHORT),
        ("lysaght", kinds.WORD),
    ],
)
def test_kind(word: str, kind: int) -> None:
    assert kinds.kind_of(word) == kind


@given(st.text(min_size=1))
def test_every_word_is_of_a_kind(word: str) -> None:
    assert kinds.OPENING < kinds.kind_of(word) < kinds.STOP
