"""Marks that are a letter of the word beside them."""

from __future__ import annotations

import pytest

from ocrfix.text.lost_letters import with_lost_letter


@pytest.mark.parametrize(
    ("text", "printed", "meant", "place", "why"),
    [
        ("during (he first week", "he", "the", "(he", "the bracket is never closed"),
        ("(he first week", "he", "The", "(he", "at the beginning"),
        ("it was (he said) his", "he", "the", "he", "the bracket is closed: it is one"),
        ("the man(he was", "he", "the", "he", "it stands behind a letter"),
        ("during the first", "he", "the", "he", "no mark stands there"),
        ("were quit? valuable", "quit", "quite", "quit?", "a small letter goes on"),
        ("he quit? Valuable", "quit", "quite", "quit", "a sentence may end there"),
        ("(ho first week", "ho", "the", "ho", "more is misread than what is lost"),
    ],
)
def test_the_place_of_a_word(text: str, printed: str, meant: str, place: str, why: str) -> None:
    at = text.index(printed)
    start, end = with_lost_letter(text, at, at + len(printed), meant)
    assert text[start:end] == place, why
