"""Counts that add up."""

from __future__ import annotations

from ocrfix.evaluation.counts import BreakCounts, ScoreTally


def test_precision_at_recall() -> None:
    tally = ScoreTally([(0.9, True), (0.8, True), (0.7, False), (0.7, True), (0.1, False)])
    assert tally.precision_at(0.5, 4) == 1.0
    assert tally.precision_at(0.75, 4) == 0.75  # equal scores are taken together
    assert tally.precision_at(0.9, 4) is None
    assert ScoreTally().precision_at(0.5, 0) is None


def test_break_counts_add_up() -> None:
    total = BreakCounts(breaks=1, right=1)
    total.add(BreakCounts(breaks=2, asked=2))
    assert total == BreakCounts(breaks=3, right=1, asked=2)
