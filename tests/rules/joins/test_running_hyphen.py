"""Hyphens of line ends left in running text."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile

HYPHEN = Cleaner(Profile(only=("joins.running-hyphen",)), strict=True)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("he com- mitted it", "he committed it", "plain"),
        ("Robert Steven- son is", "Robert Stevenson is", "a name"),
        ("he com\u00ad mitted it", "he committed it", "soft hyphen"),
        (
            "the well- known man",
            "the well-known man",
            "in the newspapers counted for this program with its hyphen",
        ),
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
