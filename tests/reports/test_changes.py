"""Changes told as sentences."""

from __future__ import annotations

from ocrfix.reports.changes import explain
from tests.reports.edited import cleaned_by


def test_explain_shows_what_cannot_be_seen() -> None:
    told = explain(cleaned_by("one\r\n\ttwo", [(3, 6, " ")]))
    assert "it.txt:1:4: “␍⏎⇥” → “ ”" in told


def test_explain_of_nothing_says_so() -> None:
    assert explain(cleaned_by("one", [])) == "it.txt: nothing to change.\n"
