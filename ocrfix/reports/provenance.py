"""Knowledge of a cleaning beyond what ships, told in sentences and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ocrfix.cleaning.provenance import Grounds
from ocrfix.text.wording import counted


def tell_grounds(grounds: Grounds) -> Iterator[str]:
    """Yield sentences about the knowledge beyond what ships; none if there was none."""
    if grounds.lists_sha256:
        yield (
            f"Known besides the shipped lists: {counted(grounds.words, 'word')} and "
            f"{counted(grounds.names, 'name')} of the reader's own "
            f"(SHA-256 {grounds.lists_sha256})."
        )
    if grounds.evidence:
        yield (
            f"Evidence of the collection: {grounds.evidence}, "
            f"{counted(grounds.evidence_documents, 'document')} "
            f"(SHA-256 {grounds.evidence_sha256})."
        )
    if grounds.words_of:
        yield (
            f"Words of the language, imported: {grounds.words_of} "
            f"(SHA-256 {grounds.words_of_sha256})."
        )
    for scan in grounds.scans:
        yield (
            f"The scan {scan.name} (SHA-256 {scan.sha256}), read again by {grounds.scans_version}."
        )


def grounds_as_data(grounds: Grounds) -> dict[str, Any]:
    """Return what was known as values for JSON; None for what was not there."""
    own = {"words": grounds.words, "names": grounds.names, "sha256": grounds.lists_sha256}
    shown = {
        "file": grounds.evidence,
        "documents": grounds.evidence_documents,
        "sha256": grounds.evidence_sha256,
    }
    seen = {
        "version": grounds.scans_version,
        "scans": [{"file": scan.name, "sha256": scan.sha256} for scan in grounds.scans],
    }
    return {
        "own_words": own if grounds.lists_sha256 else None,
        "evidence": shown if grounds.evidence else None,
        # Only where one was imported.
        **(
            {"imported_words": {"file": grounds.words_of, "sha256": grounds.words_of_sha256}}
            if grounds.words_of
            else {}
        ),
        # Only where a scan was read: without one nothing is said of it.
        **({"second_reading": seen} if grounds.scans_version else {}),
    }
