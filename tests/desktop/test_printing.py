"""The print: the line of the scan with the word in front framed, where there is a scan."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ocrfix.desktop.scan import cut_out, sheet_of, spot_of
from ocrfix.formats import read
from ocrfix.scan.pictures import Places, sheets_of
from ocrfix.scan.pyramid import Pyramid, make_steps

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


def test_the_line_and_the_word_are_found(page: Path, tmp_path: Path) -> None:
    document = read(page)
    start = document.text.index("hich")
    sheet = sheet_of(sheets_of(document, page, Places()), start)
    assert sheet is not None
    assert sheet.path is not None
    *_, steps = make_steps(sheet.path, sheet.frame, tmp_path / "levels")
    pyramid = Pyramid(steps)
    spot = spot_of(sheet, document.text, pyramid, (start, start + 4))
    assert spot is not None
    strip = cut_out(pyramid, spot)
    (word,) = strip.words
    # In the pixels of the scan, which has twice those of the file.
    assert (word.width(), word.height()) == (140, 60)
    inside = strip.image.copy(word.toAlignedRect())
    assert {inside.pixelColor(x, 30).name() for x in range(5, 135, 10)} == {"#000000"}
    right, middle = round(word.right()) + 20, round(word.center().y())
    assert strip.image.pixelColor(right, middle).name() == "#ffffff"
    pyramid.close()


@pytest.mark.parametrize("gone", ["picture", "boxes"])
def test_without_a_scan_nothing_is_shown(desk: Desk, page: Path, gone: str) -> None:
    if gone == "picture":
        page.with_name("page one.png").unlink()
    else:
        page = page.with_name("page one.txt")
        page.write_text("The bills, hich were paid.\n")
    desk.open(page)
    press(desk, KEY.Key_F8)
    assert not desk.window.panel.print_view.isVisible()


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


def test_the_strip_can_be_moved_and_leads_to_the_page(desk: Desk, page: Path) -> None:
    desk.open(page)
    press(desk, KEY.Key_F8)
    view = desk.window.panel.print_view
    before = view.grab().toImage()
    middle = view.rect().center()
    left = Qt.MouseButton.LeftButton
    desk.bot.mousePress(view, left, pos=middle)
    desk.bot.mouseMove(view, middle - QPoint(60, 0))
    desk.bot.mouseRelease(view, left, pos=middle - QPoint(60, 0))
    assert view.grab().toImage() != before
    assert not desk.window.panes.page.isVisible()
    desk.bot.mouseDClick(view, left)
    desk.settle()
    assert desk.window.panes.page.view.isVisible()


def test_a_picture_that_cannot_be_read_stops_nobody(desk: Desk, page: Path) -> None:
    page.with_name("page one.png").write_bytes(b"no picture")
    desk.open(page)
    press(desk, KEY.Key_F8)
    assert not desk.window.panel.print_view.isVisible()
    press(desk, KEY.Key_Delete)
    assert "hich" in desk.text
