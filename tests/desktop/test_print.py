"""The print: the line of the scan with the word in front framed, where there is a scan."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from ocrfix.desktop.scan import cut_out, place_of
from ocrfix.formats import read

from .conftest import Desk
from .hands import KEY, press

HOCR = """<!DOCTYPE html><html><head><meta name="ocr-system" content="made for this test"/></head>
<body><div class="ocr_page" title='image "C:\\scans\\page one.png"; bbox 0 0 400 200'>
<span class="ocr_line" title="bbox 20 20 380 50"><span class="ocrx_word" title="bbox 20 20 80 50">
The</span> <span class="ocrx_word" title="bbox 100 20 180 50">bills,</span></span>
<span class="ocr_line" title="bbox 20 100 380 130"><span class="ocrx_word" title="bbox 20 100 90 130">
hich</span> <span class="ocrx_word" title="bbox 110 100 190 130">were</span>
<span class="ocrx_word" title="bbox 210 100 290 130">paid.</span></span></div></body></html>
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page with its scan at twice the size: the word in question is black."""
    path = tmp_path / "page.html"
    path.write_text(HOCR)
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(QRect(40, 200, 140, 60), QColor("black"))
    painter.end()
    image.save(str(tmp_path / "page one.png"))
    return path


def test_the_line_and_the_word_are_found(page: Path) -> None:
    document = read(page)
    start = document.text.index("hich")
    place = place_of(document, page, start, start + 4)
    assert place is not None
    strip = cut_out(place)
    (word,) = strip.words
    # In the pixels of the scan, which has twice those of the file.
    assert (word.width(), word.height()) == (140, 60)
    inside = strip.image.copy(word.toAlignedRect())
    assert {inside.pixelColor(x, 30).name() for x in range(5, 135, 10)} == {"#000000"}
    assert strip.image.pixelColor(round(word.right()) + 20, 40).name() == "#ffffff"


@pytest.mark.parametrize("gone", ["picture", "path", "boxes"])
def test_without_a_scan_nothing_is_shown(page: Path, gone: str) -> None:
    document = read(page)
    if gone == "picture":
        page.with_name("page one.png").unlink()
    if gone == "boxes":
        document = read(b"The bills, hich were paid.")
    assert place_of(document, None if gone == "path" else page, 12, 16) is None


def test_the_inspector_shows_it(desk: Desk, page: Path) -> None:
    desk.open(page)
    view = desk.window.panel.print_view
    assert not view.isVisible()
    press(desk, KEY.Key_F8)
    assert view.isVisible()
    assert "hich" in view.accessibleDescription()
    shown = view.grab().toImage()
    colours = {shown.pixelColor(x, 36).name() for x in range(shown.width())}
    assert "#000000" in colours  # the word
    assert "#1f5f8b" in colours  # its frame
    plain = page.with_name("plain.txt")
    plain.write_text("The bills, hich were paid.\n")
    desk.open(plain)
    press(desk, KEY.Key_F8)
    assert not view.isVisible()


def test_a_picture_that_cannot_be_read_stops_nobody(desk: Desk, page: Path) -> None:
    page.with_name("page one.png").write_bytes(b"no picture")
    desk.open(page)
    press(desk, KEY.Key_F8)
    assert not desk.window.panel.print_view.isVisible()
    press(desk, KEY.Key_Delete)
    assert "hich" in desk.text
