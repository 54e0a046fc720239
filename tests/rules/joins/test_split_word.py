"""Words split by a blank inside a line, and hyphens left in running text."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile

SPLIT = Cleaner(Profile(only=("joins.split-word",)), strict=True)
HYPHEN = Cleaner(Profile(only=("joins.running-hyphen",)), strict=True)


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


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("he com- mitted it", "he committed it", "plain"),
        ("Robert Steven- son is", "Robert Stevenson is", "a name"),
        ("he com\u00ad mitted it", "he committed it", "soft hyphen"),
        ("the well- known man", "the well-known man", "in the counts with its hyphen"),
        ("co- operation. Co-operation is", "co-operation. Co-operation is", "as the document"),
    ],
)
def test_running_hyphen_goes_or_stays(before: str, after: str, why: str) -> None:
    assert HYPHEN.clean(before).text == after, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a two- and three-storey house", "a second part is left out"),
        ("both pre- or post-war", "likewise"),
        ("he came in- side by side", "a dash: “in” and “side” fit better"),
        ("was re- Mexicans of", "two columns"),
        ("to the Gee- court of", "nothing known of it"),
    ],
)
def test_running_hyphen_is_left_alone(text: str, why: str) -> None:
    assert HYPHEN.clean(text).text == text, why
