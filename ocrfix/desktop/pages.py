"""All that shows the scan: the page beside the text, and the print in the inspectors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ocrfix.desktop.page_showing import PageShowing
from ocrfix.desktop.page_store import PageStore
from ocrfix.desktop.printing import Printing
from ocrfix.desktop.rereading import Rereading

if TYPE_CHECKING:
    from ocrfix.desktop.main_window import MainWindow


class Pages(QObject):
    """Puts the parts that show the scan together.

    Attributes:
        showing: The page beside the text.
        rereading: The scan read again.

    Signals:
        told: What was done.
        failed: What could not be done.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        """Belong to a window, whose views and documents are there."""
        super().__init__(window)
        self._store = PageStore(window.jobs, self)
        self.showing = PageShowing(window, self._store)
        views = (window.panel.print_view, window.doubts_panel.print_view)
        self._printing = Printing(
            self.showing, window.reviewing, window.doubting, self._store, views, self
        )
        seconds = (window.panel.second_view, window.doubts_panel.second_view)
        self.rereading = Rereading(window, seconds)
        for part in (self.showing, self.rereading):
            part.failed.connect(self.failed)
        self.rereading.told.connect(self.told)
        for view in views:
            view.page_asked.connect(self.showing.show_page)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the actions of the menu do, by name."""
        return {**self.showing.handlers(), **self.rereading.handlers()}

    def close(self) -> None:
        """Give everything back."""
        self.rereading.close()
        self._store.close()
        self.showing.close()
