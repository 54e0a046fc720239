"""The rates of damage of marks are data."""

from __future__ import annotations

from ocrfix.correction.mark_gaps import MEANT
from ocrfix.correction.mark_rates import MarkRates


def test_every_shape_that_is_told_has_its_shares() -> None:
    rates = MarkRates.shipped()
    assert rates.counts.shape == (8, len(rates.shapes))
    assert (rates.counts > 0).all()
    assert rates.allowed.shape == (len(rates.shapes), len(MEANT))
    assert not rates.allowed[rates.shapes.index("else")].any()
