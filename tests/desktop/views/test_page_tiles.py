"""The picture of a page in tiles, made sharp a few at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from ocrfix.desktop.views.page_geometry import Geometry
from ocrfix.desktop.views.page_tiles import Tiles, image_of
from ocrfix.scan.pyramid import PageMaker, Pyramid

SEEN = QRectF(0, 0, 600, 600)


def test_an_image_of_bytes_keeps_its_rows() -> None:
    # Three pixels a row, and one byte up to a whole word.
    image = image_of(bytes([0, 128, 255, 0, 255, 128, 0, 0]), 3, 2, 1)
    assert [image.pixelColor(x, 0).red() for x in range(3)] == [0, 128, 255]
    assert [image.pixelColor(x, 1).red() for x in range(3)] == [255, 128, 0]


@pytest.fixture
def pyramid(tmp_path: Path) -> Iterator[Pyramid]:
    image = QImage(1200, 800, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    path = tmp_path / "page.png"
    assert image.save(str(path))
    maker = PageMaker()
    made = Pyramid(maker.make(path, 0, lambda _: None))
    yield made
    made.close()
    maker.close()


def test_tiles_in_view_become_sharp_one_by_one(qtbot: QtBot, pyramid: Pyramid) -> None:
    del qtbot
    geometry = Geometry()
    tiles = Tiles(geometry)
    assert tiles.within(SEEN, 1.0) == [], "without a picture there are none"
    tiles.show(pyramid)
    geometry.view = QSizeF(600, 600)
    geometry.scale = 1.0
    assert geometry.size == QSizeF(1200, 800)
    missing = tiles.missing(SEEN, 1.0)
    assert missing == tiles.within(SEEN, 1.0)
    assert (0, 0) in missing
    view = QImage(600, 600, QImage.Format.Format_RGB32)
    view.fill(QColor("black"))
    painter = QPainter(view)
    assert not tiles.paint(painter, SEEN, 1.0), "rough from the overview"
    for each in missing:
        tiles.make(each, 1.0, QColor("grey"))
    assert tiles.paint(painter, SEEN, 1.0)
    painter.end()
    middle = tiles.rect((0, 0), 1.0).intersected(SEEN).center().toPoint()
    assert view.pixelColor(middle) == QColor("white")
    tiles.forget()
    assert tiles.missing(SEEN, 1.0) == missing
