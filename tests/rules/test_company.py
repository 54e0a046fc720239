"""The words beside a misread form."""

from __future__ import annotations

import re

import pytest

from ocrfix.language.language import Language
from ocrfix.rules.company import SMALL_WORD, as_meant, follows_title, is_piece
from ocrfix.rules.context import Context

CONTEXT = Context(Language.load("en"))


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


@pytest.mark.parametrize(
    ("text", "is_name", "why"),
    [
        ("by Mr. Tbe", True, "behind a title"),
        ("by J. Tbe", True, "behind an initial"),
        ("April 8. Tbe", False, "a figure is no initial"),
        ("the end. Tbe", False, "a sentence begins"),
    ],
)
def test_names_behind_titles(text: str, is_name: bool, why: str) -> None:
    match = re.search("Tbe", text)
    assert match is not None
    assert follows_title(match, "en") is is_name, why
