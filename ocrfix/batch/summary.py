"""The report of a batch, made from its ledger: ``report.html``, ``.csv`` and ``.json``.

It tells the state of the output folder, not the story of a run: however often a batch was
interrupted, with any number of jobs, the same documents give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ocrfix.batch.jobs import State
from ocrfix.batch.ledger import Entry, Ledger
from ocrfix.batch.names import REPORT_FOLDER, REPORT_STEM
from ocrfix.batch.remote import is_address
from ocrfix.batch.store import Store
from ocrfix.reports.changes_page import changes_page
from ocrfix.reports.collection import Collection, RuleCount, Totals
from ocrfix.reports.collection_html import collection_html
from ocrfix.reports.collection_tables import collection_csv, collection_json
from ocrfix.reports.collection_types import DocumentLine
from ocrfix.reports.speech import ENGLISH, Speech

WORST_SHOWN = 100
FAILURES_SHOWN = 1000
GONE_SHOWN = 1000
SKIPPED_NAMES_SHOWN = 20
EXAMPLES_SHOWN = 5


def page_at(out: str) -> str:
    """The page to open of the report in an output folder, which may be an address."""
    if is_address(out):
        return f"{out.rstrip('/')}/{REPORT_STEM}.html"
    return str(Path(out) / f"{REPORT_STEM}.html")


def write_report(ledger: Ledger, store: Store, speech: Speech = ENGLISH) -> None:
    """Write the report anew from the ledger.

    Args:
        ledger: What was done.
        store: Where to write.
        speech: In which language; files that are data stay in English.

    Raises:
        OutputError: A file cannot be written.
    """
    collection = collect(ledger)
    _write_changes_pages(ledger, store, collection, speech)
    page = collection_html(collection, speech).encode("utf-8", "backslashreplace")
    store.write(f"{REPORT_STEM}.html", page)
    store.write(f"{REPORT_STEM}.csv", collection_csv(lines(ledger)))
    store.write(f"{REPORT_STEM}.json", collection_json(collection, lines(ledger)))


def is_written(store: Store) -> bool:
    """Return whether the files of a report are there."""
    return all(store.standing(f"{REPORT_STEM}{it}") for it in (".html", ".csv", ".json"))


def lines(ledger: Ledger) -> Iterator[DocumentLine]:
    """All documents in order of name."""
    for entry in ledger.entries():
        yield _line(ledger, entry)


def collect(ledger: Ledger) -> Collection:
    """Sum up a ledger."""
    totals = Totals()
    rules: dict[str, RuleCount] = {}
    worst: list[DocumentLine] = []
    gone: list[DocumentLine] = []
    skipped: dict[str, list[str]] = {}
    skipped_counts: Counter[str] = Counter()
    for entry in ledger.entries():
        totals.add(entry.state, entry.figures, entry.stamp.size if entry.stamp else 0)
        if entry.is_gone:
            totals.gone += 1
            if len(gone) < GONE_SHOWN:
                gone.append(_line(ledger, entry))
        if entry.state is State.DONE:
            _add_rules(ledger, entry, rules)
            worst.append(_line(ledger, entry))
            if len(worst) > 2 * WORST_SHOWN:
                worst = _worst(worst)
        elif entry.state is State.SKIPPED:
            skipped_counts[entry.message] += 1
            names = skipped.setdefault(entry.message, [])
            if len(names) < SKIPPED_NAMES_SHOWN:
                names.append(entry.name)
    return Collection(
        source=_source(ledger),
        totals=totals,
        rules=tuple(sorted(rules.values(), key=lambda it: (-it.edits, it.rule_id))),
        worst=tuple(_worst(worst)),
        failures=tuple(
            _line(ledger, entry) for entry in ledger.entries(State.FAILED, FAILURES_SHOWN)
        ),
        gone=tuple(gone),
        skipped=tuple(
            (reason, count, tuple(skipped[reason]))
            for reason, count in skipped_counts.most_common()
        ),
        settings=tuple(ledger.settings()),
    )


def _source(ledger: Ledger) -> str:
    kept = (ledger.get("input") or "").partition(":")[2]
    return os.fsdecode(bytes.fromhex(kept))


def _worst(found: list[DocumentLine]) -> list[DocumentLine]:
    return sorted(found, key=lambda it: (-it.badness, it.name))[:WORST_SHOWN]


def _line(ledger: Ledger, entry: Entry) -> DocumentLine:
    return DocumentLine(
        name=entry.name,
        state=str(entry.state),
        message=entry.message,
        hint=entry.hint,
        sha256=entry.sha256,
        size=entry.stamp.size if entry.stamp else None,
        figures=entry.figures,
        outputs=tuple(ledger.outputs(entry.name)),
        is_gone=entry.is_gone,
        page=f"{REPORT_FOLDER}/{_page_name(entry.name)}" if entry.state is State.DONE else "",
    )


def _page_name(name: str) -> str:
    return f"{hashlib.sha256(os.fsencode(name)).hexdigest()[:24]}.html"


def _add_rules(ledger: Ledger, entry: Entry, rules: dict[str, RuleCount]) -> None:
    counts = entry.figures.get("rules", {})
    wanting = set()
    for rule_id, edits in counts.items():
        rule = rules.setdefault(rule_id, RuleCount(rule_id))
        rule.edits += edits
        rule.documents += 1
        if len(rule.examples) < EXAMPLES_SHOWN:
            wanting.add(rule_id)
    if not wanting:
        return
    for change in _unpacked(ledger.changes(entry.name)):
        for rule_id in wanting.intersection(change["rules"]):
            rule = rules[rule_id]
            if len(rule.examples) < EXAMPLES_SHOWN and change["rules"] == [rule_id]:
                rule.examples.append({"document": entry.name} | change)


def _write_changes_pages(
    ledger: Ledger, store: Store, collection: Collection, speech: Speech
) -> None:
    for line in collection.worst:
        page = changes_page(line, _unpacked(ledger.changes(line.name)), speech)
        store.write(line.page, page.encode("utf-8", "backslashreplace"))
    written = {line.page for line in collection.worst}
    for name in list(store.names_in(REPORT_FOLDER)):
        if name.endswith(".html") and name not in written:
            store.remove(name)


def _unpacked(packed: bytes) -> list[dict[str, Any]]:
    if not packed:
        return []
    changes: list[dict[str, Any]] = json.loads(zlib.decompress(packed))
    return changes
