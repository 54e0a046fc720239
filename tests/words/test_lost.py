"""Words far from a long reading."""

from __future__ import annotations

import pytest

from ocrfix.words.lost import LostWords

LOST = LostWords(["shoemaker", "respectable", "disgusting", "undertaker", "shocking"])


@pytest.mark.parametrize(
    ("reading", "found", "why"),
    [
        ("sboermakur", ["shoemaker"], "three letters, the first is right"),
        ("zhoemaxez", [], "three letters, both ends are wrong"),
        ("dlisrgustinl", ["disgusting"], "two letters longer"),
        ("sraupectable", ["respectable"], "three letters, the last is right"),
        ("shocklnj", ["shocking"], "as long as it must be"),
        ("shocknj", [], "too short"),
        ("shoem4ker", [], "a figure"),
    ],
)
def test_find(reading: str, found: list[str], why: str) -> None:
    assert sorted(set(LOST.find(reading))) == found, why
