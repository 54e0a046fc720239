"""The scan beside a document: which picture, which part of it, and the word on it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath, PureWindowsPath

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QImageReader

from ocrfix.errors import InputError
from ocrfix.text.document import Box, Document, Line, Page

_SUFFIXES = (".tif", ".tiff", ".png", ".jpg", ".jpeg")
_TALLEST_LINE = 3
"""Times the height of its words: no line of print is taller."""

_PADDING = 0.25
"""Share of a line's height that is shown above and below it: descenders stand out."""


@dataclass(frozen=True)
class Place:
    """Where words stand on a scan.

    Attributes:
        image: The picture of the page.
        page: The page.
        line: The box of the line, in the unit of the page.
        words: The boxes of the words; empty if the format knows lines only.
    """

    image: Path
    page: Page
    line: Box
    words: tuple[Box, ...]


@dataclass(frozen=True)
class Strip:
    """A line of a scan.

    Attributes:
        image: The line.
        words: Where the words stand on it, in its pixels.
    """

    image: QImage
    words: tuple[QRectF, ...]


def place_of(document: Document, path: Path | None, start: int, end: int) -> Place | None:
    """Find a span of the raw text on the scan.

    Args:
        document: Whose text it is.
        path: Its file; pictures are looked for in the same folder and nowhere else.
        start: Where the span begins.
        end: Where it ends, half-open; may be equal to the start.

    Returns:
        The line that the span begins on; None if the format has no boxes or there is no
        picture.
    """
    page = _covering(document.layout, start)
    if page is None or path is None:
        return None
    line = _line_at(page, start)
    image = _image_of(path, page, is_only=len({it.id for it in document.layout}) == 1)
    if line is None or image is None:
        return None
    boxes = tuple(
        word.box for word in line.words if word.box and word.start < max(end, start + 1)
        and word.end > start
    )  # fmt: skip
    whole = line.box or _around(word.box for word in line.words if word.box)
    return Place(image, page, whole, boxes) if whole is not None else None


def _covering(parts: Sequence[Page], offset: int) -> Page | None:
    number = bisect_right(parts, offset, key=lambda part: part.start) - 1
    return parts[number] if number >= 0 and offset <= parts[number].end else None


def _line_at(page: Page, offset: int) -> Line | None:
    lines = [line for block in page.blocks for line in block.lines]
    number = bisect_right(lines, offset, key=lambda line: line.start) - 1
    return lines[number] if number >= 0 else None


def _image_of(path: Path, page: Page, *, is_only: bool) -> Path | None:
    """The picture of a page: as the file names it, or named like the file."""
    return next((it for it in _candidates(path, page, is_only=is_only) if it.is_file()), None)


def _candidates(path: Path, page: Page, *, is_only: bool) -> Iterator[Path]:
    # A name alone: a path of the machine the file was made on leads nowhere here.
    named = PurePosixPath(PureWindowsPath(page.image).name).name
    if named:
        yield path.with_name(named)
        yield from (path.with_name(named).with_suffix(it) for it in _SUFFIXES)
    if is_only:
        yield from (path.with_suffix(it) for it in _SUFFIXES)


def cut_out(place: Place) -> Strip:
    """Cut a line out of its picture; to be called off the window's thread.

    Raises:
        InputError: The picture cannot be read.
    """
    image = _read(place.image, place.image.stat().st_mtime_ns)
    across = image.width() / (place.page.width or image.width())
    down = image.height() / (place.page.height or image.height())

    def scaled(box: Box) -> QRectF:
        return QRectF(box.left * across, box.top * down, box.width * across, box.height * down)

    line = scaled(_row_of(place))
    padding = line.height() * _PADDING
    part = line.adjusted(-padding, -padding, padding, padding).toAlignedRect()
    part = part.intersected(image.rect())
    words = (scaled(box).translated(-part.left(), -part.top()) for box in place.words)
    return Strip(image.copy(part), tuple(words))


def _row_of(place: Place) -> Box:
    """The line, or as much of it as is on a row with the words.

    Some programs write a whole block as one line.
    """
    words = _around(place.words)
    if words is None:
        return place.line
    if place.line.height > _TALLEST_LINE * words.height:
        return Box(place.line.left, words.top, place.line.width, words.height)
    return _around([place.line, words]) or place.line


@lru_cache(maxsize=1)
def _read(path: Path, _changed: int) -> QImage:
    """The picture last read: the next word is on the same page, mostly."""
    reader = QImageReader(str(path))
    image = reader.read()
    if image.isNull():
        raise InputError(f"The picture {path.name} cannot be read: {reader.errorString()}.")
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def _around(boxes: Iterable[Box]) -> Box | None:
    found = list(boxes)
    if not found:
        return None
    left, top = min(it.left for it in found), min(it.top for it in found)
    right = max(it.left + it.width for it in found)
    bottom = max(it.top + it.height for it in found)
    return Box(left, top, right - left, bottom - top)
