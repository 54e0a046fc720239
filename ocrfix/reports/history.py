"""The history of decisions as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from ocrfix.reports.cells import harmless
from ocrfix.review.history import Event

_COLUMNS = (
    "when",
    "who",
    "step",
    "verdict",
    "taken back",
    "document",
    "sha256",
    "start",
    "end",
    "before",
    "after",
    "rule",
    "everywhere",
)


def history_csv(events: Iterable[Event]) -> bytes:
    """A line for each decision, under heads, in UTF-8; no cell is a formula.

    Offsets are those of the raw text, 0-based and half-open.
    """
    stream = io.StringIO(newline="")
    rows = csv.writer(stream)
    rows.writerow(_COLUMNS)
    for event in events:
        it = event.decision
        cells = (
            it.when,
            it.who,
            it.step,
            str(it.verdict),
            "yes" if event.is_undone else "",
            event.path.name if event.path is not None else "",
            it.document,
            it.start,
            it.end,
            it.before,
            it.after,
            it.rule_id,
            "yes" if it.everywhere else "",
        )
        rows.writerow([harmless(cell) for cell in cells])
    return stream.getvalue().encode("utf-8", "surrogatepass")
