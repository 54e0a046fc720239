"""A record of the scans that a document was cleaned with, to notice when they change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ocrfix.scan.pictures import ScanPlaces, Sheet
from ocrfix.text.document import Page


def noted(sheets: Sequence[Sheet]) -> list[dict[str, Any]]:
    """The scans of a document as values for JSON: how each was sought, and what was found."""
    is_only = len(sheets) == 1
    return [
        _note(_sought(it), it.path, is_only=is_only) for it in sheets
    ]  # fmt: skip


def are_same(notes: object, document: Path | None, said: str | None) -> bool:
    """Return whether the scans that were noted are found again as they were.

    Args:
        notes: What ``noted`` gave; whatever else a ledger may hold, such as None.
        document: The file of the text; None for one without, whose scans nobody reads.
        said: Where scans lie, as ``ScanPlaces.of`` reads it; None if none are read.
    """
    if said is None or document is None:
        return True
    if not isinstance(notes, list):
        # Of a version that noted none.
        return False
    return all(_is_same(it, document, ScanPlaces.of(said)) for it in notes if isinstance(it, dict))


def _is_same(note: Mapping[str, Any], document: Path, places: ScanPlaces) -> bool:
    page = Page(0, 0, id=str(note.get("id", "")), image=str(note.get("image", "")))
    is_only = bool(note.get("is_only"))
    return _note(page, places.picture_of(document, page, is_only=is_only), is_only=is_only) == note


def _sought(sheet: Sheet) -> Page:
    return sheet.parts[0] if sheet.parts else Page(0, 0, id=sheet.name)


def _note(page: Page, path: Path | None, *, is_only: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"id": page.id, "image": page.image, "is_only": is_only}
    try:
        status = path.stat() if path is not None else None
    except OSError:
        status = None
    if path is not None and status is not None:
        found |= {"path": str(path), "size": status.st_size, "modified_ns": status.st_mtime_ns}
    return found
