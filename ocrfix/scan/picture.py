"""A picture of a page: opened with care, cut into pieces of the size an engine likes."""

from __future__ import annotations

import hashlib
import io
import math
import struct
import threading
import warnings
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocrfix.errors import InputError
from ocrfix.text.document import Box, Page

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 300_000_000
"""The largest picture that is opened: a broadsheet at 600 dots to the inch has half of it."""
_FORMATS = ("TIFF", "PNG", "JPEG", "JPEG2000", "BMP", "GIF")
_PDF = b"%PDF-"
_DEPTH_16 = 1 / 256
_ASPECT_SLACK = 0.03
"""How far the shape of a picture may be from that of its page: scans are trimmed by a hair."""
_PER_INCH = {"mm10": 254.0, "inch1200": 1200.0, "point": 72.0}
_USUAL_DPI = 300.0
_MOST_DPI = 2400.0

_limit_lock = threading.Lock()


def pillow() -> Any:  # noqa: ANN401 - a module that may not be there
    """Give Pillow's module of pictures.

    Raises:
        InputError: It is not installed.
    """
    try:
        from PIL import Image  # noqa: PLC0415 - an extra
    except ImportError as exc:
        raise InputError(
            "Scans cannot be read again here: Pillow is missing.",
            hint="Install it with: pip install 'ocrfix[scan]'.",
        ) from exc
    return Image


@dataclass(frozen=True, slots=True)
class Fit:
    """How the page lies on its picture: ``pixel = unit * across + left``."""

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
        try:
            data = path.read_bytes()
        except OSError as exc:
            raise InputError(f"The scan {path.name} cannot be read: {exc.strerror}.") from exc
        self.sha256 = hashlib.sha256(data).hexdigest()
        try:
            is_pdf = data.startswith(_PDF)
            self._grey, self.dpi = self._rendered(data) if is_pdf else self._opened(data)
        except (OSError, ValueError, SyntaxError, EOFError, struct.error, TypeError) as exc:
            # What Pillow's readers raise on damaged files, each in its own way.
            raise InputError(
                f"The scan {path.name} is damaged or no picture that can be read.",
                hint="Save it again as TIFF, PNG or JPEG.",
            ) from exc
        self.width, self.height = self._grey.size

    def _opened(self, data: bytes) -> tuple[Image, float]:
        """Read the picture: grey, and its dots to the inch."""
        module = pillow()
        with _limit_lock, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # Pillow's own limit is a warning first; ours is one sentence, for all formats.
            before, module.MAX_IMAGE_PIXELS = module.MAX_IMAGE_PIXELS, None
            try:
                with module.open(io.BytesIO(data), formats=_FORMATS) as opened:
                    if getattr(opened, "n_frames", 1) == 1:
                        self.frame = 0
                    opened.seek(self.frame)
                    self._refuse_large(*opened.size)
                    grey = _as_grey(opened)
                    dpi = float(opened.info.get("dpi", (0, 0))[0])
            finally:
                module.MAX_IMAGE_PIXELS = before
        return grey, dpi if _PER_INCH["point"] < dpi <= _MOST_DPI else _USUAL_DPI

    def _rendered(self, data: bytes) -> tuple[Image, float]:
        """Have PDFium draw a page of a PDF, in grey."""
        pillow()
        try:
            import pypdfium2  # noqa: PLC0415 - an extra
        except ImportError as exc:
            raise InputError(
                "The pages of a PDF cannot be drawn here: pypdfium2 is missing.",
                hint="Install it with: pip install 'ocrfix[pdf]'.",
            ) from exc
        self.made_by = f"PDFium {pypdfium2.PDFIUM_INFO}"
        scale = _USUAL_DPI / _PER_INCH["point"]
        try:
            with closing(pypdfium2.PdfDocument(data)) as document:
                page = document[self.frame]
                width, height = page.get_size()
                self._refuse_large(math.ceil(width * scale), math.ceil(height * scale))
                drawn: Image = page.render(scale=scale, grayscale=True).to_pil()
                return drawn.convert("L"), _USUAL_DPI
        except (pypdfium2.PdfiumError, IndexError) as exc:
            raise ValueError(str(exc)) from exc

    def _refuse_large(self, width: int, height: int) -> None:
        if width * height > MOST_PIXELS:
            raise InputError(
                f"The scan {self.name} has {width:,} × {height:,} pixels, more than the "
                f"{MOST_PIXELS // 1_000_000} million that are read.",
                hint="Save it smaller: 400 dots to the inch are enough.",
            )

    def fit(self, page: Page) -> Fit:
        """Say how a page lies on this picture.

        Raises:
            InputError: It is the picture of another page: the shapes differ, or boxes of the
                page lie outside.
        """
        if page.width and page.height:
            fit = Fit(self.width / page.width, self.height / page.height)
            if abs(fit.across / fit.down - 1) > _ASPECT_SLACK:
                raise self._is_of_another_page()
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
        )
        if around is None:
            raise InputError(f"The text beside {self.name} says nothing of where its words stand.")
        scale = self.dpi / _PER_INCH[page.unit] if page.unit in _PER_INCH else 1.0
        right, bottom = around.left + around.width, around.top + around.height
        if right * scale <= self.width and bottom * scale <= self.height:
            return Fit(scale, scale)
        # A picture of the text alone, cut from its page.
        across, down = self.width / around.width, self.height / around.height
        if abs(across / down - 1) > _ASPECT_SLACK:
            raise self._is_of_another_page()
        return Fit(across, down, -around.left * across, -around.top * down)

    def _is_of_another_page(self) -> InputError:
        return InputError(
            f"The scan {self.name} is not of this page: its shape or its size does not fit.",
            hint="Name the right one with --scans.",
        )

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


def _as_grey(image: Image) -> Image:
    """Make 8 bit grey of any picture; what is transparent becomes white."""
    if image.mode in {"LA", "RGBA", "PA", "La", "RGBa"} or "transparency" in image.info:
        image = image.convert("RGBA")
        white = pillow().new("RGBA", image.size, "white")
        white.alpha_composite(image)
        image = white
    elif image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value * _DEPTH_16)
    return image.convert("L")


def around_all(boxes: list[Box]) -> Box | None:
    """The smallest box around boxes; None for none."""
    if not boxes:
        return None
    left, top = min(it.left for it in boxes), min(it.top for it in boxes)
    right = max(it.left + it.width for it in boxes)
    bottom = max(it.top + it.height for it in boxes)
    return Box(left, top, right - left, bottom - top)
