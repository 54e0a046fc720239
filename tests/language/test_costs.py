"""Arithmetic of costs."""

from __future__ import annotations

import math

import pytest

from ocrfix.language.costs import IMPOSSIBLE, UNIT, cost_of, cost_of_share, odds_of


def test_a_share_costs_its_logarithm() -> None:
    assert cost_of_share(1, 8) == cost_of(math.log(8))
    assert cost_of_share(5, 5) == 0
    assert cost_of_share(0, 5) == IMPOSSIBLE


@pytest.mark.parametrize(("chance", "nats"), [(0.5, 0.0), (0.9, math.log(9)), (1.0, 13.8)])
def test_odds_of_what_is_certain_have_an_end(chance: float, nats: float) -> None:
    assert odds_of(chance) / UNIT == pytest.approx(nats, abs=0.02)
    assert odds_of(1 - chance) == pytest.approx(-odds_of(chance), abs=1)
