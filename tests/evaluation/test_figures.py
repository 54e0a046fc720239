"""Figures with what they are shares of."""

from __future__ import annotations

import json

from ocrfix.evaluation.figures import figures_of_sets
from ocrfix.evaluation.measure import Options, measure_set
from tests.evaluation.made_pairs import PAIRS, PROGRAM


def test_figures_hold_their_denominators() -> None:
    figures = figures_of_sets([measure_set("set", PAIRS, [PROGRAM], Options())])
    [reader] = figures["sets"][0]["readers"]
    assert reader["characters"]["raw"] == {"of": 5, "in": 46, "rate": round(5 / 46, 6)}
    assert reader["words"]["mended_for_each_broken"] == 4.0
    assert reader["truth_side"]["edits"]["per_10000_words"] == round(10_000 / 11, 6)
    assert reader["hyphens"]["soft"]["right"] == {"of": 1, "in": 1, "rate": 1.0}
    assert reader["suspects"]["recall"] == {"of": 0, "in": 1, "rate": 0.0}
    json.dumps(figures)
