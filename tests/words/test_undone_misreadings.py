"""A reading with its likeliest misreadings undone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.words.confusions import Confusions
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.shapes import Shapes
from ocrfix.words.undone_misreadings import MOST_STEPS, Spelling, Undone

LEXICON = Lexicon.load()
UNDOING = Confusions.load("en").undoing
UNDONE = Undone(UNDOING)
SPELLING = Spelling(UNDOING, Shapes.load("en"))


def words(reading: str) -> set[str]:
    return UNDONE.words(reading, LEXICON.is_listed, LEXICON.begins_word)


@pytest.mark.parametrize(
    ("reading", "word", "why"),
    [
        ("anomonos", "anemones", "o for e twice"),
        ("liippocnmpus", "hippocampus", "three, one of them a group"),
        ("troglodvto", "troglodyte", "two at the end"),
        ("frosco«s", "frescoes", "a sign is a letter"),
    ],
)
def test_a_rare_word_is_spelt(reading: str, word: str, why: str) -> None:
    assert word in words(reading), why


@pytest.mark.parametrize(
    ("reading", "why"),
    [
        ("", "nothing"),
        ("zz", "too short"),
        ("anomonos" * 3, "too long"),
        ("an0monos", "a figure"),
        ("anömonos", "a letter that was never mined"),
    ],
)
def test_what_is_not_spelt(reading: str, why: str) -> None:
    assert words(reading) == set(), why


@pytest.mark.parametrize(
    ("reading", "name", "why"),
    [
        ("quilfleld", "quilfield", "l for i"),
        ("quilfiold", "quilfield", "o for e"),
        ("xqzvw", None, "nothing looks like a name"),
        ("o'bricn", None, "parts of a name are mended apart"),
    ],
)
def test_a_name_is_spelt(reading: str, name: str | None, why: str) -> None:
    assert SPELLING.name(reading) == name, why


@given(st.text(alphabet="abeillnorstuvy'«-1é", max_size=20))
def test_steps_lie_inside_and_the_likeliest_come_first(reading: str) -> None:
    steps = UNDONE.steps(reading)
    assert len(steps) <= MOST_STEPS
    assert [cost for cost, *_ in steps] == sorted(cost for cost, *_ in steps)
    assert all(0 <= start < end <= len(reading) for _, start, end, _ in steps)
    assert all(LEXICON.is_listed(word) for word in words(reading))
