"""Files of pictures, opened with care: what is damaged or too large is one sentence."""

from __future__ import annotations

import io
import math
import struct
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocrfix.errors import InputError
from ocrfix.resources import way_to_install

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 300_000_000
"""The largest picture that is opened: a broadsheet at 600 dots to the inch has half of it."""
POINTS_PER_INCH = 72.0
USUAL_DPI = 300.0
_MOST_DPI = 2400.0
_FORMATS = ("TIFF", "PNG", "JPEG", "JPEG2000", "BMP", "GIF")
_PDF = b"%PDF-"
_DEPTH_16 = 1 / 256

_limit_lock = threading.Lock()
_pdfium_lock = threading.Lock()


def pillow() -> Any:  # noqa: ANN401 - a module that may not be there
    """Give Pillow's module of pictures.

    Raises:
        InputError: It is not installed.
    """
    try:
        from PIL import Image  # noqa: PLC0415 - few runs need it
    except ImportError as exc:
        raise InputError(
            "Scans cannot be opened here: Pillow is missing.",
            hint="Install it with: pip install pillow.",
        ) from exc
    return Image


def bytes_of(path: Path) -> bytes:
    """Read a file.

    Raises:
        InputError: It cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as exc:
        raise InputError(f"The scan {path.name} cannot be read: {exc.strerror}.") from exc


def is_pdf(data: bytes) -> bool:
    """Return whether a file is a PDF, whose pages have to be drawn."""
    return data.startswith(_PDF)


@contextmanager
def telling_damage(name: str) -> Iterator[None]:
    """Turn what Pillow's readers raise on damaged files, each in its own way, into a sentence."""
    try:
        yield
    except (OSError, ValueError, SyntaxError, EOFError, struct.error, TypeError) as exc:
        raise InputError(
            f"The scan {name} is damaged or no picture that can be read.",
            hint="Save it again as TIFF, PNG or JPEG.",
        ) from exc


@contextmanager
def opened(data: bytes, name: str, frame: int) -> Iterator[Image]:
    """Open a picture, of which nothing but its head is read yet.

    Args:
        data: The bytes of its file.
        name: What to call it.
        frame: Which of its pages, 0-based; a file of one has that one.

    Raises:
        InputError: It is too large. What is damaged raises as Pillow does.
    """
    with _without_warning(data) as image:
        image.seek(frame if getattr(image, "n_frames", 1) > 1 else 0)
        refuse_large(name, *image.size)
        yield image


@contextmanager
def _without_warning(data: bytes) -> Iterator[Any]:
    module = pillow()
    with _limit_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # Pillow's own limit is a warning first; ours is one sentence, for all formats.
        before, module.MAX_IMAGE_PIXELS = module.MAX_IMAGE_PIXELS, None
        try:
            with module.open(io.BytesIO(data), formats=_FORMATS) as image:
                yield image
        finally:
            module.MAX_IMAGE_PIXELS = before


def pages_in(data: bytes) -> int:
    """Return the number of pages of a file; a damaged one raises as Pillow does, or ValueError."""
    if is_pdf(data):
        with _pdf(data) as document:
            return len(document)
    with _without_warning(data) as image:
        return int(getattr(image, "n_frames", 1))


@contextmanager
def _pdf(data: bytes) -> Iterator[Any]:
    """Open a PDF; PDFium does one thing at a time.

    Raises:
        InputError: PDFium is not installed.
        ValueError: The file is damaged, or has no such page.
    """
    pillow()
    try:
        import pypdfium2  # noqa: PLC0415 - an extra
    except ImportError as exc:
        raise InputError(
            "The pages of a PDF cannot be drawn here: pypdfium2 is missing.",
            hint=f"Install it with: {way_to_install('pdf')}",
        ) from exc
    try:
        with _pdfium_lock, closing(pypdfium2.PdfDocument(data)) as document:
            yield document
    except (pypdfium2.PdfiumError, IndexError) as exc:
        raise ValueError(str(exc)) from exc


def pdfium_version() -> str:
    """PDFium and its version; to be asked where a page was drawn."""
    import pypdfium2  # noqa: PLC0415 - an extra

    return f"PDFium {pypdfium2.PDFIUM_INFO}"


@dataclass(frozen=True, slots=True)
class Head:
    """The properties of a picture that its file states before it is read.

    Attributes:
        width, height: In pixels.
        dpi: Dots to the inch.
        pages: How many pages the file has.
    """

    width: int
    height: int
    dpi: float
    pages: int


def head_of(path: Path, frame: int = 0) -> Head:
    """Look at a picture without reading all of it.

    Args:
        path: Its file.
        frame: Which of its pages, 0-based; a file of one has that one.

    Raises:
        InputError: It is missing, damaged, too large or no picture.
    """
    data = bytes_of(path)
    with telling_damage(path.name):
        pages = pages_in(data)
        if is_pdf(data):
            with _pdf(data) as document:
                width, height = document[frame].get_size()
            return Head(*size_drawn(width, height, USUAL_DPI), USUAL_DPI, pages)
        with opened(data, path.name, frame) as image:
            return Head(image.width, image.height, dpi_of(image), pages)


def size_drawn(width: float, height: float, dpi: float) -> tuple[int, int]:
    """Return the size in pixels of a page of so many points."""
    scale = dpi / POINTS_PER_INCH
    return math.ceil(width * scale), math.ceil(height * scale)


def drawn(
    data: bytes, name: str, frame: int, *, dpi: float = USUAL_DPI, grey: bool = True
) -> Image:
    """Have PDFium draw a page of a PDF.

    Raises:
        InputError: It is too large, or PDFium is missing. What is damaged raises ValueError.
    """
    with _pdf(data) as document:
        page = document[frame]
        width, height = page.get_size()
        refuse_large(name, *size_drawn(width, height, dpi))
        picture: Image = page.render(scale=dpi / POINTS_PER_INCH, grayscale=grey).to_pil()
        return picture.convert("L" if grey else "RGB")


def dpi_of(image: Image) -> float:
    """Dots to the inch as the file says; 300 where it says nothing likely."""
    dpi = float(image.info.get("dpi", (0, 0))[0])
    return dpi if POINTS_PER_INCH < dpi <= _MOST_DPI else USUAL_DPI


def refuse_large(name: str, width: int, height: int) -> None:
    """Refuse a picture that no page needs.

    Raises:
        InputError: It has more pixels than are opened.
    """
    if width * height > MOST_PIXELS:
        raise InputError(
            f"The scan {name} has {width:,} × {height:,} pixels, more than the "
            f"{MOST_PIXELS // 1_000_000} million that are read.",
            hint="Save it smaller: 400 dots to the inch are enough.",
        )


def as_grey(image: Image) -> Image:
    """Make 8 bit grey of any picture; what is transparent becomes white."""
    return _on_white(image).convert("L")


def as_shown(image: Image) -> Image:
    """Make a picture one to look at: in grey if it is, else in colour."""
    flat = _on_white(image)
    is_grey = flat.mode in {"1", "L", "I"}
    if flat.mode == "P" and flat.palette is not None:
        colours = flat.palette.tobytes()
        is_grey = colours[0::3] == colours[1::3] == colours[2::3]
    return flat.convert("L" if is_grey else "RGB")


def _on_white(image: Image) -> Image:
    if image.mode in {"LA", "RGBA", "PA", "La", "RGBa"} or "transparency" in image.info:
        image = image.convert("RGBA")
        white = pillow().new("RGBA", image.size, "white")
        white.alpha_composite(image)
        flat: Image = white
        return flat
    if image.mode.startswith("I"):
        to_8_bit: Callable[[float], float] = lambda value: value * _DEPTH_16  # noqa: E731
        grey: Image = image.convert("I").point(to_8_bit).convert("L")
        return grey
    return image
