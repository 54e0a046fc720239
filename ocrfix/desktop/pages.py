"""All that shows the scan: the page beside the text, and the print in the inspectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ocrfix.desktop.page_showing import PageShowing
from ocrfix.desktop.page_store import PageStore
from ocrfix.desktop.printing import Printing

if TYPE_CHECKING:
    from ocrfix.desktop.main_window import MainWindow


class Pages(QObject):
    """Puts the parts that show the scan together.

    Attributes:
        showing: The page beside the text.
    """

    def __init__(self, window: MainWindow) -> None:
        """Belong to a window, whose views and documents are there."""
        super().__init__(window)
        self._store = PageStore(window.jobs, self)
        self.showing = PageShowing(window, self._store)
        views = (window.panel.print_view, window.doubts_panel.print_view)
        self._printing = Printing(
            self.showing, window.reviewing, window.doubting, self._store, views, self
        )
        self.showing.failed.connect(window.show_error)
        for view in views:
            view.page_asked.connect(self.showing.show_page)

    def close(self) -> None:
        """Give everything back."""
        self._store.close()
        self.showing.close()
