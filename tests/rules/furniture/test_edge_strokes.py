"""Rules between columns that are read as strokes at the edges of lines."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile

ONE = Cleaner(Profile(only=("furniture.edge-stroke",)), strict=True)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("proclaims the\nI new law", "proclaims the\nnew law", "at the beginning of a line"),
        ("proclaims the I\nnew law", "proclaims the\nnew law", "at its end"),
        ("the text of the\r\n! official paper", "the text of the\r\nofficial paper", "a mark"),
        ("killed in the attack >\nof the town", "killed in the attack\nof the town", "a sign"),
        ("he will have the\ni power to do it", "he will have the\npower to do it", "a small i"),
        ("when the Coun-\n! cil met", "when the Coun-\ncil met", "the halves of a word"),
        ("before the Sena- I\ntor spoke", "before the Sena-\ntor spoke", "the same at the end"),
    ],
)
def test_a_stroke_that_no_word_needs_goes(before: str, after: str, why: str) -> None:
    assert ONE.clean(before).text == after, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("he says that when\nI am ready he will go", "the word I"),
        ("of all the men that I\nhave seen in the town", "the same at the end of a line"),
        ("bring the flour and\n1 cup of the milk", "a list may count"),
        ("a well-\nI have seen it", "no halves of a word"),
        ("the proclamation of xqzt\nI new law", "a word that nobody knows"),
    ],
)
def test_what_may_be_meant_stays(text: str, why: str) -> None:
    assert ONE.clean(text).text == text, why


def test_a_figure_goes_among_other_strokes() -> None:
    text = "proclaims the\nI new law of the\n! state and has the\ni power to say that the\n1 navy "
    assert "\nnavy" in ONE.clean(text + "is ready").text
