"""The review: changes, doubtful words and the outline, one behind the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabWidget

from ocrfix.desktop.views.outline_panel import OutlinePanel
from ocrfix.desktop.views.review_panel import ReviewPanel
from ocrfix.desktop.views.suspects_panel import SuspectsPanel


class ReviewTabs(QTabWidget):
    """Tabs that say how many there are, where there is room to say it."""

    def __init__(
        self, changes: ReviewPanel, suspects: SuspectsPanel, outline: OutlinePanel
    ) -> None:
        super().__init__()
        self.changes, self.suspects, self.outline = changes, suspects, outline
        self._titles = (self.tr("Changes"), self.tr("Doubtful words"), self.tr("Outline"))
        self._counts, self._added = (0, 0), ""
        self.setDocumentMode(True)
        bar = self.tabBar()
        bar.setDrawBase(False)
        bar.setElideMode(Qt.TextElideMode.ElideRight)
        bar.setUsesScrollButtons(False)
        bar.setAccessibleName(self.tr("Review"))
        for widget, title in zip((changes, suspects, outline), self._titles, strict=True):
            self.addTab(widget, title)

    def show_counts(self, changes: int, suspects: int, added: str = "") -> None:
        """Show the counts in the titles; ``added`` says of what that of changes is the sum."""
        self._counts, self._added = (changes, suspects), added
        self._name()

    def _name(self) -> None:
        counted = [f"{title}  {n}" for title, n in zip(self._titles, self._counts, strict=False)]
        for number, name in enumerate(counted):
            self.setTabText(number, name)
        self.setTabText(len(counted), self._titles[-1])
        if self.tabBar().sizeHint().width() > self.width():
            for number, title in enumerate(self._titles):
                self.setTabText(number, title)
        tips = (
            self.tr("Changes that were made; what waits or is flagged is not counted."),
            self.tr("Doubtful words that nobody settled, at each of their places."),
        )
        for number, (name, tip) in enumerate(zip(counted, tips, strict=True)):
            self.setTabToolTip(number, f"{name}\n{tip}")
        if self._added:
            self.setTabToolTip(0, f"{self.tabToolTip(0)}\n{self._added}")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as much of the titles as there is room for."""
        super().resizeEvent(event)
        self._name()
