"""Words split by a blank inside a line."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile

SPLIT = Cleaner(Profile(only=("joins.split-word",)), strict=True)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("a great suc cess, he said", "a great success, he said", "the mark stays"),
        ("“mo derate charges", "“moderate charges", "the quotation mark stays"),
        ("THE SEPTEM BER SALE", "THE SEPTEMBER SALE", "capitals"),
        ("he went wit h them", "he went with them", "a trailing letter"),
        ("she was hel d there", "she was held there", "a trailing letter of no word"),
        ("a suc cess\r\nand a suc cess", "a success\r\nand a success", "two lines"),
    ],
)
def test_joined(before: str, after: str, why: str) -> None:
    assert SPLIT.clean(before).text == after, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("the boy s hat", "an apostrophe is lost"),
        ("they take n few of", "the n is an a"),
        ("for some time to come", "both pieces are words"),
        ("a great suc  cess", "two blanks part columns"),
        ("a great suc. cess", "a mark between"),
        ("in Van Dusen", "a capital inside"),
        ("Mr. J Smith", "an initial"),
        ("from the time ot her going", "“ot” is “of” misread"),
    ],
)
def test_left_alone(text: str, why: str) -> None:
    assert SPLIT.clean(text).text == text, why
