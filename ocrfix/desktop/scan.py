"""A line of the scan, cut out of the picture of its page, and the words on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

from ocrfix.desktop.page_words import PageWords, Spot
from ocrfix.desktop.views.page_tiles import image_of
from ocrfix.scan.pictures import Sheet
from ocrfix.scan.pyramid import PageMaker, Pyramid
from ocrfix.text.document import Document

_PADDING = 0.25
"""Share of a line's height that is shown above and below it: descenders stand out."""
_AROUND = 1.5
"""The margin of a strip around its line, in heights of the line."""
_SHARP_PX = 160
"""The height of a line in pixels that is enough for any screen."""


@dataclass(frozen=True)
class Strip:
    """A line of a scan and what stands around it.

    Attributes:
        image: The line, with some of the lines above and below.
        line: Where the line itself stands on it, in its pixels.
        words: Where the words in front stand, likewise.
    """

    image: QImage
    line: QRectF
    words: tuple[QRectF, ...]


def sheet_of(sheets: Sequence[Sheet], offset: int) -> Sheet | None:
    """The page that a raw offset stands on; None if on none."""
    for sheet in sheets:
        if any(part.start <= offset <= part.end for part in sheet.parts):
            return sheet
    return None


def spot_of(sheet: Sheet, text: str, pyramid: Pyramid, span: tuple[int, int]) -> Spot | None:
    """Find a span of the raw text on the picture of its page.

    Raises:
        InputError: The picture is of another page.
    """
    steps = pyramid.steps
    size = steps.width, steps.height
    return PageWords.of(sheet, text, size, steps.dpi, only=span).spot(*span)


def cut_out(pyramid: Pyramid, spot: Spot) -> Strip:
    """Cut a line out of its picture, no larger than it can be seen."""
    row, steps = spot.row, pyramid.steps
    number = pyramid.level_for(min(_SHARP_PX / max(row.height(), 1.0), 1.0))
    level = steps.levels[number]
    across, down = level.width / steps.width, level.height / steps.height

    def scaled(box: QRectF) -> QRectF:
        return QRectF(box.left() * across, box.top() * down, box.width() * across,
                      box.height() * down)  # fmt: skip

    line = scaled(row)
    more = _AROUND * line.height()
    whole = QRect(0, 0, level.width, level.height)
    part = line.adjusted(-more, -more, more, more).toAlignedRect().intersected(whole)
    ends = part.left() + part.width(), part.top() + part.height()
    pixels = pyramid.part(number, part.left(), part.top(), *ends)
    padding = line.height() * _PADDING
    padded = line.adjusted(-padding, -padding, padding, padding)

    def moved(box: QRectF) -> QRectF:
        return box.translated(-part.left(), -part.top())

    return Strip(
        image_of(pixels, part.width(), part.height(), steps.channels),
        moved(padded),
        tuple(moved(scaled(box)) for box in spot.words),
    )


class PrintFinder:
    """Find prints in documents that are not open, from any thread; to be closed."""

    def __init__(self) -> None:
        self._maker = PageMaker()
        self._lock = Lock()
        self._last: tuple[Path, int] | None = None
        self._pyramid: Pyramid | None = None

    def find(
        self, document: Document, sheets: Sequence[Sheet], span: tuple[int, int]
    ) -> Strip | None:
        """Cut out the line that a span of the raw text stands on; None if there is no scan.

        Raises:
            InputError: The scan cannot be read, or is of another page.
        """
        sheet = sheet_of(sheets, span[0])
        if sheet is None or sheet.path is None:
            return None
        with self._lock:
            if self._pyramid is None or self._last != (sheet.path, sheet.frame):
                self._last = sheet.path, sheet.frame
                self._pyramid = Pyramid(self._maker.make(*self._last, lambda _: None))
            spot = spot_of(sheet, document.text, self._pyramid, span)
            return cut_out(self._pyramid, spot) if spot is not None else None

    def close(self) -> None:
        """Give everything back; what is being looked for is not found."""
        self._maker.close()
