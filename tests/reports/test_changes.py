"""Changes told as sentences."""

from __future__ import annotations

import re

from ocrfix.cleaning import Cleaner
from ocrfix.reports.changes import explain
from ocrfix.reports.speech import Speech
from ocrfix.resources import resource
from tests.reports.edited import cleaned_by


def test_explain_shows_what_cannot_be_seen() -> None:
    told = explain(cleaned_by("one\r\n\ttwo", [(3, 6, " ")]))
    assert "it.txt:1:4: “␍⏎⇥” → “ ”" in told


def test_explain_of_nothing_says_so() -> None:
    assert explain(cleaned_by("one", [])) == "it.txt: nothing to change.\n"


def test_the_head_of_explain_says_what_it_counts() -> None:
    """Steps stand behind the rules; two of them may make one change."""
    torn = Cleaner().clean(resource("samples", "harbour-ferry.txt").read_text(encoding="utf-8"))
    steps = [len(it.steps) for it in torn.changes]
    assert len(steps) < sum(steps)
    head = explain(torn).splitlines()[0]
    assert head.startswith(f"The text: {len(steps)} changes in {sum(steps)} steps (furniture.")
    assert sum(map(int, re.findall(r" (\d+)[,)]", head))) == sum(steps)
    german = f"Der Text: {len(steps)} Änderungen in {sum(steps)} Schritten ("
    assert explain(torn, Speech("de")).startswith(german)
    # What is made and what waits, with the figures of the language.
    assert re.findall(r" \(\d\.\d\d\): ", explain(torn, Speech("de"))) == []
    assert "furniture.byline-dash (1,00): Die Ausgabe" in explain(torn, Speech("de"))
    one = Cleaner().clean("It was said that tbe pilot came.\n")
    assert explain(one).startswith("The text: 1 change (letters.misread-word 1).")
