"""The picture of a page in tiles of the screen, made sharp a few at a time."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform

from ocrfix.desktop.views.page_geometry import Geometry
from ocrfix.scan.pyramid import Pyramid

_TILE_PX = 512
_KEPT = 96
"""A megabyte each."""
_OVERVIEW_PIXELS = 8_000_000
"""The most pixels of what is drawn where a tile is not sharp yet."""
_ALIGNED = 4

Tile = tuple[int, int]
"""Column and row, counted from the top left of the picture as it is shown."""


class Tiles:
    """Draw a pyramid at one scale and turn.

    Attributes:
        pyramid: The picture; None for none.
    """

    def __init__(self, geometry: Geometry) -> None:
        """Follow a geometry; ``forget`` when its scale or turn is another one."""
        self.pyramid: Pyramid | None = None
        self._geometry = geometry
        self._overview = QImage()
        self._made: OrderedDict[Tile, QPixmap] = OrderedDict()

    def show(self, pyramid: Pyramid | None) -> None:
        """Take a picture, or none."""
        self.forget()
        self.pyramid, self._overview = pyramid, QImage()
        if pyramid is None:
            return
        steps = pyramid.steps
        self._geometry.size = QSizeF(steps.width, steps.height)
        small = [n for n, it in enumerate(steps.levels) if it.width * it.height <= _OVERVIEW_PIXELS]
        number = min(small, default=len(steps.levels) - 1)
        level = steps.levels[number]
        self._overview = self._part(number, QRect(0, 0, level.width, level.height))

    def forget(self) -> None:
        """Keep no tile."""
        self._made.clear()

    def rect(self, tile: Tile, ratio: float) -> QRectF:
        """Return the rectangle of a tile in the view; ``ratio`` is the screen's."""
        side = _TILE_PX / ratio
        return QRectF(tile[0] * side, tile[1] * side, side, side).translated(self._geometry.origin)

    def within(self, seen: QRectF, ratio: float) -> list[Tile]:
        """The tiles that a part of the view shows."""
        part = seen.intersected(self._geometry.in_view).translated(-self._geometry.origin)
        if part.isEmpty() or self.pyramid is None:
            return []
        side = _TILE_PX / ratio
        columns = range(int(part.left() // side), int(part.right() // side) + 1)
        rows = range(int(part.top() // side), int(part.bottom() // side) + 1)
        return [(x, y) for y in rows for x in columns]

    def missing(self, seen: QRectF, ratio: float) -> list[Tile]:
        """Those of them that are not sharp yet."""
        return [it for it in self.within(seen, ratio) if it not in self._made]

    def make(self, tile: Tile, ratio: float, ground: QColor) -> None:
        """Draw a tile as sharp as the picture is."""
        made = QPixmap(_TILE_PX, _TILE_PX)
        made.fill(ground)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._draw(painter, tile, ratio)
        painter.end()
        made.setDevicePixelRatio(ratio)
        self._made[tile] = made
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)

    def _draw(self, painter: QPainter, tile: Tile, ratio: float) -> None:
        pyramid, geometry = self.pyramid, self._geometry
        if pyramid is None:
            return
        steps = pyramid.steps
        number = pyramid.level_for(geometry.scale * ratio)
        level = steps.levels[number]
        side = _TILE_PX / ratio
        from_level = (
            QTransform.fromScale(steps.width / level.width, steps.height / level.height)
            * geometry.turned
            * QTransform.fromScale(geometry.scale, geometry.scale)
            * QTransform.fromTranslate(-tile[0] * side, -tile[1] * side)
            * QTransform.fromScale(ratio, ratio)
        )
        needed = from_level.inverted()[0].mapRect(QRectF(0, 0, _TILE_PX, _TILE_PX))
        # One more all around, so that neighbours meet without a seam.
        part = needed.toAlignedRect().adjusted(-1, -1, 1, 1)
        part = part.intersected(QRect(0, 0, level.width, level.height))
        if not part.isEmpty():
            painter.setTransform(from_level)
            painter.drawImage(part.topLeft(), self._part(number, part))

    def paint(self, painter: QPainter, seen: QRectF, ratio: float) -> bool:
        """Draw a part of the view; False if something of it is not sharp yet."""
        is_sharp = True
        for tile in self.within(seen, ratio):
            made = self._made.get(tile)
            if made is None:
                is_sharp = False
                self._paint_rough(painter, self.rect(tile, ratio))
            else:
                self._made.move_to_end(tile)
                painter.drawPixmap(self.rect(tile, ratio).topLeft(), made)
        return is_sharp

    def _paint_rough(self, painter: QPainter, at: QRectF) -> None:
        """Draw what lies under a tile from the overview."""
        geometry = self._geometry
        painter.save()
        painter.setClipRect(at.intersected(geometry.in_view))
        across = geometry.size.width() / self._overview.width()
        down = geometry.size.height() / self._overview.height()
        painter.setTransform(QTransform.fromScale(across, down) * geometry.to_view)
        painter.drawImage(QPoint(0, 0), self._overview)
        painter.restore()

    def _part(self, number: int, part: QRect) -> QImage:
        """A part of a level, as the screen wants it."""
        pyramid = self.pyramid
        if pyramid is None:
            return QImage()
        ends = part.left() + part.width(), part.top() + part.height()
        pixels = pyramid.part(number, part.left(), part.top(), *ends)
        return image_of(pixels, part.width(), part.height(), pyramid.steps.channels)


def image_of(pixels: bytes, width: int, height: int, channels: int) -> QImage:
    """An image of bytes whose rows begin at whole words, as the screen wants it."""
    formats = QImage.Format
    kind = formats.Format_Grayscale8 if channels == 1 else formats.Format_RGB888
    stride = width * channels
    image = QImage(pixels, width, height, stride + -stride % _ALIGNED, kind)
    # The bytes are Python's: what is kept must have its own.
    return image.convertToFormat(formats.Format_RGB32)
