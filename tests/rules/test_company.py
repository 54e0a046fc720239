"""The words beside a misread form."""

from __future__ import annotations

import pytest

from ocrfix.rules.company import SMALL_WORD, as_meant, is_piece
from ocrfix.rules.context import Context
from ocrfix.words.lexicon import Lexicon

CONTEXT = Context(Lexicon.load())


def test_misread_neighbours_count_as_what_they_can_be() -> None:
    assert as_meant("tlie", CONTEXT) == "the"
    assert as_meant("street", CONTEXT) == "street"
    assert as_meant(None, CONTEXT) is None


@pytest.mark.parametrize(
    ("text", "is_part", "why"),
    [
        ("the end of tbe street", False, "a word by itself"),
        ("com-\ntbe street", True, "a part of a broken word"),
    ],
)
def test_parts_of_words(text: str, is_part: bool, why: str) -> None:
    (match,) = (it for it in SMALL_WORD.finditer(text) if it[1] == "tbe")
    assert is_piece(match, "the", CONTEXT) is is_part, why
