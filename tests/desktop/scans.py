"""Documents with their scans, and the page of print as the window shows it."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from ocrfix.desktop.views.page_view import PageView
from ocrfix.desktop.views.scanned import PAGE

from .conftest import Desk
from .hands import click


def show(desk: Desk, path: Path, face: int = PAGE) -> PageView:
    """Open a document and look at its page."""
    desk.open(path)
    click(desk, desk.window.panes.scanned.face_button(face))
    return sharp(desk)


def sharp(desk: Desk) -> PageView:
    view = desk.window.panes.page.view
    desk.settle()
    desk.wait_until(lambda: view.is_sharp)
    return view


def looks(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def has(image: QImage, rect: QRectF, colour: str) -> bool:
    area = rect.toAlignedRect().intersected(image.rect())
    return any(
        image.pixelColor(x, y).name() == colour
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


def two_pages(folder: Path) -> Path:
    """A hOCR file of two pages of one TIFF."""
    first, second = (Image.new("L", (400, 200), grey) for grey in (255, 200))
    first.save(folder / "town.tif", save_all=True, append_images=[second])
    pages = "".join(
        f"<div class='ocr_page' id='p{number}' title='image \"town.tif\"; bbox 0 0 400 200; "
        f"ppageno {number}'><span class='ocr_line' title='bbox 20 20 380 50'>"
        f"<span class='ocrx_word' title='bbox 20 20 120 50'>{word}</span> "
        f"<span class='ocrx_word' title='bbox 140 20 220 50'>bills</span></span></div>"
        for number, word in enumerate(("First", "Second"))
    )
    head = '<head><meta name="ocr-system" content="made for this test"/></head>'
    path = folder / "town.html"
    path.write_text(f"<!DOCTYPE html><html>{head}<body>{pages}</body></html>")
    return path
