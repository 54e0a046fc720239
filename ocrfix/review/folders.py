"""Folders of the reader's own files, and paths relative to a project."""

from __future__ import annotations

from pathlib import Path

from ocrfix.own_folder import data_folder

PROJECT_SUFFIX = ".ocrfix"


def readings_folder() -> Path:
    """Return the folder of second readings of scans; it need not exist, and may be deleted."""
    return data_folder() / "readings"


def default_project() -> Path:
    """The project that needs no decision: it takes every document opened without one."""
    return data_folder() / f"reviews{PROJECT_SUFFIX}"


def place_of(path: str, project: Path | None) -> str:
    """A path as a project keeps it: relative, so that project and files can move.

    Args:
        path: Where a file lies; empty for nowhere.
        project: The project's own file; None for one without.
    """
    if not path or project is None:
        return path
    full = Path(path).resolve()
    folder = project.resolve().parent
    return full.relative_to(folder).as_posix() if full.is_relative_to(folder) else str(full)


def path_at(place: str, project: Path | None) -> Path:
    """Return the path of a file that a project keeps as ``place_of`` gives it."""
    return Path(place) if project is None else project.resolve().parent / place
