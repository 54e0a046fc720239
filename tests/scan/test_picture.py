"""Pictures of all kinds, whole and broken."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from ocrfix.errors import InputError
from ocrfix.scan.picture import Picture
from ocrfix.text.document import Block, Box, Line, Page, Word
from tests.formats.samples import made_pdf


def picture(mode: str = "L", size: tuple[int, int] = (40, 30)) -> Image.Image:
    """White, with a black bar from 10, 10 to 19, 19."""
    made = Image.new("L", size, 255)
    made.paste(0, (10, 10, 20, 20))
    if mode == "I;16":
        wide = Image.new("I;16", size)
        wide.frombytes(b"".join(bytes((it, it)) for it in made.tobytes()))
        return wide
    if mode == "LA":
        # Transparent where it is white: what lies beneath counts as paper.
        return Image.merge("LA", (Image.new("L", size, 0), made.point(lambda it: 255 - it)))
    return made.convert(mode)


@pytest.mark.parametrize(
    ("name", "mode", "options"),
    [
        ("grey.png", "L", {}),
        ("wide.png", "I;16", {}),
        ("clear.png", "LA", {}),
        ("few.png", "P", {}),
        ("grey.tif", "L", {}),
        ("fax.tif", "1", {"compression": "group4"}),
        ("jpeg.tif", "RGB", {"compression": "jpeg"}),
        ("wide.tif", "I;16", {}),
        ("colour.jpg", "RGB", {"quality": 95}),
        ("archive.jp2", "L", {}),
    ],
)
def test_every_kind_is_read_as_grey(
    tmp_path: Path, name: str, mode: str, options: dict[str, object]
) -> None:
    picture(mode).save(tmp_path / name, **options)
    cut = Picture(tmp_path / name).cut((10, 10, 19, 19), 1.0)
    assert (cut.left, cut.top, cut.image.size, cut.image.mode) == (10, 10, (10, 10), "L")
    assert sum(cut.image.getpixel((x, x)) for x in range(1, 9)) < 8 * 40
    assert Picture(tmp_path / name).cut((30, 0, 39, 8), 1.0).image.getextrema()[0] > 230


def test_a_page_of_several_is_read(tmp_path: Path) -> None:
    first, second = Image.new("L", (9, 9), 255), Image.new("L", (7, 5), 0)
    first.save(tmp_path / "two.tif", save_all=True, append_images=[second])
    found = Picture(tmp_path / "two.tif", 1)
    assert (found.width, found.height) == (7, 5)
    with pytest.raises(InputError):
        Picture(tmp_path / "two.tif", 2)


def png_that_says(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(31_623, 31_623), (60_000, 60_000), (2_000_000_000, 1)])
def test_a_picture_that_is_too_large_is_refused_unread(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(png_that_says(*size))
    with pytest.raises(InputError, match=r"^The scan large.png has .* pixels, more than") as found:
        Picture(path)
    assert "\n" not in str(found.value)


@pytest.mark.parametrize("name", ["cut.tif", "cut.png", "cut.jpg", "cut.jp2"])
@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9])
def test_a_picture_that_is_cut_short_is_refused(tmp_path: Path, name: str, share: float) -> None:
    noise = Image.effect_noise((200, 200), 90)
    noise.save(tmp_path / name)
    data = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(data[: int(len(data) * share)])
    with pytest.raises(InputError, match=r"^The scan cut\..* is damaged or no picture"):
        Picture(tmp_path / name)


@pytest.mark.parametrize("data", [b"%!PS-Adobe-3.0 EPSF-3.0\n", b"%PDF-1.4", b"<svg/>", b"GIF89a"])
def test_what_is_no_picture_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "none.tif").write_bytes(data)
    with pytest.raises(InputError):
        Picture(tmp_path / "none.tif")


def page(box: Box, *, width: int | None = None, height: int | None = None, unit: str) -> Page:
    word = Word(0, 1, box)
    line = Line(0, 1, (word,), box)
    return Page(0, 1, (Block(0, 1, (line,), box),), width, height, unit=unit)


@pytest.mark.parametrize(
    ("size", "dpi", "given", "left", "top", "why"),
    [
        ((400, 300), 0, page(Box(10, 10, 9, 9), width=400, height=300, unit="pixel"), 10, 10, ""),
        ((200, 150), 0, page(Box(10, 10, 9, 9), width=400, height=300, unit="pixel"), 5, 5, "half"),
        ((400, 300), 0, page(Box(10, 20, 9, 9), unit="pixel"), 10, 20, "the size is not said"),
        ((1200, 900), 600, page(Box(254, 127, 9, 9), unit="mm10"), 600, 300, "by its dots"),
        ((1200, 900), 0, page(Box(400, 40, 8, 8), unit="inch1200"), 100, 10, "300 of them"),
        ((1362, 584), 0, page(Box(83, 1666, 1153, 495), unit="mm10"), 0, 0, "cut from its page"),
    ],
)
def test_a_page_is_laid_on_its_picture(
    tmp_path: Path, size: tuple[int, int], dpi: int, given: Page, left: int, top: int, why: str
) -> None:
    Image.new("L", size).save(tmp_path / "it.png", **({"dpi": (dpi, dpi)} if dpi else {}))
    fit = Picture(tmp_path / "it.png").fit(given)
    box = given.blocks[0].box
    assert box is not None
    assert box.left * fit.across + fit.left == pytest.approx(left, abs=0.5), why
    assert box.top * fit.down + fit.top == pytest.approx(top, abs=0.5), why


@pytest.mark.parametrize(
    "given",
    [
        page(Box(10, 10, 9, 9), width=300, height=400, unit="pixel"),
        page(Box(900, 10, 9, 90), unit="pixel"),
    ],
)
def test_the_picture_of_another_page_is_refused(tmp_path: Path, given: Page) -> None:
    Image.new("L", (400, 300)).save(tmp_path / "it.png")
    with pytest.raises(InputError, match="not of this page"):
        Picture(tmp_path / "it.png").fit(given)


def test_a_page_of_a_pdf_is_drawn(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    (tmp_path / "page.pdf").write_bytes(made_pdf([(72, 500, "The harbour ferry")]))
    found = Picture(tmp_path / "page.pdf")
    assert found.made_by.startswith("PDFium ")
    assert found.dpi == 300
    assert found.cut((0, 0, found.width, found.height), 1.0).image.getextrema() == (0, 255)
    with pytest.raises(InputError, match="damaged or no picture"):
        Picture(tmp_path / "page.pdf", 1)
