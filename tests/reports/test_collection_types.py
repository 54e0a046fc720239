"""One document in the report on a collection."""

from __future__ import annotations

from dataclasses import replace

from ocrfix.reports.quality import Legibility
from tests.reports.made_collection import LINE


def test_a_share_is_of_the_words_that_were_counted() -> None:
    line = replace(LINE, figures={"words_before": 200, "unknown_before": 50, "words_after": 0})
    assert (line.share("before"), line.share("after")) == (0.25, None)
    assert replace(line, figures={"words_after": 0, "unknown_after": 0}).share("after") == 0.0


def test_what_cannot_be_judged_comes_last() -> None:
    bad = replace(LINE, figures={"words_after": 200, "unknown_after": 100})
    good = replace(LINE, figures={"words_after": 200, "unknown_after": 1})
    short = replace(LINE, figures={"words_after": 2, "unknown_after": 2})
    assert short.legibility("after") is Legibility.UNKNOWN
    assert bad.badness > good.badness > short.badness
