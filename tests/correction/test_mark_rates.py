"""The rates of damage of marks are data."""

from __future__ import annotations

from ocrfix.correction.mark_gaps import MEANT
from ocrfix.correction.mark_rates import MarkRates
from ocrfix.language.costs import CERTAIN


def test_every_shape_that_is_told_has_its_shares() -> None:
    rates = MarkRates.shipped()
    assert rates.counts.shape == (8, len(rates.shapes))
    assert (rates.counts > 0).all()
    assert rates.allowed.shape == (len(rates.shapes), len(MEANT))
    assert not rates.allowed[rates.shapes.index("else")].any()


def test_strokes_made_small_before_count_as_read_large() -> None:
    rates = MarkRates.shipped()
    shown, (part, whole) = rates.turned_with(7), rates.turned["strokes"]
    assert shown["strokes"] == (part + 7 * CERTAIN, whole)
    assert shown["raised"] == rates.turned["raised"]
    assert rates.turned_with(0) == rates.turned
