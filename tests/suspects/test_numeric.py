"""The number that a place asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.suspects.numeric import LIKELY, NOTHING, SURE, asked_at


def ask(text: str, word: str, misread: dict[str, str] | None = None) -> tuple[float, list[str]]:
    """Return how surely a number is asked for, and which of some numbers fit."""
    start = text.index(f"[{word}]")
    plain = text.replace(f"[{word}]", word)
    asked = asked_at(plain, start, start + len(word), lambda it: (misread or {}).get(it, it), "en")
    some = ("6", "40", "1851", "6s", "6d", "6th", "31st", "41st")
    return asked.number, [it for it in some if asked.fits(it)]


COUNT = ["6", "40", "1851"]
ALL = ["6", "40", "1851", "6s", "6d", "6th", "31st", "41st"]


@pytest.mark.parametrize(
    ("text", "word", "number", "fits", "why"),
    [
        ("a sum of £[G] was paid", "G", SURE, COUNT, "pounds"),
        ("a sum of \ufffd[G] was paid", "G", SURE, COUNT, "their sign lost"),
        ("the end \ufffd[s] it was", "s", 0.0, [], "a small letter behind a lost sign is a word"),
        ("cut into [l]½ parts", "l", SURE, COUNT, "a half behind it"),
        ("living at No. [S], Park-row", "S", SURE, COUNT, "a label"),
        ("there was no [S] there", "S", 0.0, [], "a word without its stop"),
        ("a cargo of [SO] tons", "SO", SURE, COUNT, "measured"),
        ("a cargo of [SO] tous", "SO", SURE, COUNT, "the measure is misread"),
        ("at [S] o'clock", "S", SURE, COUNT, "time"),
        ("was fined [Os] and costs", "Os", SURE, ALL, "a fine"),
        ("a sum of 4s. [Gd]. was", "Gd", SURE, ["6d"], "pence behind shillings"),
        ("he paid [Ss] costs", "Ss", SURE, ALL, "costs"),
        ("paid 10s and [Ss] more", "Ss", SURE, ["6s", "6d"], "and another sum"),
        ("a sum of £10 [Gs] was", "Gs", SURE, ["6s"], "shillings behind pounds"),
        ("a sum of [Gs]. 8d. was", "Gs", SURE, ["6s"], "shillings before pence"),
        ("on July [G] there", "G", SURE, ["6", "1851", "6th", "31st"], "a day behind a month"),
        ("on July 4, [l85l], there", "l85l", LIKELY, ["1851"], "a year behind a day"),
        ("in may [G] there", "G", 0.0, [], "no month without its capital"),
        ("on the [Gth] July", "Gth", SURE, ["6th", "31st"], "a day before a month"),
        ("on the [Gth] of July", "Gth", SURE, ["6th", "31st"], "and before “of”"),
        ("on the [Gth] inst., he", "Gth", SURE, ["6th", "31st"], "this month"),
        ("there were 30 [O] them", "O", LIKELY, ALL, "figures beside"),
        ("the [houses] of 30 tons", "houses", 0.0, [], "too long for a number"),
        ("the [lost] 30 men", "lost", 0.0, [], "and where figures alone stand beside"),
        ("she saw [the] house", "the", 0.0, [], "nothing beside it"),
        ("[lO]", "lO", 0.0, [], "nothing at all"),
    ],
)
def test_what_is_asked_for(text: str, word: str, number: float, fits: list[str], why: str) -> None:
    assert ask(text, word, {"tous": "tons"}) == (number, fits), why


@given(st.text(alphabet="1lsd£ .,'½\ufffdMay\n", max_size=30), st.integers(0, 30))
def test_any_place_may_be_asked_about(text: str, start: int) -> None:
    for end in range(start, len(text) + 1):
        assert 0.0 <= asked_at(text, start, end, str, "en").number <= SURE


def test_nothing_fits_where_nothing_is_asked_for() -> None:
    assert not NOTHING.fits("6")
