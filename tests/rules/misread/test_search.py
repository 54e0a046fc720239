"""Forms of a text that are no words."""

from __future__ import annotations

import pytest

from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.misread.search import doubtful_forms

ENGLISH = Language.load("en")


def forms(text: str) -> list[str]:
    context = Context(ENGLISH)
    return [match[0] for match, _ in doubtful_forms(text, context)]


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("in tbe house", ["tbe"], "small letters"),
        ("“Tbe” house", ["Tbe"], "quotes are no part of it"),
        ("then h)er t1he cauEed", ["h)er", "t1he", "cauEed"], "signs inside"),
        ("at www.ocrfix.org/tbe and tbe@house", [], "addresses"),
        ("a tbe-house and tbe—house", [], "parts of compounds, and beside a dash"),
        ("pris-\ntbe and pris- tbe", [], "behind a hyphen: the rest of a word"),
        ("the person(s) and (s)he", [], "brackets around a part"),
        ("(h)er", [], "the same in front"),
        ("the ſtbe house", [], "a long s is printed so"),
        ("the t\x00be t\udc80be house", [], "no signs of print"),
        ("12 1,200 34d.", [], "numbers"),
        ("the house", [], "words"),
        ("in tho house", ["tho"], "an e read as o"),
        ("tho he came and even tho ill", [], "before and behind words that go with “though”"),
        ("in tho house and thru it", [], "in a text that spells simply"),
    ],
)
def test_what_is_found(text: str, found: list[str], why: str) -> None:
    assert forms(text) == found, why
