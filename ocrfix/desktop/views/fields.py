"""Short pieces of information in one line, of which the least important give way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

from ocrfix.desktop.views.parts import row

Field = QLabel | QToolButton
"""A widget that shows a piece; a button does something too."""


class Fields(QWidget):
    """A line of fields; those that have no room are left out whole."""

    def __init__(self, fields: Sequence[Field], first_to_go: Sequence[Field]) -> None:
        """Take the fields.

        Args:
            fields: From left to right.
            first_to_go: Which are left out, in this order, where there is too little room.
        """
        super().__init__()
        self._fields, self._first_to_go = fields, first_to_go
        line = row(self, spacing=0)
        for field in fields:
            line.addWidget(field)
        line.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No width at all."""
        return QSize(0, super().minimumSizeHint().height())

    def fit(self) -> None:
        """Show what there is room for."""
        needed = {it: it.sizeHint().width() if it.text() else 0 for it in self._fields}
        for field in self._fields:
            field.setVisible(bool(field.text()))
        for field in self._first_to_go:
            if sum(needed.values()) <= self.width():
                break
            field.hide()
            needed[field] = 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit into the room there is."""
        super().resizeEvent(event)
        self.fit()
