"""What was decided in a project, by whom and when: everything, what was taken back too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ocrfix.review.decisions import Decision
from ocrfix.review.store import Project


@dataclass(frozen=True, slots=True)
class Event:
    """One decision, as a history lists it.

    Attributes:
        decision: What was decided.
        path: The document it was decided in; None where the project knows none.
        is_undone: Whether its step was taken back.
    """

    decision: Decision
    path: Path | None
    is_undone: bool


def history_of(project: Project, document: str = "") -> list[Event]:
    """The decisions of a project, the newest first.

    Args:
        project: Whose.
        document: SHA-256 of the one document that is wanted; empty for all.
    """
    paths = {sha256: path for sha256, path, _ in project.documents()}
    journal = project.journal
    return [
        Event(decision, paths.get(entry.document), journal.is_undone(entry.step))
        for entry in reversed(journal.entries)
        if (decision := entry.decision) is not None and document in {"", entry.document}
    ]


def count_of_day(events: Iterable[Event], day: str) -> tuple[int, int]:
    """How many decisions of a day hold, and on how many documents.

    Args:
        events: The history.
        day: ISO 8601, in UTC.
    """
    found = [
        it.decision for it in events if not it.is_undone and it.decision.when[: len(day)] == day
    ]
    return len(found), len({it.document for it in found})
