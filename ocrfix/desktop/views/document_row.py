"""One row of the list of documents: how far, which, and how much is left."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ocrfix.desktop.models.documents import LEFT_ROLE, SIGN_ROLE
from ocrfix.desktop.theme import Theme

_HEIGHT_PX = 30
_SIGN_WIDTH_PX = 26
_LEAST_NAME_PX = 80


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
        shown = index.data(Qt.ItemDataRole.DisplayRole)
        if metrics.horizontalAdvance(shown) > name.width():
            # What it ends in says least: most of a folder end alike.
            shown = shown.removesuffix(PurePath(shown).suffix)
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, name.width())
        painter.drawText(name, centred, shown)
        painter.setPen(self.theme.colour("quiet"))
        painter.drawText(rect.adjusted(0, 0, -8, 0), centred | Qt.AlignmentFlag.AlignRight, left)
        painter.restore()
