"""A reader's remarks on stretches of a text that change nothing: passed over, noted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.cleaning.remarks import Remark, Skipped
from ocrfix.reports.cells import harmless
from ocrfix.reports.speech import Speech
from ocrfix.text.tokens import LineIndex
from ocrfix.text.wording import shortened, shown

if TYPE_CHECKING:
    from ocrfix.review.notes import Note

_COLUMNS = ("document", "sha256", "start", "end", "words", "context", "note", "who", "when")


def tell_remarks(cleaned: Cleaned, where: LineIndex, speech: Speech) -> Iterator[str]:
    """Yield a sentence for each stretch that was passed over, and for each note."""
    for it in cleaned.skipped:
        first, last = lines_of(it, where)
        lines = f"Line {first}" if first == last else f"Lines {first} to {last}"
        kind = speech.sentence(it.kind)
        yield speech.sentence(f"{lines}: passed over as no text ({kind}).")
    for remark in cleaned.remarks:
        line, _ = where.line_and_column(remark.start)
        words = shown(shortened(cleaned.document.text[remark.start : remark.end]))
        noted = f"noted: {shown(remark.text)}" if remark.text else "a bookmark"
        yield speech.sentence(f"Line {line}, “{words}”: {noted}")


def lines_of(span: Skipped | Remark, where: LineIndex) -> tuple[int, int]:
    """Return the first and the last line of a span of the raw text, from 1."""
    first, _ = where.line_and_column(span.start)
    last, _ = where.line_and_column(max(span.end - 1, span.start))
    return first, last


def remarks_as_data(cleaned: Cleaned, where: LineIndex) -> dict[str, Any]:
    """Return what was passed over and noted as values for JSON; nothing where there is none.

    Offsets are those of the raw text, 0-based and half-open; lines are 1-based.
    """
    data: dict[str, Any] = {}
    if cleaned.skipped:
        data["skipped"] = [{**_place(it, where), "kind": it.kind} for it in cleaned.skipped]
    if cleaned.remarks:
        data["remarks"] = [
            {**_place(it, where), "text": it.text, "who": it.who, "when": it.when}
            for it in cleaned.remarks
        ]
    return data


def _place(span: Skipped | Remark, where: LineIndex) -> dict[str, int]:
    first, last = lines_of(span, where)
    return {"first_line": first, "last_line": last, "start": span.start, "end": span.end}


def notes_csv(notes: Iterable[Note]) -> bytes:
    """Return a line for each note under heads, in UTF-8; no cell is a formula.

    Offsets are those of the raw text, 0-based and half-open.
    """
    stream = io.StringIO(newline="")
    table = csv.writer(stream)
    table.writerow(_COLUMNS)
    for note in notes:
        it, name = note.decision, note.path.name if note.path is not None else ""
        context = f"{it.context_before}{it.before}{it.context_after}"
        cells = (name, it.document, it.start, it.end, it.before, context, it.after, it.who, it.when)
        table.writerow([harmless(cell) for cell in cells])
    return stream.getvalue().encode("utf-8", "surrogatepass")
