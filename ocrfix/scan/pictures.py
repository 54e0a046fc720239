"""The search for the picture of a page: as the file names it, or named like the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Self

from ocrfix.errors import BadArgumentsError, InputError
from ocrfix.resources import read_table, resource
from ocrfix.scan.raster import head_of
from ocrfix.text.document import Document, Page

BESIDE = "beside"
STEM, DIR = "{stem}", "{dir}"


@cache
def _known() -> dict[str, list[str]]:
    return read_table(resource("scan", "folders.toml"), dict)


def suffixes() -> list[str]:
    """Return the suffixes of pictures' names, in lower case, the likeliest first."""
    return _known()["suffixes"]


class Shelf:
    """The names in folders, each listed once: a page may be sought under a hundred names.

    The case of letters does not matter: archives were filled on systems where it never did.
    """

    def __init__(self) -> None:
        self._names: dict[Path, dict[str, str]] = {}

    def find(self, path: Path) -> Path | None:
        """Return the file of a name, or of one that differs in case alone; None for none."""
        folder, name = path.parent, path.name
        if folder not in self._names:
            try:
                self._names[folder] = {it.name.casefold(): it.name for it in folder.iterdir()}
            except OSError:
                self._names[folder] = {}
        own = self._names[folder].get(name.casefold())
        if own is None or path.exists():
            return path if own is not None else None
        return folder / own


@dataclass(frozen=True, slots=True)
class ScanPlaces:
    """The places where pictures are looked for.

    Attributes:
        folder: A folder of pictures; None for that of the document.
        pattern: The path of a picture, ``{stem}`` for the name of the document's file
            without its ending, ``{dir}`` for its folder; empty for names the formats give.
    """

    folder: Path | None = None
    pattern: str = ""

    @classmethod
    def of(cls, said: str) -> Self:
        """Read the value of ``--scans``: ``beside``, a folder, a picture or a pattern (``{stem}``).

        Raises:
            BadArgumentsError: It is none of these.
        """
        if said == BESIDE:
            return cls()
        if STEM in said or Path(said).is_file():
            return cls(pattern=said)
        if Path(said).is_dir():
            return cls(folder=Path(said))
        raise BadArgumentsError(
            f"“{said}” is no folder of scans.",
            hint=f"Name a folder, a pattern such as {DIR}/../scans/{STEM}.tif, or “{BESIDE}”.",
        )

    def picture_of(
        self, document: Path, page: Page, *, is_only: bool, shelf: Shelf | None = None
    ) -> Path | None:
        """Find the picture of a page.

        Args:
            document: The file of the text.
            page: The page.
            is_only: Whether the document has no other: then a picture named like the file
                is its picture.
            shelf: What folders hold, where several pages are looked for.

        Returns:
            None if there is none.
        """
        shelf = shelf if shelf is not None else Shelf()
        candidates = self._candidates(document, page, shelf, is_only=is_only)
        found = (it for path in candidates if (it := shelf.find(path)) is not None)
        return next((it for it in found if it.is_file()), None)

    def _candidates(
        self, document: Path, page: Page, shelf: Shelf, *, is_only: bool
    ) -> Iterator[Path]:
        # “page.alto.xml” and “page.xml” are both the text of “page.tif”.
        stems = [it for it in (document.stem, document.name.partition(".")[0]) if it]
        if self.pattern:
            pattern = self.pattern.replace(DIR, str(document.parent))
            yield from (Path(pattern.replace(STEM, it)) for it in stems)
            return
        # A name alone: a path of the machine the file was made on leads nowhere here.
        named = PurePosixPath(PureWindowsPath(page.image).name).name
        folders = self._folders(document, shelf)
        for folder in folders:
            if named:
                yield folder / named
                yield from _with_endings(folder, PurePosixPath(named).stem)
        if document.suffix.lower() == ".pdf":
            # The page that the text lies behind.
            yield document
        if is_only:
            for folder in folders:
                for stem in stems:
                    yield from _with_endings(folder, stem)

    def _folders(self, document: Path, shelf: Shelf) -> list[Path]:
        """The folders that pictures may lie in, the likeliest first; those that are there."""
        if self.folder is not None:
            return [self.folder]
        here, above = document.parent, document.parent.parent
        known = _known()["folders"]
        beside = (shelf.find(around / it) for around in (here, above) for it in known)
        return [here, *dict.fromkeys(it for it in beside if it is not None and it.is_dir())]


def _with_endings(folder: Path, stem: str) -> Iterator[Path]:
    for name in (stem, *(f"{stem}/{it}" for it in _known()["inside"])):
        for ending in suffixes():
            yield folder / f"{name}{ending}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of print.

    Attributes:
        number: Its place among the document's pages, 0-based.
        name: What the file calls it; empty if it does not.
        parts: What stands on it, in reading order; empty if nobody knows.
        path: Its picture; None if there is none.
        frame: Which page of that file it is, 0-based.
    """

    number: int
    name: str
    parts: tuple[Page, ...]
    path: Path | None
    frame: int


def no_scan(sheet: Sheet) -> InputError:
    """Return the error for a page without a picture."""
    image = sheet.parts[0].image if sheet.parts else ""
    page = sheet.name or sheet.number + 1
    return InputError(
        f"There is no scan “{image}” of page {page}."
        if image
        else f"There is no scan of page {page}.",
        hint="Say where it is: with --scans, or by Choose the Scan in the window.",
    )


def sheets_of(document: Document, path: Path, places: ScanPlaces) -> list[Sheet]:
    """The pages of a document in order, each with its picture.

    Returns:
        A page that the text returns to comes once. A text without layout has one page.
    """
    groups: dict[tuple[str, str], list[Page]] = {}
    if document.meta.format == "pdf":
        # Pages without text have no place in the layout, but their number.
        numbers = [int(page.id.rpartition("_")[2]) for page in document.layout]
        groups = {(f"page_{it}", ""): [] for it in range(1, max(numbers, default=1) + 1)}
    for page in document.layout:
        groups.setdefault((page.id, page.image), []).append(page)
    if not groups:
        groups[("", "")] = []
    is_only, shelf = len(groups) == 1, Shelf()
    found = []
    for number, ((name, image), parts) in enumerate(groups.items()):
        sought = parts[0] if parts else Page(0, 0, id=name, image=image)
        picture = places.picture_of(path, sought, is_only=is_only, shelf=shelf)
        found.append(Sheet(number, name, tuple(parts), picture, number))
    return found


def spread(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The pages of a text that says nothing of them, one for each that its picture has.

    Args:
        sheets: As ``sheets_of`` gives them; several, or one of which something is known, stay.
    """
    if len(sheets) != 1 or sheets[0].parts or sheets[0].path is None:
        return list(sheets)
    try:
        number = head_of(sheets[0].path).pages
    except InputError:
        # It is said where the picture is opened.
        number = 1
    return [replace(sheets[0], number=it, frame=it) for it in range(max(number, 1))]


def with_parts(sheets: Sequence[Sheet], found: Iterable[Page]) -> list[Sheet]:
    """Pages of a text that says nothing of them, with what was found to stand on each."""
    of_sheet: dict[str, list[Page]] = {}
    for page in found:
        of_sheet.setdefault(page.id, []).append(page)
    return [replace(it, parts=tuple(of_sheet.get(str(it.number + 1), ()))) for it in sheets]
