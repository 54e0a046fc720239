"""Doubtful words as lines and tables."""

from __future__ import annotations

from ocrfix.reports.suspects import as_csv


def test_the_table_of_doubtful_words_holds_no_formula() -> None:
    row = {"word": "=1+1", "suggestions": ["@SUM(1)", "a"], "score": -0.5, "context": "- x"}
    assert as_csv([row]).splitlines()[1] == "'=1+1,'@SUM(1)|a,-0.5,'- x"
