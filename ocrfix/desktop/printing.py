"""The print of what is in front of the reader, where there is a scan."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ocrfix.desktop.page_showing import PageShowing
from ocrfix.desktop.page_store import Leaf, PageStore
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.scan import cut_out, sheet_of, spot_of
from ocrfix.desktop.suspects_controller import SuspectsController
from ocrfix.desktop.views.print_view import PrintView
from ocrfix.errors import OcrfixError
from ocrfix.scan.pictures import Sheet

_WHO = "print"


class Printing(QObject):
    """Find lines of scans and show them in the inspectors."""

    def __init__(
        self, pages: PageShowing, reviewing: Reviewing, suspects: SuspectsController,
        store: PageStore, views: tuple[PrintView, PrintView], parent: QObject,
    ) -> None:  # fmt: skip
        """Connect; the views are that of the changes and that of the doubtful words."""
        super().__init__(parent)
        self._pages, self._reviewing, self._suspects = pages, reviewing, suspects
        self._store = store
        self._of_changes, self._of_suspects = views
        self._waiting: dict[PrintView, tuple[Sheet, tuple[int, int]]] = {}
        reviewing.moved.connect(self._show_change)
        suspects.moved.connect(self._show_suspect)
        reviewing.changed.connect(self._show_change)
        pages.paged.connect(self._show_all)
        store.came.connect(self._take)
        store.failed.connect(self._fail)

    def _show_all(self) -> None:
        self._show_change()
        self._show_suspect()

    def _show_change(self) -> None:
        self._show(self._of_changes, self._reviewing.span)

    def _show_suspect(self) -> None:
        self._show(self._of_suspects, self._suspects.span)

    def _show(self, view: PrintView, span: tuple[int, int] | None) -> None:
        sheet = sheet_of(self._pages.sheets, span[0]) if span is not None else None
        if span is None or sheet is None or sheet.path is None:
            self._waiting.pop(view, None)
            view.show_strip(None, "")
            return
        if self._waiting.get(view) == (sheet, span) and view.strip is not None:
            return
        self._waiting[view] = sheet, span
        self._store.want(_WHO, (sheet.path, sheet.frame))

    def _take(self, leaf: Leaf) -> None:
        """Show the lines of a picture that came."""
        pyramid, session = self._store.pyramid(leaf), self._reviewing.session
        if pyramid is None or session is None:
            return
        text = session.document.text
        for view, (sheet, span) in self._waiting.items():
            if (sheet.path, sheet.frame) != leaf or span[1] > len(text):
                continue
            try:
                spot = spot_of(sheet, text, pyramid, span)
            except OcrfixError:
                # It is said where the page would be; the reader goes on.
                spot = None
            strip = cut_out(pyramid, spot) if spot is not None else None
            view.show_strip(strip, text[slice(*span)])

    def _fail(self, leaf: Leaf, _: OcrfixError) -> None:
        for view, (sheet, _span) in self._waiting.items():
            if (sheet.path, sheet.frame) == leaf:
                view.show_strip(None, "")
