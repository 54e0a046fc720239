"""Every place where the scan, read again, says what is suggested: to be looked at and taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ocrfix.desktop.languages import number_word
from ocrfix.desktop.theme import reading_font
from ocrfix.desktop.views.parts import label, ticks_below, visible
from ocrfix.review.offers import Offer

_SIZE_PX = (760, 520)
_POINTS = 11.0
_CONTEXT = 28


class ScanSaysDialog(QDialog):
    """Show offers with ticks; those that keep theirs are taken.

    Attributes:
        list: One row an offer.
        take: The button that takes them, with their number.
    """

    def __init__(self, offers: Sequence[Offer], parent: QWidget) -> None:
        super().__init__(parent)
        self._offers = list(offers)
        self.setWindowTitle(self.tr("What the scan says"))
        self.resize(*_SIZE_PX)
        told = self.tr("The scan, read again, says what is suggested here. The space bar ticks.")
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Places"))
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHeaderLabels([self.tr("Now"), self.tr("Then"), self.tr("Beside it")])
        self._rows: list[QTreeWidgetItem] = []
        for offer in self._offers:
            item = QTreeWidgetItem([visible(offer.before), visible(offer.after), _beside(offer)])
            item.setCheckState(0, Qt.CheckState.Checked)
            item.setFont(0, reading_font(_POINTS))
            item.setFont(1, reading_font(_POINTS))
            self._rows.append(item)
        self.list.addTopLevelItems(self._rows)
        for number in (0, 1):
            self.list.header().setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        self.all, self.none = QPushButton(self.tr("Tick &all")), QPushButton(self.tr("Tick &none"))
        self.all.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self.none.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self.take = ticks_below(
            self, label(told, "paneTitle", wrap=True), self.list, (self.all, self.none)
        )
        self.list.itemChanged.connect(self._count)
        self._count()
        self.list.setFocus()

    @property
    def chosen(self) -> list[Offer]:
        """The offers that are ticked, in order."""
        ticked = Qt.CheckState.Checked
        return [
            offer
            for item, offer in zip(self._rows, self._offers, strict=True)
            if item.checkState(0) is ticked
        ]

    def _tick(self, state: Qt.CheckState) -> None:
        for item in self._rows:
            item.setCheckState(0, state)

    def _count(self) -> None:
        count = len(self.chosen)
        told = self.tr("Take {count} places").format(count=number_word(count))
        self.take.setText(told if count != 1 else self.tr("Take one place"))
        self.take.setEnabled(count > 0)


def _beside(offer: Offer) -> str:
    left, right = offer.left[-_CONTEXT:], offer.right[:_CONTEXT]
    return visible(f"… {left}{offer.before}{right} …")
