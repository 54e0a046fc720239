"""Doubtful words as lines and tables."""

from __future__ import annotations

from ocrfix.reports.speech import Speech
from ocrfix.reports.suspects import SuspectRow, as_csv, as_lines, by_word, words_as_lines


def test_the_table_of_doubtful_words_holds_no_formula() -> None:
    row = {"word": "=1+1", "suggestions": ["@SUM(1)", "a"], "score": -0.5, "context": "- x"}
    assert as_csv([row]).splitlines()[1] == "'=1+1,'@SUM(1)|a,-0.5,'- x"


def test_that_a_word_may_go_is_said_in_the_readers_language() -> None:
    row = SuspectRow(
        source="a.txt", line=1, column=1, start=0, end=3, word="JJl", kind="unknown",
        reason="“JJl” stands in no list of words.", score=0.9, suggestions=("Jul", ""), context="",
    )  # fmt: skip
    german = Speech("de")
    assert as_lines([row]).endswith("-> Jul, (delete)\n")
    assert as_lines([row], german).endswith("-> Jul, (streichen)\n")
    assert "-> Jul, (streichen)" in words_as_lines(by_word([row]), german)
