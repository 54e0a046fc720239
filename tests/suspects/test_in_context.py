"""Listed words that may stand for others."""

from __future__ import annotations

import pytest

from ocrfix.language.language import Language
from ocrfix.suspects.in_context import misplaced

ENGLISH = Language.load("en")


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("He bad been in the house all day.", "bad", "had"),
        ("It was late when lie came home.", "lie", "he"),
        ("There were ten men arid women in the boat.", "arid", "and"),
    ],
)
def test_another_was_likelier_printed(text: str, word: str, meant: str) -> None:
    (found,) = misplaced(text, ENGLISH)
    assert text[found.start : found.end] == word
    assert found.meant == meant
    assert found.sure > 0.3


@pytest.mark.parametrize("text", ["", "The bad weather has been a trial.", "He told her a lie."])
def test_a_word_in_its_place(text: str) -> None:
    assert not [it for it in misplaced(text, ENGLISH) if it.sure > 0.3]


def test_there_are_none_in_a_language_of_which_nothing_was_learnt() -> None:
    assert not [*misplaced("Il a été là.", Language.load("fr"))]
