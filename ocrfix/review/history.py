"""The history of a project's decisions, with names and times; those taken back are in it too."""

from __future__ import annotations

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


def work_of_day(project: Project, day: str, who: str) -> tuple[int, int]:
    """Return how many decisions of a reader on a day hold, and on how many documents.

    Args:
        project: Where they are on record.
        day: ISO 8601, in UTC.
        who: The reader.
    """
    journal, count, documents = project.journal, 0, set()
    for entry in reversed(journal.entries):
        decision = entry.decision
        # What a colleague's project brought may be older than what came before it.
        if decision is None or decision.who != who:
            continue
        if decision.when[: len(day)] < day:
            break
        if decision.when[: len(day)] == day and not journal.is_undone(entry.step):
            count += 1
            documents.add(entry.document)
    return count, len(documents)
