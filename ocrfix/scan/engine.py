"""The interface of an OCR program: a picture in, lines of words out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PIL import Image


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word that was seen.

    Attributes:
        text: What it says; no blanks in it.
        confidence: How sure the program was, 0..1.
        left, top, right, bottom: Where it stands, origin top left, in pixels of the picture
            that was given, or in the page's own unit once it is laid on the page.
    """

    text: str
    confidence: float
    left: float
    top: float
    right: float
    bottom: float


SeenLine = tuple[SeenWord, ...]


class Engine(Protocol):
    """An OCR program."""

    @property
    def name(self) -> str:
        """The program and its version, as a reader knows it: ``Tesseract 5.5``."""
        ...

    @property
    def version(self) -> str:
        """All that its readings hang on, in one line: version and data."""
        ...

    def read(self, picture: Image.Image) -> Sequence[SeenLine]:
        """Read one column of print.

        Args:
            picture: Grey, 8 bit.

        Returns:
            Its lines from top to bottom; the same for the same picture, always.
        """
        ...

    def read_page(self, picture: Image.Image) -> Sequence[SeenLine]:
        """Read a whole page, whatever columns it has.

        Args:
            picture: As for ``read``.

        Returns:
            Its lines in the order the program thinks they are read.
        """
        ...
