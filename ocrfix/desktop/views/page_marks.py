"""Marks on the picture of a page: changes, doubtful words, and the place in front of the reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ocrfix.desktop.page_words import Spot
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.marks import Brush, Seen
from ocrfix.desktop.views.page_geometry import Geometry, around

_LINES_UNDERLINED = 0.2
"""Below this scale words are too small for underlines: their ground alone is drawn."""


def paint_marks(
    painter: QPainter, marks: Sequence[Seen], geometry: Geometry, seen: QRectF, paper: Theme
) -> None:
    """Paint the changes and doubtful words that are in view.

    Args:
        painter: Of the viewport.
        marks: Each with where it stands, in pixels of the picture.
        geometry: Where the picture stands in the viewport.
        seen: The part of the viewport that is painted.
        paper: The colours of the page.
    """
    to_view = geometry.to_view
    near = geometry.to_picture.mapRect(seen.adjusted(-8, -8, 8, 8))
    found = [
        (mark, [to_view.mapRect(it) for it in rects])
        for mark, rects in marks
        if any(it.intersects(near) for it in rects)
    ]
    brush = Brush(paper)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    brush.grounds(painter, found, crossed=False)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    if geometry.scale > _LINES_UNDERLINED and geometry.turns == 0:
        brush.lines(painter, found)


def paint_spot(painter: QPainter, spot: Spot, geometry: Geometry, paper: Theme) -> None:
    """Tint the row of the place in front, and frame its words."""
    to_view = geometry.to_view
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    accent = paper.colour("accent")
    row = QColor(accent)
    row.setAlpha(26)
    painter.fillRect(to_view.mapRect(spot.row).adjusted(-4, -2, 4, 2), row)
    painter.setPen(QPen(accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # One frame: round each of a whole line they would cross.
    place = around(spot.words)
    if place is not None:
        painter.drawRoundedRect(to_view.mapRect(place).adjusted(-3, -3, 3, 3), 4, 4)
