"""The sign by which a text writes its hyphens at line ends."""

from __future__ import annotations

import pytest

from ocrfix.rules.joins.hyphen_signs import hyphen_sign
from ocrfix.words.lexicon import Lexicon

BREAKS = (
    ("presi", "dent"),
    ("com", "pany"),
    ("Wednes", "day"),
    ("evi", "dence"),
    ("recov", "ery"),
    ("audi", "ence"),
    ("confu", "sion"),
    ("morn", "ing"),
)


def broken(sign: str, times: int = len(BREAKS), line_end: str = "\n") -> str:
    return " and ".join(f"{left}{sign}{line_end}{right}" for left, right in BREAKS[:times])


@pytest.mark.parametrize(
    ("text", "sign", "why"),
    [
        (broken("?"), "?", "software without a soft hyphen"),
        (broken("\ufffd"), "\ufffd", "likewise"),
        (broken("* "), "*", "a blank behind it"),
        (broken("?", line_end="\r\n"), "?", "line ends of Windows"),
        (broken("-"), "", "hyphens are hyphens"),
        (broken("."), "", "worn hyphens are read so, one by one"),
        (broken("?", 7), "", "too few to tell"),
        (broken("?") + " was it?\nthe man" * 3, "", "questions between words too"),
        (broken("?") + " was it?\nthe man" * 2, "?", "hardly any"),
        ("", "", "nothing"),
    ],
)
def test_sign(text: str, sign: str, why: str) -> None:
    assert hyphen_sign(text, Lexicon.load("en")) == sign, why
