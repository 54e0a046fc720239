"""Where the scans of a project's documents lie: as the reader said, or else where they are sought.

What was said of one document goes before what was said of all; what leads nowhere any more
is as if it had not been said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ocrfix.errors import BadArgumentsError
from ocrfix.review.places import path_at, place_of
from ocrfix.review.schema import SCANS
from ocrfix.review.store import Project
from ocrfix.scan.pictures import DIR, STEM, Places, Sheet, sheets_of
from ocrfix.text.document import Document


def places_in(project: Project, sha256: str, path: Path | None) -> list[Places]:
    """Where the scans of a document are looked for, what the reader said first.

    Args:
        project: Knows what was chosen by hand.
        sha256: The document's.
        path: Its file; None for a text without one.
    """
    chosen = [_places(project, f"{SCANS} {sha256}"), _places(project, SCANS)]
    usual = Places() if path is not None else None
    return [it for it in (*chosen, usual) if it is not None]


def sheets_at(document: Document, path: Path | None, places: Sequence[Places]) -> list[Sheet]:
    """The pages of a document, each with its picture in the first place that has one."""
    if not places:
        return [Sheet(0, "", (), None, 0)]
    beside = path if path is not None else Path()
    found = [sheets_of(document, beside, it) for it in places]
    return [
        next((it for it in same if it.path is not None), same[0])
        for same in zip(*found, strict=True)
    ]


def _places(project: Project, key: str) -> Places | None:
    said = project.setting(key)
    if not said:
        return None
    try:
        return Places.of(said if _is_pattern(said) else str(path_at(said, project.path)))
    except BadArgumentsError:
        return None


def with_own_scans(project: Project, sha256: str, sheets: Iterable[Sheet]) -> list[Sheet]:
    """Pages of a document with the pictures that were chosen for one alone, where one was."""
    return [_by_hand(project, sha256, it) for it in sheets]


def _by_hand(project: Project, sha256: str, sheet: Sheet) -> Sheet:
    place = project.setting(f"{SCANS} {sha256} {sheet.number}")
    path = path_at(place, project.path) if place else None
    return replace(sheet, path=path, frame=0) if path is not None and path.is_file() else sheet


def choose_scan(project: Project, sha256: str, path: Path, number: int | None = None) -> None:
    """Remember the picture of a document.

    Args:
        project: Where.
        sha256: The document's.
        path: A file of all its pages, or a folder.
        number: The page that it is the picture of, 0-based; None for all.

    Raises:
        OutputError: The project cannot be written.
    """
    key = f"{SCANS} {sha256}" if number is None else f"{SCANS} {sha256} {number}"
    project.set_setting(key, place_of(str(path.absolute()), project.path))


def choose_pattern(project: Project, pattern: str) -> None:
    """Remember by what pattern the scans of all documents are found; an empty one for none.

    Raises:
        OutputError: The project cannot be written.
    """
    project.set_setting(SCANS, pattern)


def pattern_of(project: Project) -> str:
    """By what pattern the scans of all documents are found; empty for none."""
    return project.setting(SCANS)


def pattern_for(document: Path, picture: Path) -> str:
    """The pattern by which a picture is found from its document.

    Args:
        document: The file of the text.
        picture: That of its picture.

    Returns:
        Empty if their names have nothing in common.
    """
    stems = [it for it in (document.stem, document.name.partition(".")[0]) if it]
    stem = next((it for it in stems if it in picture.name), None)
    if stem is None:
        return ""
    name = picture.name.replace(stem, STEM)
    folder, here = picture.resolve().parent, document.resolve().parent
    for up in range(3):
        base = here.parents[up - 1] if up else here
        if folder.is_relative_to(base):
            below = folder.relative_to(base).parts
            return "/".join([DIR, *[".."] * up, *below, name])
    return str(folder / name)


def tried(pattern: str, documents: list[Path]) -> Iterator[tuple[Path, Path | None]]:
    """What a pattern finds: each document, and its picture or None."""
    places = Places(pattern=pattern)
    for path in documents:
        blank = Document("")
        yield path, sheets_of(blank, path, places)[0].path


def _is_pattern(said: str) -> bool:
    return STEM in said
