"""The report on a collection for programs: CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from ocrfix.reports.cells import harmless
from ocrfix.reports.collection import Collection, Totals
from ocrfix.reports.collection_types import DocumentLine
from ocrfix.text.wording import as_utf8
from ocrfix.version import __version__

_FIGURES = (
    "format",
    "language",
    "encoding",
    "characters",
    "words_before",
    "unknown_before",
    "words_after",
    "unknown_after",
    "changes",
    "proposals",
)
_COLUMNS = (
    "name",
    "state",
    "reason",
    "advice",
    "size",
    "sha256",
    *_FIGURES,
    "legibility_before",
    "legibility_after",
    "outputs",
    "stale",
    "gone",
    "notes",
)


def collection_csv(lines: Iterable[DocumentLine]) -> Iterator[bytes]:
    """One row a document, in UTF-8 with a byte order mark, which spreadsheets need."""
    yield "\ufeff".encode()
    yield _csv_row(_COLUMNS)
    for line in lines:
        data = _as_data(line)
        data["outputs"] = "\n".join(data["outputs"])
        data["notes"] = "\n".join(data["notes"])
        yield _csv_row([harmless(data[name]) for name in _COLUMNS])


def _csv_row(cells: Iterable[object]) -> bytes:
    row = io.StringIO()
    csv.writer(row).writerow(cells)
    return row.getvalue().encode("utf-8", "backslashreplace")


def collection_json(collection: Collection, lines: Iterable[DocumentLine]) -> Iterator[bytes]:
    """The whole report as one JSON document; names that are no text keep their escapes."""
    head = {
        "ocrfix": __version__,
        "source": as_utf8(collection.source),
        "totals": _totals(collection.totals),
        "rules": [
            {
                "id": rule.rule_id,
                "edits": rule.edits,
                "documents": rule.documents,
                "examples": rule.examples,
            }
            for rule in collection.rules
        ],
        "settings": [{"documents": count, **described} for described, count in collection.settings],
        "worst": [as_utf8(line.name) for line in collection.worst],
    }
    yield json.dumps(head, indent=1).encode()[:-2] + b',\n "documents": ['
    between = b"\n  "
    for line in lines:
        yield between + json.dumps(_as_data(line), ensure_ascii=True).encode()
        between = b",\n  "
    yield b"\n ]\n}\n"


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        "documents": sum(totals.states.values()),
        **{state: totals.states[state] for state in ("done", "failed", "skipped")},
        "gone": totals.gone,
        "bytes": totals.size,
        "changes": totals.changes,
        "proposals": totals.proposals,
        "words_before": totals.words["before"],
        "unknown_before": totals.unknown["before"],
        "words_after": totals.words["after"],
        "unknown_after": totals.unknown["after"],
        "legibility_before": dict(sorted(totals.legibility["before"].items())),
        "legibility_after": dict(sorted(totals.legibility["after"].items())),
        "formats": dict(sorted(totals.formats.items())),
        "languages": dict(sorted(totals.languages.items())),
    }


def _as_data(line: DocumentLine) -> dict[str, Any]:
    is_done = line.state == "done"
    return {
        "name": as_utf8(line.name),
        "state": line.state,
        "reason": line.message,
        "advice": line.hint,
        "size": line.size,
        "sha256": line.sha256,
        **{name: line.figures.get(name) for name in _FIGURES},
        "legibility_before": str(line.legibility("before")) if is_done else None,
        "legibility_after": str(line.legibility("after")) if is_done else None,
        "outputs": list(map(as_utf8, line.outputs)),
        "stale": line.is_stale,
        "gone": line.is_gone,
        "notes": list(line.figures.get("notes", [])),
        "rules": dict(line.figures.get("rules", {})),
    }
