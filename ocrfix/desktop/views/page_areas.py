"""Articles on the picture of a page: a line around each, and its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from ocrfix.desktop.theme import Theme

_LINE_PX = 1.5
_ROOM_PX = 4
_LOOKS = ("joins", "furniture", "letters")
"""Whose inks the outlines have, one after the other."""


@dataclass(frozen=True, slots=True)
class Area:
    """The area of an article on a page.

    Attributes:
        number: Of the article, from 1.
        outline: Around its rows, in pixels of the picture.
        corner: The row that its number stands at.
    """

    number: int
    outline: QPainterPath
    corner: QRectF


def paint_areas(
    painter: QPainter, areas: Sequence[Area], to_view: QTransform, paper: Theme
) -> None:
    """Draw the outlines of articles."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inks = [paper.look(it).ink for it in _LOOKS]
    for area in areas:
        ink = inks[area.number % len(inks)]
        painter.setPen(QPen(ink, _LINE_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(to_view.map(area.outline))
        _number(painter, area.number, to_view.mapRect(area.corner), ink, paper.colour("page"))


def _number(painter: QPainter, number: int, row: QRectF, ink: QColor, page: QColor) -> None:
    """Write the number of an article at the upper left corner of its first row."""
    text, metrics = str(number), painter.fontMetrics()
    place = QRectF(0, 0, metrics.horizontalAdvance(text) + 2 * _ROOM_PX, metrics.height())
    corner = QPointF(max(row.left() - _ROOM_PX, 0), max(row.top(), place.height()))
    place.moveBottomLeft(corner)
    painter.fillRect(place, ink)
    painter.setPen(page)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
