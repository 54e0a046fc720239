"""A text cleaned by edits that a test names."""

from __future__ import annotations

from ocrfix.cleaning import Cleaned
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit, apply_edits, resolve_overlaps
from ocrfix.text.source_map import SourceMap


def cleaned_by(raw: str, edits: list[tuple[int, int, str]]) -> Cleaned:
    """Make these edits, each a raw span and what stands there afterwards."""
    made = resolve_overlaps(
        Edit(start, end, raw[start:end], after, "letters.demo", "why")
        for start, end, after in edits
    )
    document = Document.from_text(raw, source="it.txt")
    return Cleaned(document, apply_edits(raw, made), SourceMap.of(made), (), (), ())
