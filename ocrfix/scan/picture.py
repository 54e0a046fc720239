"""A picture of a page: opened with care, cut into pieces of the size an engine likes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ocrfix.errors import InputError
from ocrfix.scan.raster import (
    POINTS_PER_INCH,
    USUAL_DPI,
    as_grey,
    bytes_of,
    dpi_of,
    drawn,
    is_pdf,
    opened,
    pdfium_version,
    pillow,
    telling_damage,
)
from ocrfix.text.document import Box, Page

if TYPE_CHECKING:
    from PIL.Image import Image

_ASPECT_SLACK = 0.03
"""The greatest difference between the shape of a picture and that of its page: scans are trimmed by
a hair."""
_PER_INCH = {"mm10": 254.0, "inch1200": 1200.0, "point": POINTS_PER_INCH}


@dataclass(frozen=True, slots=True)
class Fit:
    """The position of the page on its picture: ``pixel = unit * across + left``."""

    across: float
    down: float
    left: float = 0.0
    top: float = 0.0


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a picture, perhaps enlarged.

    Attributes:
        image: The part, grey.
        left, top: The pixel of the whole picture that it begins at.
    """

    image: Image
    left: int
    top: int


class Picture:
    """One page's picture, in grey.

    Attributes:
        name: The name of its file.
        sha256: Hex digest of the file's bytes.
        frame: Which of its pages, 0-based.
        width, height: In pixels.
        dpi: Dots to the inch as the file says; 300 where it says nothing likely.
        made_by: What made the picture of a file that is none, with its version; empty else.
    """

    def __init__(self, path: Path, page_number: int = 0) -> None:
        """Open a picture.

        Args:
            path: Its file, which may be a PDF.
            page_number: Which page of a file of several, 0-based; a file of one has that one.

        Raises:
            InputError: It is missing, damaged, too large or no picture.
        """
        self.name = path.name
        self.frame = page_number
        self.made_by = ""
        data = bytes_of(path)
        self.sha256 = hashlib.sha256(data).hexdigest()
        with telling_damage(self.name):
            self._grey, self.dpi = self._rendered(data) if is_pdf(data) else self._opened(data)
        self.width, self.height = self._grey.size

    def _opened(self, data: bytes) -> tuple[Image, float]:
        """Read the picture: grey, and its dots to the inch."""
        with opened(data, self.name, self.frame) as image:
            self.frame = image.tell()
            return as_grey(image), dpi_of(image)

    def _rendered(self, data: bytes) -> tuple[Image, float]:
        """Have PDFium draw a page of a PDF, in grey."""
        grey = drawn(data, self.name, self.frame)
        self.made_by = pdfium_version()
        return grey, USUAL_DPI

    def fit(self, page: Page) -> Fit:
        """Return the position of a page on this picture; see ``fit_of``."""
        return fit_of(page, self.name, (self.width, self.height), self.dpi)

    def cut(self, box: tuple[float, float, float, float], scale: float) -> Cut:
        """Cut out a part and enlarge it.

        Args:
            box: Left, top, right, bottom in pixels; what lies outside is left away.
            scale: How many pixels are made of one.

        """
        left, top = max(0, int(box[0])), max(0, int(box[1]))
        right = max(left + 1, min(self.width, int(box[2]) + 1))
        bottom = max(top + 1, min(self.height, int(box[3]) + 1))
        part = self._grey.crop((left, top, right, bottom))
        if scale != 1.0:
            size = (max(1, round(part.width * scale)), max(1, round(part.height * scale)))
            part = part.resize(size, pillow().Resampling.BICUBIC)
        return Cut(part, left, top)


def fit_of(page: Page, name: str, size: tuple[int, int], dpi: float) -> Fit:
    """Return the position of a page on a picture.

    Args:
        page: The page.
        name: The name of the picture's file.
        size: Its width and height in pixels.
        dpi: Its dots to the inch.

    Raises:
        InputError: It is the picture of another page: the shapes differ, or boxes of the
            page lie outside.
    """
    if page.width and page.height:
        fit = Fit(size[0] / page.width, size[1] / page.height)
        if abs(fit.across / fit.down - 1) > _ASPECT_SLACK:
            raise _is_of_another_page(name)
        return fit
    around = around_all(
        [it.box for it in page.blocks if it.box]
        or [
            word.box
            for it in page.blocks
            for line in it.lines
            for word in line.words
            if word.box
        ]
    )  # fmt: skip
    if around is None:
        raise InputError(f"The text beside {name} says nothing of where its words stand.")
    scale = dpi / _PER_INCH[page.unit] if page.unit in _PER_INCH else 1.0
    right, bottom = around.left + around.width, around.top + around.height
    if right * scale <= size[0] and bottom * scale <= size[1]:
        return Fit(scale, scale)
    # A picture of the text alone, cut from its page.
    across, down = size[0] / around.width, size[1] / around.height
    if abs(across / down - 1) > _ASPECT_SLACK:
        raise _is_of_another_page(name)
    return Fit(across, down, -around.left * across, -around.top * down)


def _is_of_another_page(name: str) -> InputError:
    return InputError(
        f"The scan {name} is not of this page: its shape or its size does not fit.",
        hint="Name the right one: with --scans, or by Choose the Scan in the window.",
    )


def around_all(boxes: list[Box]) -> Box | None:
    """The smallest box around boxes; None for none."""
    if not boxes:
        return None
    left, top = min(it.left for it in boxes), min(it.top for it in boxes)
    right = max(it.left + it.width for it in boxes)
    bottom = max(it.top + it.height for it in boxes)
    return Box(left, top, right - left, bottom - top)
