"""The notes and bookmarks of a project, whatever document they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ocrfix.review.decisions import Decision, Verdict
from ocrfix.review.store import Project


@dataclass(frozen=True, slots=True)
class Note:
    """A note, or a bookmark, as a list shows it.

    Attributes:
        decision: What is on record; its ``after`` is the note, empty for a bookmark.
        path: Where the document lies; None where nobody knows.
    """

    decision: Decision
    path: Path | None


def notes_of(project: Project, document: str = "") -> Iterator[Note]:
    """Yield the notes that hold, by document and in order of position.

    Args:
        project: Whose.
        document: SHA-256 of the one document that is wanted; empty for all.
    """
    paths = {sha256: path for sha256, path, _ in project.documents()}
    wanted = [document] if document else sorted(project.journal.documents())
    for sha256 in sorted(wanted, key=lambda it: (str(paths.get(it, "")), it)):
        held = [it for it in project.journal.standing(sha256) if it.verdict is Verdict.NOTE]
        for decision in sorted(held, key=lambda it: (it.start, it.end)):
            yield Note(decision, paths.get(sha256))
