"""Changes told as sentences."""

from __future__ import annotations

from ocrfix import Document
from ocrfix.cleaning import Cleaned
from ocrfix.reports.changes import explain
from ocrfix.text.edit import Edit, apply_edits, resolve_overlaps
from ocrfix.text.source_map import SourceMap


def cleaned_by(raw: str, edits: list[tuple[int, int, str]]) -> Cleaned:
    made = resolve_overlaps(
        Edit(start, end, raw[start:end], after, "letters.demo", "why")
        for start, end, after in edits
    )
    document = Document.from_text(raw, source="it.txt")
    return Cleaned(document, apply_edits(raw, made), SourceMap.of(made), (), (), ())


def test_explain_shows_what_cannot_be_seen() -> None:
    told = explain(cleaned_by("one\r\n\ttwo", [(3, 6, " ")]))
    assert "it.txt:1:4: “␍⏎⇥” → “ ”" in told


def test_explain_of_nothing_says_so() -> None:
    assert explain(cleaned_by("one", [])) == "it.txt: nothing to change.\n"
