"""The print of words: gaps and cases, on a few sentences made up for the purpose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from ocrfix.language import surface
from ocrfix.language.context import ContextModel
from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.language.surface import (
    AFTER_CAPITAL,
    AFTER_SMALL,
    AFTER_UPPER,
    CAPITAL,
    CLOSING_QUOTE,
    LOWER,
    MARKS,
    OPENING_QUOTE,
    OPENS,
    QUOTED,
    UPPER,
    place_of,
)

GapOf = Callable[[str], int]
OPENING, CLOSING = len(MARKS) * OPENING_QUOTE, len(MARKS) * CLOSING_QUOTE


@pytest.fixture(scope="session")
def gap_of(script: Callable[[str], ModuleType]) -> GapOf:
    found: GapOf = script("surfaces").gap_of
    return found


@pytest.mark.parametrize(
    ("gap", "number"),
    [
        (" ", 0),
        (", ", 1),
        ("; ", 2),
        (": ", 3),
        (". ", 4),
        ("? ", 5),
        ("! ", 6),
        ("--", 7),
        (",--", 1),
        (' "', OPENING),
        (', "', OPENING + 1),
        (': "', OPENING + 3),
        (" (", OPENING),
        ('," ', CLOSING + 1),
        ('" ', CLOSING),
        (") ", CLOSING),
        ("' ", CLOSING),
        ('?" ', CLOSING + 5),
        ('." "', OPENING + 4),
        ("*", 0),
    ],
)
def test_gap_of(gap_of: GapOf, gap: str, number: int) -> None:
    assert gap_of(gap) == number


@pytest.mark.parametrize(
    ("gap", "before", "place"),
    [
        (" ", LOWER, AFTER_SMALL),
        (", ", CAPITAL, AFTER_CAPITAL),
        (" ", UPPER, AFTER_UPPER),
        (". ", LOWER, OPENS),
        ('?" ', UPPER, OPENS),
        (', "', LOWER, QUOTED),
    ],
)
def test_place_of(gap_of: GapOf, gap: str, before: int, place: int) -> None:
    assert place_of(gap_of(gap), before) == place


@pytest.fixture(scope="module")
def model(model_file: Path) -> ContextModel:
    return ContextModel(model_file)


@pytest.mark.parametrize(
    ("left", "right", "gap", "why"),
    [
        ("captain", "morrow", " ", "never anything between them"),
        ("however", "the", ", ", "always a comma behind the first"),
        ("pilot", "the", '; "', "a rare gap that was always seen here"),
    ],
)
def test_the_likeliest_gap(
    model: ContextModel, gap_of: GapOf, left: str, right: str, gap: str, why: str
) -> None:
    pair = model.batches.ids([left]), model.batches.ids([right])
    costs = model.surface.gap_costs(*pair)[0]
    assert costs.argmin() == gap_of(gap), why


def test_the_chances_of_all_gaps_make_one(model: ContextModel) -> None:
    words = model.batches.ids(["the", "pilot", "however", "nowhere", "1874", "said"])
    left, right = (side.ravel() for side in np.meshgrid(words, words))
    costs = model.surface.gap_costs(left, right)
    assert np.exp(-costs / UNIT).sum(axis=1) == pytest.approx(1.0, abs=0.02)


@pytest.mark.parametrize(
    ("word", "place", "case"),
    [
        ("london", AFTER_SMALL, CAPITAL),
        ("boats", AFTER_SMALL, LOWER),
        ("the", OPENS, CAPITAL),
        ("the", AFTER_SMALL, LOWER),
        ("late", AFTER_UPPER, UPPER),
    ],
)
def test_the_likeliest_case(model: ContextModel, word: str, place: int, case: int) -> None:
    costs = model.surface.case_costs(model.batches.ids([word]), np.array([place]))
    assert costs.shape == (1, 3)
    assert costs[0].argmin() == case
    assert np.exp(-costs / UNIT).sum() == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("word", ["brown", "the", "london", "xqzvk"])
@pytest.mark.parametrize("place", [OPENS, AFTER_SMALL])
def test_the_gain_of_a_capital_is_the_difference_of_costs(
    model: ContextModel, word: str, place: int
) -> None:
    costs = model.surface.case_costs(model.batches.ids([word]), np.array([place]))[0]
    gain = model.surface.gain_of_capital(model.id_of(word), place)
    assert gain == costs[LOWER] - costs[CAPITAL]


def test_every_place_and_gap_has_a_number() -> None:
    places = {place_of(gap, before) for gap in range(surface.GAPS) for before in range(3)}
    assert places == set(range(surface.PLACES))


def test_words_that_stand_side_by_side_and_such_as_a_mark_parts() -> None:
    context = Language.load("en").context
    of, time, house = (
        context.surface.chance_of_blank(*map(context.id_of, words))
        for words in (("of", "the"), ("time", "the"), ("the", "house"))
    )
    assert 0 < time < min(of, house) <= 1
