"""A picture in steps, each half as large as the one before, in a file that is mapped.

Whoever looks at a page of a hundred million pixels sees two million of them. They are made
in a process of their own: decoding holds up the one that does it, and takes three times the
memory of the picture, which the system has back when that process ends. What is mapped is
read as it is looked at, and counts as memory only while it is.
"""

from __future__ import annotations

import contextlib
import mmap
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocrfix.errors import InputError
from ocrfix.scan.kept_process import Answer, KeptProcess, Send
from ocrfix.scan.raster import (
    as_shown,
    bytes_of,
    dpi_of,
    drawn,
    is_pdf,
    opened,
    telling_damage,
)
from ocrfix.scratch import Scratch

if TYPE_CHECKING:
    from PIL.Image import Image

SMALLEST_PX = 700
"""The last step fits into a square of so many pixels."""
_PREVIEW_PX = 1400
"""The longer side of what is shown first, at least: as high as most screens are. JPEG 2000 of a
hundred million pixels takes 0.65 s of a core at twice that size, 0.19 s so."""
_PREVIEW_PIXELS = 12_000_000
"""Smaller pictures are there at once anyway."""
_PREVIEW_DPI = 60.0
_DPI = 300.0
_ALIGNED = 4  # Qt wants rows to begin at whole words
_MOST_HALVES = 5
_FILES = 4
_FIRST = ".first"

Small = tuple[int, int, int, bytes]
"""Width, height, 1 for grey and 3 for colours, and pixels in rows that begin at whole words."""


@dataclass(frozen=True, slots=True)
class Level:
    """One step.

    Attributes:
        width, height: In pixels.
        stride: Bytes from one row to the next.
        offset: Where it begins in the file.
    """

    width: int
    height: int
    stride: int
    offset: int


@dataclass(frozen=True, slots=True)
class Steps:
    """The sizes in which a picture is available so far.

    Attributes:
        file: Where its pixels lie.
        width, height: Of the whole picture, in pixels.
        dpi: Its dots to the inch.
        channels: 1 for grey, 3 for red, green and blue.
        levels: The largest first; of a picture that is still being read the small ones.
        is_whole: Whether the first level is the picture itself.
    """

    file: Path
    width: int
    height: int
    dpi: float
    channels: int
    levels: tuple[Level, ...]
    is_whole: bool


class Pyramid:
    """Steps of a picture, mapped; to be closed."""

    def __init__(self, steps: Steps) -> None:
        self.steps = steps
        with steps.file.open("rb") as stream:
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)

    def level_for(self, scale: float) -> int:
        """The number of the smallest level that is sharp enough.

        Args:
            scale: How many pixels are shown for one of the whole picture.
        """
        wanted = self.steps.width * scale
        fine = [n for n, it in enumerate(self.steps.levels) if it.width >= wanted]
        return max(fine, default=0)

    def part(self, number: int, left: int, top: int, right: int, bottom: int) -> bytes:
        """Return the pixels of a part of a level, row by row, each row padded to 32 bits.

        Args:
            number: The number of the level.
            left: The first column, in pixels of the level; the part lies inside the level.
            top: The first row.
            right: The column behind the last.
            bottom: The row behind the last.
        """
        level, channels = self.steps.levels[number], self.steps.channels
        length = (right - left) * channels
        pad = bytes(-length % _ALIGNED)
        begin = level.offset + top * level.stride + left * channels
        rows = (begin + row * level.stride for row in range(bottom - top))
        return b"".join(self._map[at : at + length] + pad for at in rows)

    def close(self) -> None:
        """Give the file back."""
        self._map.close()


class PageMaker:
    """Make pyramids, one at a time, in a process that is kept for the next."""

    def __init__(self) -> None:
        self._folder = Scratch("pages")
        self._process = KeptProcess(_maker)
        self._count = 0

    def make(self, path: Path, frame: int, tell: Callable[[Steps], None]) -> Steps:
        """Make the pyramid of a page, and wait for it.

        Args:
            path: The file of its picture.
            frame: Which page of the file, 0-based.
            tell: Told what can be shown before all is there; from this thread.

        Returns:
            The whole. Its file is there until the next but two is made.

        Raises:
            InputError: It cannot be read, or is too large; or the process was stopped.
        """
        self._count += 1
        try:
            folder = self._folder.path
        except OSError as exc:
            raise _no_room(path, exc) from exc
        file = folder / f"page-{self._count % _FILES}"
        for name in (file, file.with_suffix(_FIRST)):
            # What is mapped still cannot be deleted everywhere.
            with contextlib.suppress(OSError):
                name.unlink(missing_ok=True)
        told: Steps
        for told in self._ask(path, (path, frame, file)):
            if told.is_whole:
                return told
            tell(told)
        raise AssertionError("the last one is whole")

    def thumbnail(self, path: Path, frame: int, side: int) -> Small:
        """Make a page in few pixels; see ``thumbnail``."""
        found: Small = next(self._ask(path, (path, frame, side)))
        return found

    def _ask(self, path: Path, request: object) -> Iterator[Any]:
        lost = InputError(
            f"The scan {path.name} could not be read: what reads it ended unexpectedly.",
            hint="There may be too little memory for it. Save it smaller.",
        )
        return self._process.ask(request, lost)

    def stop(self) -> None:
        """End what is being made, from any thread; ``make`` raises."""
        self._process.stop()

    def close(self) -> None:
        """End the process and delete all files."""
        self.stop()
        self._folder.close()


def _maker() -> Answer:
    """The other process: what makes one pyramid after the other there."""
    return _answer


def _answer(request: tuple[Path, int, Path | int], send: Send) -> None:
    path, frame, wanted = request
    try:
        if isinstance(wanted, Path):
            for steps in make_steps(path, frame, wanted):
                send(steps)
        else:
            send(thumbnail(path, frame, wanted))
    except MemoryError as exc:
        told = f"There is too little memory for the scan {path.name}."
        raise InputError(told, hint="Save it smaller.") from exc
    except OSError as exc:
        raise _no_room(path, exc) from exc


def _no_room(path: Path, error: OSError) -> InputError:
    return InputError(
        f"The scan {path.name} cannot be unpacked: {error.strerror}.",
        hint="Make room on the disk of temporary files.",
    )


def make_steps(path: Path, frame: int, file: Path) -> Iterator[Steps]:
    """Make the pyramid of a picture, and give what can be shown as soon as it is there.

    Args:
        path: The file of the picture.
        frame: Which page of it, 0-based.
        file: What the pixels are written to, and to one beside it.

    Yields:
        Perhaps a preview, then the small levels, last the whole.

    Raises:
        InputError: The picture is damaged, too large or none.
        OSError: The pixels cannot be written.
    """
    data = bytes_of(path)
    with telling_damage(path.name):
        preview = _preview(data, path.name, frame)
    if preview is not None:
        yield _written(file.with_suffix(_FIRST), *preview)
    with telling_damage(path.name):
        image, dpi = _whole(data, path.name, frame)
    del data
    if preview is None and image.width * image.height >= _PREVIEW_PIXELS:
        small = image.reduce(2 ** _halves(image.size))
        yield _written(file.with_suffix(_FIRST), small, image.size, dpi)
    yield from _halved(file, image, dpi)


def _whole(data: bytes, name: str, frame: int) -> tuple[Image, float]:
    if is_pdf(data):
        return as_shown(drawn(data, name, frame, dpi=_DPI, grey=False)), _DPI
    with opened(data, name, frame) as image:
        return as_shown(image), dpi_of(image)


def _preview(data: bytes, name: str, frame: int) -> tuple[Image, tuple[int, int], float] | None:
    """The picture in few pixels, its whole size and its dots to the inch; None if as slow."""
    if is_pdf(data):
        small = as_shown(drawn(data, name, frame, dpi=_PREVIEW_DPI, grey=False))
        times = _DPI / _PREVIEW_DPI
        return small, (round(small.width * times), round(small.height * times)), _DPI
    with opened(data, name, frame) as image:
        whole, dpi = image.size, dpi_of(image)
        if whole[0] * whole[1] < _PREVIEW_PIXELS or image.format not in {"JPEG", "JPEG2000"}:
            return None
        _read_small(image, _halves(whole))
        return as_shown(image), whole, dpi


def _halves(size: tuple[int, int]) -> int:
    """Return the number of halvings after which a picture is small enough to be shown first."""
    halves = 0
    while halves < _MOST_HALVES and max(size) >> (halves + 1) >= _PREVIEW_PX:
        halves += 1
    return halves


def _read_small(image: Any, halves: int) -> None:  # noqa: ANN401 - of JPEG 2000 alone
    """Have a picture read at a fraction of its size, where its format can."""
    if image.format == "JPEG":
        image.draft(None, (image.width >> halves, image.height >> halves))
    elif image.format == "JPEG2000":
        image.reduce = halves


def _written(file: Path, image: Image, whole: tuple[int, int], dpi: float) -> Steps:
    with file.open("wb") as stream:
        level = _append(stream.fileno(), image, 0)
    return Steps(file, *whole, dpi, _channels(image), (level,), is_whole=False)


def _halved(file: Path, image: Image, dpi: float) -> Iterator[Steps]:
    """Write a picture in steps: the small ones first, since they are wanted first."""
    smaller = [image]
    while max(smaller[-1].size) > SMALLEST_PX:
        smaller.append(smaller[-1].reduce(2))
    head = Steps(file, image.width, image.height, dpi, _channels(image), (), is_whole=False)
    with file.open("wb") as stream:
        levels: list[Level] = []
        end = 0
        for each in smaller[:0:-1]:
            level = _append(stream.fileno(), each, end)
            end += level.stride * level.height
            levels.insert(0, level)
        if levels:
            yield replace(head, levels=tuple(levels))
        levels.insert(0, _append(stream.fileno(), image, end))
    yield replace(head, levels=tuple(levels), is_whole=True)


def _append(descriptor: int, image: Image, offset: int) -> Level:
    length = image.width * _channels(image)
    stride = length + -length % _ALIGNED
    data = memoryview(image.tobytes("raw", image.mode, stride, 1))
    while data:
        data = data[os.write(descriptor, data) :]
    return Level(image.width, image.height, stride, offset)


def _channels(image: Image) -> int:
    return len(image.getbands())


def thumbnail(path: Path, frame: int, side: int) -> Small:
    """A page in few pixels.

    Args:
        path: The file of its picture.
        frame: Which page of the file, 0-based.
        side: Into what square it is to fit, in pixels.

    Raises:
        InputError: It cannot be read.
    """
    data = bytes_of(path)
    with telling_damage(path.name):
        if is_pdf(data):
            image = as_shown(drawn(data, path.name, frame, dpi=_PREVIEW_DPI / 2, grey=False))
        else:
            with opened(data, path.name, frame) as whole:
                times = max(max(whole.size) // side, 1)
                _read_small(whole, min(_MOST_HALVES, times.bit_length() - 1))
                image = as_shown(whole)
        image.thumbnail((side, side))
    length = image.width * _channels(image)
    pixels = image.tobytes("raw", image.mode, length + -length % _ALIGNED, 1)
    return image.width, image.height, _channels(image), pixels
