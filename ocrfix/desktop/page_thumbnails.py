"""The pages of a document small, beside the one that is shown: made off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event

from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.views.page_pane import THUMBNAIL_PX, PagePane
from ocrfix.desktop.views.page_tiles import image_of
from ocrfix.errors import OcrfixError
from ocrfix.scan.pictures import Sheet
from ocrfix.scan.pyramid import PageMaker, Small

_JOB = "thumbnails"


class Thumbnails:
    """Make small pictures of pages, those near to the one that is shown first."""

    def __init__(self, jobs: Jobs, pane: PagePane) -> None:
        self._jobs, self._pane = jobs, pane
        self._maker = PageMaker()

    def make(self, sheets: Sequence[Sheet], here: int) -> None:
        """Make those of a document, once; of one page none is needed.

        Args:
            sheets: Its pages.
            here: The page that is shown, 0-based.
        """
        if len(sheets) < 2 or self._pane.has_thumbnails:  # noqa: PLR2004
            return
        wanted = sorted(
            (it for it in sheets if it.path is not None), key=lambda it: abs(it.number - here)
        )
        stop, maker = Event(), self._maker
        self._pane.has_thumbnails = True

        def made(tell: Callable[[tuple[int, Small]], None]) -> None:
            for sheet in wanted:
                if stop.is_set() or sheet.path is None:
                    return
                try:
                    tell((sheet.number, maker.thumbnail(sheet.path, sheet.frame, THUMBNAIL_PX)))
                except OcrfixError:
                    # It is said where the page itself would be.
                    continue

        self._jobs.start_telling(
            _JOB, made, lambda _: None, lambda _: None, came=self._take, stop=stop.set
        )

    def _take(self, told: tuple[int, Small]) -> None:
        number, (width, height, channels, pixels) = told
        self._pane.show_thumbnail(number, image_of(pixels, width, height, channels))

    def stop(self) -> None:
        """Make no more of them."""
        self._jobs.cancel(_JOB)

    def close(self) -> None:
        """Give everything back."""
        self._maker.close()
