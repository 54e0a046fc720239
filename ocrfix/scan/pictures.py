"""Where the picture of a page lies: as the file names it, or named like the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Self

from ocrfix.errors import BadArgumentsError
from ocrfix.text.document import Page

SUFFIXES = (".tif", ".tiff", ".png", ".jpg", ".jpeg", ".jp2")
BESIDE = "beside"
_STEM, _DIR = "{stem}", "{dir}"


@dataclass(frozen=True, slots=True)
class Places:
    """Where pictures are looked for.

    Attributes:
        folder: A folder of pictures; None for that of the document.
        pattern: The path of a picture, ``{stem}`` for the name of the document's file
            without its ending, ``{dir}`` for its folder; empty for names the formats give.
    """

    folder: Path | None = None
    pattern: str = ""

    @classmethod
    def of(cls, said: str) -> Self:
        """Read what ``--scans`` says: ``beside``, a folder, a picture, or a pattern with ``{stem}``.

        Raises:
            BadArgumentsError: It is none of these.
        """
        if said == BESIDE:
            return cls()
        if _STEM in said or Path(said).is_file():
            return cls(pattern=said)
        if Path(said).is_dir():
            return cls(folder=Path(said))
        raise BadArgumentsError(
            f"“{said}” is no folder of scans.",
            hint=f"Name a folder, a pattern such as {_DIR}/../scans/{_STEM}.tif, or “{BESIDE}”.",
        )

    def picture_of(self, document: Path, page: Page, *, is_only: bool) -> Path | None:
        """Find the picture of a page.

        Args:
            document: The file of the text.
            page: The page.
            is_only: Whether the document has no other: then a picture named like the file
                is its picture.

        Returns:
            None if there is none.
        """
        found = (it for it in self._candidates(document, page, is_only=is_only) if it.is_file())
        return next(found, None)

    def _candidates(self, document: Path, page: Page, *, is_only: bool) -> Iterator[Path]:
        # “page.alto.xml” and “page.xml” are both the text of “page.tif”.
        stems = [it for it in (document.stem, document.name.partition(".")[0]) if it]
        if self.pattern:
            pattern = self.pattern.replace(_DIR, str(document.parent))
            yield from (Path(pattern.replace(_STEM, it)) for it in stems)
            return
        folder = document.parent if self.folder is None else self.folder
        # A name alone: a path of the machine the file was made on leads nowhere here.
        named = PurePosixPath(PureWindowsPath(page.image).name).name
        if named:
            yield folder / named
            yield from ((folder / named).with_suffix(it) for it in SUFFIXES)
        if document.suffix.lower() == ".pdf":
            # The page that the text lies behind.
            yield document
        if is_only:
            yield from (folder / f"{stem}{it}" for stem in stems for it in SUFFIXES)
