"""The scans of a project's documents: as the reader chose, or else where they are sought.

What was said of one document goes before what was said of all; what leads nowhere any more
is as if it had not been said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ocrfix.errors import BadArgumentsError
from ocrfix.review.folders import path_at, place_of
from ocrfix.review.schema import SCANS
from ocrfix.review.store import Project
from ocrfix.scan.pictures import DIR, STEM, ScanPlaces, Sheet, sheets_of, with_parts
from ocrfix.text.document import Document, Page


@dataclass(frozen=True, slots=True)
class Said:
    """The reader's choices of scans: read once from a project, to be asked anywhere.

    Attributes:
        settings: By the keys of the project.
        project: The file of the project, from which paths may count.
    """

    settings: Mapping[str, str] = field(default_factory=dict)
    project: Path | None = None

    def sheets(
        self, document: Document, path: Path | None, found: Iterable[Page] = ()
    ) -> list[Sheet]:
        """The pages of a document, each with its picture in the first place that has one.

        Args:
            document: The document.
            path: Its file; None for a text without one.
            found: Where it was found to stand, if it does not say so itself.
        """
        sha256 = document.meta.sha256
        sheets = self._sought(document, sha256, path)
        if not document.layout:
            sheets = with_parts(sheets, found)
        return [self._by_hand(sha256, it) for it in sheets]

    def _sought(self, document: Document, sha256: str, path: Path | None) -> list[Sheet]:
        usual = ScanPlaces() if path is not None else None
        places = (self._places(f"{SCANS} {sha256}"), self._places(SCANS), usual)
        beside = path if path is not None else Path()
        looked = [sheets_of(document, beside, it) for it in places if it is not None]
        if not looked:
            return [Sheet(0, "", (), None, 0)]
        return [
            next((it for it in same if it.path is not None), same[0])
            for same in zip(*looked, strict=True)
        ]

    def _places(self, key: str) -> ScanPlaces | None:
        said = self.settings.get(key, "")
        if not said:
            return None
        try:
            return ScanPlaces.of(said if STEM in said else str(path_at(said, self.project)))
        except BadArgumentsError:
            return None

    def _by_hand(self, sha256: str, sheet: Sheet) -> Sheet:
        """A page with the picture that was chosen for it alone, where one was."""
        place = self.settings.get(f"{SCANS} {sha256} {sheet.number}", "")
        path = path_at(place, self.project) if place else None
        return replace(sheet, path=path, frame=0) if path is not None and path.is_file() else sheet


def said_of_scans(project: Project) -> Said:
    """Return a project's choices of scans for its documents."""
    return Said(project.settings(SCANS), project.path)


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
    """Yield each document with the picture that a pattern finds for it, or None."""
    places = ScanPlaces(pattern=pattern)
    for path in documents:
        blank = Document("")
        yield path, sheets_of(blank, path, places)[0].path
