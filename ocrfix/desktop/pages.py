"""All that shows the scan: the page beside the text, and the print in the inspectors."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from ocrfix.desktop.documents import Documents
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.navigation import ReviewParts
from ocrfix.desktop.page_showing import PageShowing
from ocrfix.desktop.page_store import PageStore
from ocrfix.desktop.printing import Printing
from ocrfix.desktop.rereading import Rereading
from ocrfix.desktop.settings import Settings
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.views.review_tabs import ReviewTabs


class Pages(Teller):
    """Put the parts that show the scan together."""

    def __init__(
        self,
        documents: Documents,
        parts: ReviewParts,
        tabs: ReviewTabs,
        jobs: Jobs,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._store = PageStore(jobs, self)
        self.showing = PageShowing(documents, parts, jobs, settings, self._store)
        views = (tabs.changes.print_view, tabs.suspects.print_view)
        self._printing = Printing(
            self.showing, parts.reviewing, parts.suspects, self._store, views, self
        )
        seconds = (tabs.changes.second_view, tabs.suspects.second_view)
        self.rereading = Rereading(parts, self.showing, jobs, seconds, parent)
        for part in (self.showing, self.rereading):
            part.failed.connect(self.failed)
        self.rereading.told.connect(self.told)
        self.rereading.turned.connect(self.showing.tell_search)
        parts.panes.page.looking.connect(self.rereading.read_all)
        for view in views:
            view.page_asked.connect(self.showing.show_page)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {**self.showing.handlers(), **self.rereading.handlers()}

    def close(self) -> None:
        """Give everything back."""
        self.rereading.close()
        self._store.close()
        self.showing.close()
