"""A collection of documents summed up: what a report on it tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ocrfix.reports.collection_types import DocumentLine
from ocrfix.reports.quality import Legibility, legibility_of

DONE = "done"


@dataclass
class Totals:
    """Sums over all documents.

    Attributes:
        states: How many documents are done, failed, skipped.
        gone: How many of those that are done are in the input no longer.
        size: Bytes of those that are done.
        changes, proposals: Changes made; edits that wait for a reader.
        words: ``before`` and ``after``, of documents in a language with word lists.
        unknown: Those of them that stand in no list.
        legibility: Class -> documents, ``before`` and ``after``.
        formats, languages: Documents of each.
    """

    states: Counter[str] = field(default_factory=Counter)
    gone: int = 0
    size: int = 0
    changes: int = 0
    proposals: int = 0
    words: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    legibility: dict[str, Counter[Legibility]] = field(
        default_factory=lambda: {"before": Counter(), "after": Counter()}
    )
    formats: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)

    def add(self, state: str, figures: Mapping[str, Any], size: int) -> None:
        """Count one document."""
        self.states[str(state)] += 1
        if state != DONE:
            return
        self.size += size
        self.changes += figures["changes"]
        self.proposals += figures["proposals"]
        self.formats[figures["format"]] += 1
        self.languages[figures["language"]] += 1
        for when in ("before", "after"):
            words, unknown = figures[f"words_{when}"], figures[f"unknown_{when}"]
            if words is None:
                self.legibility[when][Legibility.UNKNOWN] += 1
                continue
            self.words[when] += words
            self.unknown[when] += unknown
            share = unknown / words if words else 0.0
            self.legibility[when][legibility_of(words, share)] += 1

    def share(self, when: str) -> float | None:
        """Share of unknown words, 0..1; None if none were counted."""
        return self.unknown[when] / self.words[when] if self.words[when] else None


@dataclass
class RuleCount:
    """The work of a rule in a collection.

    Attributes:
        rule_id: Which.
        edits: How many it made.
        documents: In how many documents.
        examples: Some of its changes, with ``document``, ``left``, ``before``, ``after``,
            ``right``.
    """

    rule_id: str
    edits: int = 0
    documents: int = 0
    examples: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Collection:
    """All that a report tells of a collection, but for the list of all documents.

    Attributes:
        source: Where the documents came from.
        totals: Sums.
        rules: Most edits first.
        worst: Documents most in need of a reader, the worst first.
        failures: Documents that failed, in order of name; the first thousand.
        gone: Documents that were cleaned and are in the input no longer; the first thousand.
        skipped: Reason, how many, and the first names.
        settings: What documents were cleaned with, and how many.
    """

    source: str
    totals: Totals
    rules: tuple[RuleCount, ...]
    worst: tuple[DocumentLine, ...]
    failures: tuple[DocumentLine, ...]
    gone: tuple[DocumentLine, ...]
    skipped: tuple[tuple[str, int, tuple[str, ...]], ...]
    settings: tuple[tuple[dict[str, Any], int], ...]
