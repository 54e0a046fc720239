"""Tesseract 5 in this process, by tesserocr, or else as a program.

Source:
    R. Smith, *An Overview of the Tesseract OCR Engine*, ICDAR 2007; tesseract-ocr,
    *Improving the quality of the output* (the height of letters it likes), read 2026.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocrfix.errors import InputError
from ocrfix.resources import read_table, resource, way_to_install
from ocrfix.scan.engine import Engine, SeenLine, SeenWord
from ocrfix.scan.tesseract_command import TesseractCommand, data_folders, find_command

if TYPE_CHECKING:
    from PIL import Image

_HINT = (
    "Install the program Tesseract 5 (Debian: apt install tesseract-ocr; macOS: brew install "
    "tesseract; Windows: its setup program), or, with Python, "
    f"{way_to_install('scan')}."
)
_DATA = ".traineddata"
# Below the root; Windows has no such places, and its wheels bring their own.
_SYSTEM_FOLDERS = (
    "usr/share/tesseract-ocr/*/tessdata",
    "usr/share/tessdata",
    "usr/local/share/tessdata",
    "opt/homebrew/share/tessdata",
    "opt/local/share/tessdata",
)


def _tesserocr() -> Any:  # noqa: ANN401 - an extra without types
    # Read when the library is loaded, and never again: the threads cost more than they
    # bring, and rounding must not hang on how many there are.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        import tesserocr  # noqa: PLC0415 - an extra
    except ImportError as exc:
        # Also a wheel made for a newer system than this.
        raise InputError(
            "Scans cannot be read again here: Tesseract is missing.", hint=_HINT
        ) from exc
    return tesserocr


def require() -> None:
    """Make sure that Tesseract runs here, in this process or as a program.

    Raises:
        InputError: It does not.
    """
    try:
        _tesserocr()
    except InputError:
        if find_command() is None:
            raise


class Tesseract:
    """Tesseract with the data of one language, or of one kind of print."""

    def __init__(self, data: Path) -> None:
        """Load the data.

        Args:
            data: A ``.traineddata`` file.

        Raises:
            InputError: tesserocr is missing, or cannot read the data.
        """
        library = _tesserocr()
        number = re.search(r"(\d+)\.(\d+)[^\s]*", library.tesseract_version())
        full, major, minor = (number[0], number[1], number[2]) if number else ("", "", "")
        self.name = f"Tesseract {major}.{minor}"
        digest = hashlib.sha256(data.read_bytes()).hexdigest()
        self.version = f"Tesseract {full}, {data.stem} {digest[:16]}"
        self._level, self._modes = library.RIL, library.PSM
        self._iterate = library.iterate_level
        try:
            self._api = library.PyTessBaseAPI(
                path=str(data.parent), lang=data.stem, psm=library.PSM.SINGLE_BLOCK
            )
        except RuntimeError as exc:
            raise InputError(f"Tesseract cannot read its data {data}.", hint=_HINT) from exc

    def read(self, picture: Image.Image) -> Sequence[SeenLine]:
        """Read one column of print; see ``Engine``."""
        return self._read(picture, self._modes.SINGLE_BLOCK)

    def read_page(self, picture: Image.Image) -> Sequence[SeenLine]:
        """Read a whole page; see ``Engine``."""
        return self._read(picture, self._modes.AUTO)

    def _read(self, picture: Image.Image, mode: int) -> Sequence[SeenLine]:
        self._api.SetPageSegMode(mode)
        self._api.SetImage(picture)
        self._api.Recognize()
        found = self._api.GetIterator()
        lines = tuple(_grouped(self._words(found))) if found is not None else ()
        self._api.Clear()
        return lines

    def _words(self, found: Any) -> Iterator[tuple[bool, SeenWord]]:  # noqa: ANN401
        """Every word, and whether it begins a line."""
        level = self._level
        for at in self._iterate(found, level.WORD):
            try:
                text = at.GetUTF8Text(level.WORD).strip()
            except RuntimeError:
                # Nothing was recognised there.
                continue
            box = at.BoundingBox(level.WORD)
            if not text or box is None:
                continue
            confidence = min(1.0, max(0.0, at.Confidence(level.WORD) / 100))
            yield at.IsAtBeginningOf(level.TEXTLINE), SeenWord(text, round(confidence, 4), *box)


def _grouped(words: Iterator[tuple[bool, SeenWord]]) -> Iterator[SeenLine]:
    line: list[SeenWord] = []
    for begins, word in words:
        if begins and line:
            yield tuple(line)
            line = []
        line.append(word)
    if line:
        yield tuple(line)


@cache
def _names_of_data() -> dict[str, list[str]]:
    return read_table(resource("scan", "tesseract.toml"), lambda data: dict(data["data"]))


def _names_for(language: str) -> list[str]:
    """Give the names of the data for a language, BCP 47, the usual print first."""
    return _names_of_data().get(language.partition("-")[0].casefold(), [])


def _usual_data(language: str) -> str:
    """Name the data to install for a language; what stands for a name where none is known."""
    return next(iter(_names_for(language)), "LANGUAGE")


def data_for(language: str) -> list[Path]:
    """Find the data that may read a language, the usual print first.

    Args:
        language: BCP 47; only its first part counts.

    Returns:
        None of them if nothing is installed for it.
    """
    found = []
    for name in _names_for(language):
        path = next((it for it in _places(name) if it.is_file()), None)
        if path is not None:
            found.append(path)
    return found


def _places(name: str) -> Iterator[Path]:
    """Yield the possible paths of a data file: shipped, brought by packages, the system's."""
    prefix = os.environ.get("TESSDATA_PREFIX")
    if prefix:
        yield Path(prefix) / f"{name}{_DATA}"
        yield Path(prefix) / "tessdata" / f"{name}{_DATA}"
    yield resource("scan") / "tessdata" / f"{name}{_DATA}"
    yield Path(sys.prefix) / "share" / "tessdata" / f"{name}{_DATA}"
    command = find_command()
    if command is not None:
        yield from (it / f"{name}{_DATA}" for it in data_folders(command))
    for pattern in _SYSTEM_FOLDERS:
        yield from (it / f"{name}{_DATA}" for it in sorted(Path("/").glob(pattern)))


def tesseract_for(language: str) -> list[Engine]:
    """Give what can read a language, the usual print first.

    Raises:
        InputError: Tesseract is missing, or its data of the language.
    """
    require()
    found = data_for(language)
    if not found:
        raise InputError(
            f"Scans in the language “{language}” cannot be read again here: Tesseract's data "
            "for it is missing.",
            hint=f"Install it, for example Debian's tesseract-ocr-{_usual_data(language)}, or set "
            "TESSDATA_PREFIX.",
        )
    return [_engine(path) for path in found]


def _engine(data: Path) -> Engine:
    """Tesseract in this process, or else the program: it starts anew for each strip of rows."""
    try:
        _tesserocr()
    except InputError:
        command = find_command()
        if command is None:
            raise
        return TesseractCommand(command, data)
    return Tesseract(data)
