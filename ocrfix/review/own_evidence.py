"""The evidence that a project is cleaned with: what the collection of its documents shows.

The project keeps where the file lies, as it does of the documents, not what is in it: it may
be larger than all decisions together, and its SHA-256 stands in every report.
"""

from __future__ import annotations

from pathlib import Path

from ocrfix.evidence import open_evidence
from ocrfix.review.folders import path_at, place_of
from ocrfix.review.schema import EVIDENCE
from ocrfix.review.store import Project


def evidence_of(project: Project) -> Path | None:
    """The evidence file of a project; None if it has none of its own."""
    place = project.setting(EVIDENCE)
    return path_at(place, project.path) if place else None


def choose_evidence(project: Project, path: Path | None) -> None:
    """Clean the documents of a project with an evidence file from now on, or with none.

    Raises:
        InputError: It cannot be read, or is no evidence file.
        OutputError: The project cannot be written.
    """
    if path is not None:
        open_evidence(path)
    project.set_setting(EVIDENCE, place_of(str(path.absolute()), project.path) if path else "")
