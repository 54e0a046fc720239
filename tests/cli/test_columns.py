"""Tables of figures on a terminal."""

from __future__ import annotations

import pytest

from ocrfix.cli.columns import as_nats, as_odds, in_columns, signed


@pytest.mark.parametrize(
    ("nats", "shown"),
    [(1 << 20, "> +12"), (12.5, "> +12"), (5.17, "+5.17"), (-3, "-3.00"), (-0.001, "0.00")],
)
def test_odds_without_a_rival_are_no_figure(nats: float, shown: str) -> None:
    assert as_odds(nats) == shown


def test_numbers_stand_to_the_right() -> None:
    rows = [("reading", "cost"), ("the", as_nats(1.5)), ("she", signed(12))]
    assert [*in_columns(rows, range(1, 2))] == [
        "reading    cost",
        "the        1.50",
        "she      +12.00",
    ]
