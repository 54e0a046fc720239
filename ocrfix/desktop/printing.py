"""Shows the print of what is in front of the reader, where there is a scan."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ocrfix.desktop.documents import Documents
from ocrfix.desktop.doubting import Doubting
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.scan import cut_out, place_of
from ocrfix.desktop.views.print_view import PrintView

_PRINT = "print"


class Printing(QObject):
    """Finds lines of scans and shows them in the inspectors."""

    def __init__(
        self, documents: Documents, reviewing: Reviewing, doubting: Doubting, jobs: Jobs,
        views: tuple[PrintView, PrintView], parent: QObject,
    ) -> None:  # fmt: skip
        """Connect; the views are that of the changes and that of the doubtful words."""
        super().__init__(parent)
        self._documents, self._reviewing, self._doubting = documents, reviewing, doubting
        self._jobs = jobs
        self._of_changes, self._of_doubts = views
        reviewing.moved.connect(self._show_change)
        doubting.moved.connect(self._show_doubt)
        reviewing.changed.connect(self._show_change)

    def _show_change(self) -> None:
        item = self._reviewing.item
        self._show(self._of_changes, (item.start, item.end) if item is not None else None)

    def _show_doubt(self) -> None:
        doubt = self._doubting.doubt
        span = (doubt.raw_start, doubt.raw_end) if doubt is not None else None
        self._show(self._of_doubts, span)

    def _show(self, view: PrintView, span: tuple[int, int] | None) -> None:
        session = self._reviewing.session
        place = None
        if session is not None and span is not None:
            place = place_of(session.document, self._documents.path, *span)
        if place is None or session is None or span is None:
            self._jobs.cancel(_PRINT)
            view.show_strip(None, "")
            return
        words = session.document.text[slice(*span)]
        self._jobs.start(
            _PRINT,
            partial(cut_out, place),
            lambda strip: view.show_strip(strip, words),
            # A picture that cannot be read is no reason to stop the reader.
            lambda _: view.show_strip(None, ""),
        )
