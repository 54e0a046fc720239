"""Abbreviations of single letters that lost a stop, or one of whose letters was misread."""

from __future__ import annotations

import pytest

from ocrfix.suspects.abbreviations import ANY, KNOWN, Dotted
from ocrfix.words.candidate import Candidate

FOR_L = Candidate(("c",), -2.0, -5.0)
DOTTED = Dotted(lambda letter: [FOR_L] if letter == "l" else [], "en")


def offered(text: str, first: str, last: str) -> dict[str, float]:
    start, end = text.index(first), text.index(last) + len(last)
    return {it.it.text: it.it.score for it in DOTTED.options(text, start, end)}


@pytest.mark.parametrize(
    ("text", "first", "last", "meant", "score", "why"),
    [
        ("John Bell, M. P. said", "M", "P", "m.p", KNOWN, "a blank behind the stop"),
        ("the A.D.C to him", "A", "C", "a.d.c", KNOWN, "the last stop lost"),
        ("the A DC to him", "A", "DC", "a.d.c", KNOWN, "one stop lost"),
        ("at 10 am and", "am", "am", "a.m", KNOWN, "small letters behind an hour"),
        ("the Q.X. of it", "Q", "X", "q.x", ANY, "no known one"),
        ("B. A. Brown", "B", "A", "b.a", ANY, "initials of a name, rather"),
        ("the L.B.E to him", "L", "E", "c.b.e", None, "a letter misread: dearer"),
    ],
)
def test_offered(
    text: str, first: str, last: str, meant: str, score: float | None, why: str
) -> None:
    found = offered(text, first, last)
    assert meant in found, why
    assert found[meant] == score if score is not None else found[meant] < KNOWN


@pytest.mark.parametrize(
    ("text", "first", "last", "why"),
    [
        ("I am there", "am", "am", "no hour before it"),
        ("the house", "the", "the", "small letters"),
        ("the ABCDE of it", "ABCDE", "ABCDE", "too many letters"),
        ("A - D there", "A", "D", "a dash between"),
    ],
)
def test_not_offered(text: str, first: str, last: str, why: str) -> None:
    assert offered(text, first, last) == {}, why
