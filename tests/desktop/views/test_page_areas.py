"""Articles outlined on the picture of a page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from ocrfix.desktop.theme import load_theme
from ocrfix.desktop.views.page_areas import Area, paint_areas


def test_an_article_has_a_line_around_it_and_its_number_at_its_first_row(qtbot: object) -> None:
    del qtbot
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    outline = QPainterPath()
    outline.addRect(QRectF(20, 30, 50, 40))
    painter = QPainter(picture)
    scaled = QTransform.fromScale(2, 2)
    paint_areas(painter, [Area(1, outline, QRectF(20, 30, 50, 5))], scaled, load_theme("light"))
    painter.end()
    white = QColor("white").rgb()
    assert picture.pixel(139, 100) != white, "the right edge"
    assert picture.pixel(90, 100) == white, "inside"
    assert picture.pixel(40, 55) != white, "the number stands above the row"
