"""The part below a list that tells of its row in front, and gives way to the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTableView, QVBoxLayout, QWidget

from ocrfix.desktop.views.parts import box, column

_LOW_PX = 600
"""In a lower panel the parts stand closer together."""
_ROWS_KEPT = 3
"""Rows of the list that stay to be seen, however much there is to tell."""
_LEAST_PX = 120
_EDGE_PX = 4


class Inspector(QScrollArea):
    """Parts one below the other, as high as they need; they scroll where the list needs room.

    Signals:
        fitted: The parts stand closer together from now on, or no longer.
    """

    fitted = Signal()

    def __init__(self, *parts: QWidget, at_times: Sequence[QWidget] = ()) -> None:
        """Show parts, from the top; those shown only ``at_times`` take room from the others."""
        super().__init__()
        self.is_low = False
        self._height: int | None = None  # of the whole panel
        self._at_times = at_times
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._holder = box("inspector")
        self._rows: QVBoxLayout = column(self._holder)
        for part in parts:
            self._rows.addWidget(part)
        self._set_room()
        self.setWidget(self._holder)
        self.setWidgetResizable(True)
        self._holder.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return as much height as the parts need at this width, with no bar to scroll."""
        hint = self._rows.sizeHint()
        if self._rows.hasHeightForWidth():
            hint.setHeight(self._rows.totalHeightForWidth(self.width()))
        return hint

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a height in which something can be read."""
        return QSize(self._rows.minimumSize().width(), min(self.sizeHint().height(), _LEAST_PX))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Ask for another height when a part needs one."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
            self.updateGeometry()
            self._show_bar()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll where there is no room."""
        super().resizeEvent(event)
        self._show_bar()

    def _show_bar(self) -> None:
        """Take the bar away where the parts have room: without it they need less height.

        Qt measures them beside the bar that is there, and would keep it.
        """
        policies = Qt.ScrollBarPolicy
        has_room = self.sizeHint().height() <= self.height()
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if has_room else policies.ScrollBarAsNeeded
        )

    def fit(self, height: int) -> None:
        """Stand closer together in a low panel.

        Args:
            height: Of the whole panel, in pixels.
        """
        self._height = height
        self._fit()

    def _fit(self) -> None:
        if self._height is None:
            return
        taken = sum(it.sizeHint().height() for it in self._at_times if not it.isHidden())
        is_low = self._height - taken < _LOW_PX
        if is_low == self.is_low:
            return
        self.is_low = is_low
        self._holder.setProperty("low", is_low)
        self._set_room()
        for widget in (self._holder, *self._holder.findChildren(QWidget)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
            # The layout keeps what it was told of its size before.
            widget.updateGeometry()
        self.fitted.emit()

    def _set_room(self) -> None:
        margin = 10 if self.is_low else 12
        self._rows.setContentsMargins(margin, margin, margin, margin)
        self._rows.setSpacing(6 if self.is_low else 8)


def keep_rows(table: QTableView) -> None:
    """Keep some rows of the list above an inspector to be seen."""
    head, row_px = table.horizontalHeader(), table.verticalHeader().defaultSectionSize()
    table.setMinimumHeight(head.sizeHint().height() + _ROWS_KEPT * row_px + _EDGE_PX)
