"""The gap between two words, with a mark in it."""

from __future__ import annotations

import pytest

from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.punctuation.gaps import Gap, belongs_together, gap_around, was_seen


def gap_at(text: str, mark: str) -> Gap | None:
    at = text.index(mark)
    return gap_around(text, at, at + len(mark))


@pytest.mark.parametrize(
    ("text", "mark", "blank", "left", "right"),
    [
        ("of . the", ".", " ", "of", "the"),
        ("of. the", ".", " ", "of", "the"),
        ("of .the", ".", " ", "of", "the"),
        ("of\n. the", ".", "\n", "of", "the"),
        ("of .\r\nthe", ".", "\r\n", "of", "the"),
        ("said “of . the", ".", " ", "of", "the"),
    ],
)
def test_a_mark_between_two_words(text: str, mark: str, blank: str, left: str, right: str) -> None:
    gap = gap_at(text, mark)
    assert gap is not None
    assert (gap.blank, gap.left, gap.right) == (blank, left, right)
    assert text[gap.start - len(left) : gap.start] == left
    assert text[gap.end : gap.end + len(right)] == right


@pytest.mark.parametrize(
    ("text", "mark", "why"),
    [
        ("of . The", ".", "a sentence begins"),
        ("12 . the", ".", "no word before"),
        ("of . 12", ".", "none behind"),
        ("of  . the", ".", "two blanks"),
        ("of .\n\nthe", ".", "a blank line"),
        ("U.S . the", " .", "a piece of an abbreviation"),
        ("of . well-known", ".", "a piece of a compound"),
        ("of . o'clock", ".", "a piece of an elision"),
    ],
)
def test_no_gap(text: str, mark: str, why: str) -> None:
    assert gap_at(text, mark) is None, why


def test_words_that_stand_side_by_side_far_oftener_than_by_chance() -> None:
    context = Context(Language.load("en"))
    for text, together in (("of . the", True), ("the . of", False)):
        gap = gap_at(text, ".")
        assert gap is not None
        assert belongs_together(gap, context) is together
    gap = gap_at("ferry . parliamentary", ".")
    assert gap is not None
    assert not was_seen(gap, context)
