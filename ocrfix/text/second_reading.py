"""A second OCR program's reading of the scan, beside the text of record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ocrfix.text.document import Page


@dataclass(frozen=True, slots=True)
class SeenPlace:
    r"""One place of the raw text and what the second reading has there.

    Attributes:
        start, end: The words of the raw text, half-open; equal where the raw text has none.
        text: What the second reading has there, words parted by blanks; empty for nothing.
            Of a line that the raw text lacks it begins or ends with ``\n``.
        confidence: How sure the second program was of the least sure of its words, 0..1.
        first_confidence: The same of the first program; None where it did not say.
    """

    start: int
    end: int
    text: str
    confidence: float
    first_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """A picture that was read.

    Attributes:
        name: The name of its file.
        sha256: Hex digest of its bytes.
    """

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SecondReading:
    """All that a second OCR program saw of a document.

    Attributes:
        engine: The program and its version as a reader knows it: ``Tesseract 5.5``.
        version: The same to the last figure, with the data it read by; equal versions,
            pictures and raw texts give equal places.
        pictures: What was read.
        places: What it saw, agreeing or not, in order of the raw text and disjoint.
        notes: What the reader should know, in sentences: scans that are missing.
        found: Where a text that says nothing of it was found to stand, in pixels of the pictures;
            the id of each page is its number among the document's, from 1.
    """

    engine: str
    version: str
    pictures: tuple[SeenPicture, ...] = ()
    places: Sequence[SeenPlace] = ()
    notes: tuple[str, ...] = ()
    found: tuple[Page, ...] = ()
