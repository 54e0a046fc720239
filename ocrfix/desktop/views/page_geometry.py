"""The geometry of a picture in a view: its scale, its turn, and positions on both."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

LARGEST_SCALE = 8.0
_QUARTERS = 4


class FitTo(StrEnum):
    """The part of the page that fills the view."""

    PAGE = "page"
    WIDTH = "width"
    COLUMN = "column"
    LINE = "line"
    FREE = "free"


class Geometry:
    """A picture, turned and enlarged, in a view that shows a part of it.

    Attributes:
        size: Of the picture, in its pixels.
        view: The size of the view, in pixels of the window.
        scroll: How far the view is from the top left of the picture, as it is shown.
        turns: By so many quarters it is turned, clockwise.
        scale: Pixels of the window for one of the picture.
    """

    def __init__(self) -> None:
        self.size = QSizeF(0, 0)
        self.view = QSizeF(1, 1)
        self.scroll = QPointF(0, 0)
        self.turns = 0
        self.scale = 1.0

    @property
    def turned_size(self) -> QSizeF:
        """The size of the picture as it is turned, in its pixels."""
        return self.size if self.turns % 2 == 0 else self.size.transposed()

    @property
    def shown_size(self) -> QSizeF:
        """The size of the picture as it is shown."""
        return self.turned_size * self.scale

    def turn(self, by: int) -> None:
        """Turn it by so many quarters, clockwise."""
        self.turns = (self.turns + by) % _QUARTERS

    def limited(self, scale: float) -> float:
        """The nearest scale that is of use."""
        size = self.turned_size
        if size.isEmpty():
            return 1.0
        whole = min(self.view.width() / size.width(), self.view.height() / size.height(), 1.0)
        return min(max(scale, whole / 2), LARGEST_SCALE)

    @property
    def turned(self) -> QTransform:
        """The transform from pixels of the picture to those of the turned one."""
        size = self.turned_size
        back = (
            (0.0, 0.0),
            (size.width(), 0.0),
            (size.width(), size.height()),
            (0.0, size.height()),
        )[self.turns]
        return QTransform().translate(*back).rotate(90 * self.turns)

    @property
    def origin(self) -> QPointF:
        """The corner of the turned picture in the view; a small one is centred."""
        shown = self.shown_size
        x = (self.view.width() - shown.width()) / 2
        y = (self.view.height() - shown.height()) / 2
        return QPointF(
            round(x if x > 0 else -self.scroll.x()), round(y if y > 0 else -self.scroll.y())
        )

    @property
    def to_view(self) -> QTransform:
        """The transform from pixels of the picture to those of the view."""
        origin = self.origin
        moved = QTransform().translate(origin.x(), origin.y()).scale(self.scale, self.scale)
        return self.turned * moved

    @property
    def to_picture(self) -> QTransform:
        """The transform from pixels of the view to those of the picture."""
        return self.to_view.inverted()[0]

    @property
    def in_view(self) -> QRectF:
        """The rectangle of the whole picture in the view."""
        return self.to_view.mapRect(QRectF(QPointF(0, 0), self.size))

    def scroll_to_have(self, point: QPointF, at: QPointF) -> QPointF:
        """Return the scroll position that brings a point of the picture to a point of the view."""
        return self.turned.map(point) * self.scale - at


def around(rects: Sequence[QRectF]) -> QRectF | None:
    """The smallest rectangle around others; None for none."""
    found: QRectF | None = None
    for rect in rects:
        found = rect if found is None else found.united(rect)
    return found
