"""The picture of a page: to be zoomed, moved and turned, with the place in front framed."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from ocrfix.desktop.page_words import Spot
from ocrfix.desktop.theme import Theme, load_theme
from ocrfix.desktop.views.marks import Seen
from ocrfix.desktop.views.page_areas import Area, paint_areas
from ocrfix.desktop.views.page_geometry import FitTo, Geometry, around
from ocrfix.desktop.views.page_marks import paint_marks, paint_spot
from ocrfix.desktop.views.page_tiles import Tiles
from ocrfix.scan.pyramid import Pyramid

_BUDGET_SECONDS = 0.006
"""So long at a time tiles are made sharp: a key must not wait longer than a frame."""
_REST_MS = 60
STEP = 1.25
_NOTCH = 120  # of a wheel, in eighths of a degree
_STEPS_A_VIEW = 12
_FAR = 1 << 30
_COMFORT = 0.12
"""A place nearer to the edge than this part of the view is brought into its middle."""
_LEGIBLE_PX = 14
"""A row of print that is shown lower than this can hardly be read."""
_MARGIN_PX = 12
_DRAG_PX = 4


class PageView(QAbstractScrollArea):
    """Show one picture.

    Signals:
        pointed: The reader clicked on a point of the picture, in its pixels.
        zoomed: The scale or the kind of fit is another one.
        turned_page: The reader asks for the next page (1) or the one before (-1).
        left: The reader wants to go back to the text.
    """

    pointed = Signal(QPointF)
    zoomed = Signal()
    turned_page = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._geometry = Geometry()
        self._tiles = Tiles(self._geometry)
        self.fit = FitTo.WIDTH
        self._is_chosen = False  # whether the reader chose how the page is shown
        self.spot: Spot | None = None
        self._marks: Sequence[Seen] = ()
        self._shows_marks = True
        self.areas: Sequence[Area] = ()
        self._shows_areas = True
        self._pressed: QPoint | None = None
        self._grabbed = QPoint()
        self._sharpen = QTimer(self, singleShot=True, interval=0)
        self._sharpen.timeout.connect(self._make_sharp)
        # Of the light theme in every theme: a page is paper.
        self._paper = load_theme("light")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(self.tr("The page"))
        self.setAccessibleDescription(
            self.tr("The scan of the page. Enter goes to the words that are framed.")
        )

    # --- what is shown -----------------------------------------------------------------

    def show_picture(self, pyramid: Pyramid | None, *, is_same: bool) -> None:
        """Show a picture, or nothing.

        Args:
            pyramid: The picture; it stays open until another one is shown.
            is_same: Whether it is the same page, sharper: then the place stays.
        """
        self._tiles.show(pyramid)
        if is_same:
            self._set_bars()
        else:
            self._marks, self.areas, self.spot, self._geometry.turns = (), (), None, 0
            if not self._is_chosen:
                self.fit = FitTo.WIDTH
            self._refit()
            self._scroll_to(0, 0)
        self.viewport().update()

    @property
    def is_sharp(self) -> bool:
        """Return whether all in view is drawn as sharp as it is."""
        return not self._tiles.missing(self._seen, self._ratio())

    def set_marks(self, marks: Sequence[Seen]) -> None:
        """Mark changes and doubtful words, in pixels of the picture."""
        self._marks = marks
        self.viewport().update()

    def show_marks(self, *, on: bool) -> None:
        """Draw the marks, or the bare page."""
        self._shows_marks = on
        self.viewport().update()

    def set_areas(self, areas: Sequence[Area]) -> None:
        """Outline the articles of the page."""
        self.areas = areas
        self.viewport().update()

    def show_areas(self, *, on: bool) -> None:
        """Draw the outlines of articles, or none."""
        self._shows_areas = on
        self.viewport().update()

    def show_spot(self, spot: Spot | None) -> None:
        """Frame a place and bring it into view."""
        self.spot = spot
        if spot is not None:
            if not self._is_chosen and spot.row.height() * self.scale < _LEGIBLE_PX:
                # Nobody reads a broadsheet that is a hand wide.
                self.fit = FitTo.COLUMN
            if self.fit in {FitTo.COLUMN, FitTo.LINE}:
                self._refit()
            self._bring(spot)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours around the page."""
        self._theme = theme
        self.viewport().update()

    # --- where things are --------------------------------------------------------------

    @property
    def scale(self) -> float:
        """Pixels of the window for one of the picture."""
        return self._geometry.scale

    def to_view(self, rect: QRectF) -> QRectF:
        """A part of the picture, where it stands in the viewport."""
        return self._geometry.to_view.mapRect(rect)

    def picture_at(self, point: QPointF) -> QPointF:
        """The point of the picture that stands at one of the viewport."""
        return self._geometry.to_picture.map(point)

    @property
    def _seen(self) -> QRectF:
        return QRectF(self.viewport().rect())

    def _set_bars(self) -> None:
        shown, view = self._geometry.shown_size, self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), shown.width(), view.width()),
            (self.verticalScrollBar(), shown.height(), view.height()),
        ):
            bar.setRange(0, max(0, round(whole - seen)))
            bar.setPageStep(seen)
            bar.setSingleStep(max(seen // _STEPS_A_VIEW, 1))
        self._note_scroll()

    def _note_scroll(self) -> None:
        bars = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._geometry.scroll = QPointF(*bars)

    def _scroll_to(self, x: float, y: float) -> None:
        self.horizontalScrollBar().setValue(round(x))
        self.verticalScrollBar().setValue(round(y))

    def _have(self, point: QPointF, at: QPointF) -> None:
        """Scroll so that a point of the picture stands at one of the viewport."""
        where = self._geometry.scroll_to_have(point, at)
        self._scroll_to(where.x(), where.y())

    def _bring(self, spot: Spot) -> None:
        """Scroll so that a place can be seen, unless it can: what fills the view always can."""
        if self._filled_with() is not None:
            return
        place = around(spot.words) or spot.row
        rect, view = self.to_view(place), self._seen
        across, down = _COMFORT * view.width(), _COMFORT * view.height()
        if not view.adjusted(across, down, -across, -down).contains(rect):
            self._have(place.center(), view.center())

    # --- zoom --------------------------------------------------------------------------

    def fit_to(self, fit: FitTo) -> None:
        """Fill the view with the page, its width, a column or a line."""
        self.fit, self._is_chosen = fit, True
        self._refit()
        if self.spot is not None:
            self._bring(self.spot)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Show the picture larger or smaller; ``at`` stays where it is in the viewport."""
        if self._tiles.pyramid is not None:
            self.fit, self._is_chosen = FitTo.FREE, True
            self._set_scale(self.scale * factor, at if at is not None else self._seen.center())

    def _set_scale(self, scale: float, at: QPointF) -> None:
        there = self._geometry.to_picture.map(at)
        self._geometry.scale = self._geometry.limited(scale)
        self._tiles.forget()
        self._set_bars()
        self._have(there, at)
        # While the reader turns the wheel nothing is made that the next step throws away.
        self._sharpen.start(_REST_MS)
        self.viewport().update()
        self.zoomed.emit()

    def _choose_bars(self) -> None:
        """Have bars that do not come and go with the size they change: that would have no end."""
        policy = Qt.ScrollBarPolicy
        across, down = policy.ScrollBarAsNeeded, policy.ScrollBarAlwaysOn
        if self.fit is FitTo.PAGE:
            across = down = policy.ScrollBarAlwaysOff
        elif self.fit is FitTo.FREE:
            down = policy.ScrollBarAsNeeded
        if (across, down) != (self.horizontalScrollBarPolicy(), self.verticalScrollBarPolicy()):
            self.setHorizontalScrollBarPolicy(across)
            self.setVerticalScrollBarPolicy(down)

    def _refit(self) -> None:
        """Give the picture the size that the kind of fit asks for."""
        self._choose_bars()
        self._geometry.view = QSizeF(self.viewport().size())
        size = self._geometry.turned_size
        if size.isEmpty() or self.fit is FitTo.FREE:
            self._set_bars()
            return
        view = self._geometry.view - QSizeF(2 * _MARGIN_PX, 2 * _MARGIN_PX)
        part = self._filled_with()
        filled = self._geometry.turned.mapRect(part).size() if part is not None else size
        scale = max(view.width(), 1.0) / max(filled.width(), 1.0)
        if self.fit in {FitTo.PAGE, FitTo.LINE}:
            # A line of a page that is turned may stand upright.
            scale = min(scale, max(view.height(), 1.0) / max(filled.height(), 1.0))
        self._set_scale(scale, self._seen.center())
        if part is not None and self.spot is not None:
            row = self.spot.row.center()
            self._have(QPointF(part.center().x(), row.y()), self._seen.center())

    def _filled_with(self) -> QRectF | None:
        """The part of the picture that the view is filled with; None for all of it."""
        if self.spot is None:
            return None
        return {FitTo.COLUMN: self.spot.column, FitTo.LINE: self.spot.row}.get(self.fit)

    def turn(self, by: int = 1) -> None:
        """Turn the page by so many quarters, clockwise."""
        there = self._geometry.to_picture.map(self._seen.center())
        self._geometry.turn(by)
        self._tiles.forget()
        self._refit()
        if self._filled_with() is None:
            self._have(there, self._seen.center())
        self.viewport().update()

    def _make_sharp(self) -> None:
        """Draw as many tiles as there is time for, and go on later."""
        begin, ratio = time.perf_counter(), self._ratio()
        for tile in self._tiles.missing(self._seen, ratio):
            self._tiles.make(tile, ratio, self._theme.colour("side"))
            self.viewport().update(self._tiles.rect(tile, ratio).toAlignedRect())
            if time.perf_counter() - begin > _BUDGET_SECONDS:
                self._sharpen.start(0)
                return

    def _ratio(self) -> float:
        return self.viewport().devicePixelRatioF()

    # --- painting ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what there is: sharp tiles, or the overview, and the marks over it."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("side"))
        seen = QRectF(event.rect())
        if self._tiles.pyramid is not None:
            if not self._tiles.paint(painter, seen, self._ratio()) and not self._sharpen.isActive():
                self._sharpen.start(0)
            if self._shows_marks:
                paint_marks(painter, self._marks, self._geometry, seen, self._paper)
            if self._shows_areas:
                paint_areas(painter, self.areas, self._geometry.to_view, self._paper)
            if self.spot is not None:
                paint_spot(painter, self.spot, self._geometry, self._paper)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    # --- what the reader does ----------------------------------------------------------

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Move what is drawn, and draw only what comes into view."""
        self._note_scroll()
        if self.hasFocus() or self._tiles.pyramid is None:
            # The frame of the focus stands still.
            self.viewport().update()
        else:
            self.viewport().scroll(dx, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the kind of fit."""
        super().resizeEvent(event)
        self._refit()
        if self.spot is not None:
            self._bring(self.spot)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with Ctrl held, at the pointer; scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP ** (event.angleDelta().y() / _NOTCH), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag the page, or to click on it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._grabbed = self._geometry.scroll.toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag the page."""
        if self._pressed is not None:
            by = event.position().toPoint() - self._pressed
            self._scroll_to(self._grabbed.x() - by.x(), self._grabbed.y() - by.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click that dragged nothing goes to the words."""
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._tiles.pyramid is None:
            return
        if (event.position().toPoint() - pressed).manhattanLength() <= _DRAG_PX:
            self.pointed.emit(self.picture_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom, fit, turn and move by single keys."""
        keys = Qt.Key
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        deeds = {
            keys.Key_Plus: lambda: self.zoom(STEP),
            keys.Key_Equal: lambda: self.zoom(STEP),
            keys.Key_Minus: lambda: self.zoom(1 / STEP),
            keys.Key_0: lambda: self.fit_to(FitTo.PAGE),
            keys.Key_W: lambda: self.fit_to(FitTo.WIDTH),
            keys.Key_C: lambda: self.fit_to(FitTo.COLUMN),
            keys.Key_L: lambda: self.fit_to(FitTo.LINE),
            keys.Key_T: lambda: self.turn(3 if is_shifted else 1),
            keys.Key_PageDown: lambda: self.turned_page.emit(1),
            keys.Key_PageUp: lambda: self.turned_page.emit(-1),
            keys.Key_Home: lambda: self._scroll_to(0, 0),
            keys.Key_End: lambda: self._scroll_to(self._geometry.scroll.x(), _FAR),
            keys.Key_Escape: self.left.emit,
            keys.Key_Return: self._point_at_spot,
            keys.Key_Enter: self._point_at_spot,
        }
        held = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        deed = deeds.get(Qt.Key(event.key())) if not held else None
        if deed is not None:
            deed()
        else:
            super().keyPressEvent(event)

    def _point_at_spot(self) -> None:
        place = around(self.spot.words) if self.spot is not None else None
        if place is not None:
            self.pointed.emit(place.center())

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001, N802
        """Show the frame of the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001, N802
        """Take the frame of the focus away."""
        super().focusOutEvent(event)
        self.viewport().update()
