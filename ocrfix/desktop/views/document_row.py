"""One row of the list of documents: how far, which, and how much is left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ocrfix.desktop.models.documents import LEFT_ROLE, NARROW_ROLE, SIGN_ROLE
from ocrfix.desktop.theme import Theme

_HEIGHT_PX = 30
_SIGN_WIDTH_PX = 26
_LEAST_NAME_PX = 80


def fitting_name(
    index: QModelIndex | QPersistentModelIndex, metrics: QFontMetrics, width: int
) -> str:
    """Return what a row shows of its document's name in a width, in pixels.

    Where there is no room, what most names have in common goes first, then the middle.
    """
    shown: str = index.data(Qt.ItemDataRole.DisplayRole)
    if metrics.horizontalAdvance(shown) > width:
        shown = index.data(NARROW_ROLE)
    return metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, width)


class DocumentRow(QStyledItemDelegate):
    """Draw the sign on the left, the count on the right, and the name between them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(  # noqa: N802 - Qt's name
        self, _: QStyleOptionViewItem, __: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows of one height, as wide as the list."""
        return QSize(0, _HEIGHT_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        rect: QRect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.setBrush(self.theme.colour("chosen"))
            painter.setPen(self.theme.colour("accent"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 5, 5)
        painter.setPen(self.theme.colour("accent" if is_chosen else "ink"))
        centred = Qt.AlignmentFlag.AlignVCenter
        sign = rect.adjusted(8, 0, 0, 0)
        painter.drawText(sign, centred, index.data(SIGN_ROLE))
        left = index.data(LEFT_ROLE)
        metrics = painter.fontMetrics()
        room = metrics.horizontalAdvance(left) + 14 if left else 8
        if rect.width() - _SIGN_WIDTH_PX - room < _LEAST_NAME_PX:
            # The status line has the count of the one that is open.
            left, room = "", 8
        name = rect.adjusted(_SIGN_WIDTH_PX, 0, -room, 0)
        shown = fitting_name(index, metrics, name.width())
        painter.drawText(name, centred, shown)
        painter.setPen(self.theme.colour("quiet"))
        painter.drawText(rect.adjusted(0, 0, -8, 0), centred | Qt.AlignmentFlag.AlignRight, left)
        painter.restore()
