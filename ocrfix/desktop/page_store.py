"""The pictures of pages that are open: made off the window's thread, a few kept."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ocrfix.desktop.jobs import Jobs
from ocrfix.errors import OcrfixError
from ocrfix.scan.pyramid import PageMaker, Pyramid, Steps

_KEPT = 2
_JOB = "page"

Leaf = tuple[Path, int]
"""A file and which page of it, 0-based."""


class PageStore(QObject):
    """Open pictures for whoever wants one: the page pane, and the print in the inspectors.

    Signals:
        came: A leaf whose picture can be shown, perhaps not sharp yet.
        failed: A leaf that cannot be opened, and why.
        gone: A leaf whose picture is about to be closed.
    """

    came = Signal(object)
    failed = Signal(object, object)
    gone = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._maker = PageMaker()
        self._wanted: dict[str, Leaf] = {}  # by who wants it
        self._making: Leaf | None = None
        self._open: OrderedDict[Leaf, Pyramid] = OrderedDict()
        self._stamps: dict[Leaf, int] = {}
        self._broken: dict[Leaf, OcrfixError] = {}

    def want(self, who: str, leaf: Leaf | None) -> None:
        """Open a picture; of the requests of each caller only the last counts."""
        if leaf is None:
            self._wanted.pop(who, None)
            return
        self._wanted[who] = leaf
        self._forget_changed(leaf)
        if leaf in self._open:
            self._open.move_to_end(leaf)
            self.came.emit(leaf)
        if leaf in self._broken:
            self.failed.emit(leaf, self._broken[leaf])
        self._go_on()

    def pyramid(self, leaf: Leaf) -> Pyramid | None:
        """The picture of a leaf, as far as it is there; it may be closed when others come."""
        return self._open.get(leaf)

    def fault(self, leaf: Leaf) -> OcrfixError | None:
        """Return why a leaf cannot be opened; None if it can, or nobody tried."""
        return self._broken.get(leaf)

    def _forget_changed(self, leaf: Leaf) -> None:
        """A file that was saved anew is read anew."""
        try:
            stamp = leaf[0].stat().st_mtime_ns
        except OSError:
            stamp = 0
        if self._stamps.get(leaf, stamp) != stamp:
            self._broken.pop(leaf, None)
            self._close(leaf)
        self._stamps[leaf] = stamp

    def _is_there(self, leaf: Leaf) -> bool:
        pyramid = self._open.get(leaf)
        return leaf in self._broken or (pyramid is not None and pyramid.steps.is_whole)

    def _go_on(self) -> None:
        """Make what is wanted next; what nobody wants any more is not made."""
        wanted = [it for it in self._wanted.values() if not self._is_there(it)]
        if self._making in wanted or not wanted:
            return
        leaf = self._making = wanted[0]
        self._jobs.start_telling(
            _JOB,
            lambda tell: self._maker.make(*leaf, tell),
            partial(self._take, leaf),
            partial(self._fail, leaf),
            came=partial(self._take, leaf),
            stop=self._maker.stop,
        )

    def _take(self, leaf: Leaf, steps: Steps) -> None:
        try:
            pyramid = Pyramid(steps)
        except (OSError, ValueError):
            # Made for somebody who left, and gone since.
            return
        before = self._open.pop(leaf, None)
        self._open[leaf] = pyramid
        if steps.is_whole:
            self._making = None
        self.came.emit(leaf)
        if before is not None:
            before.close()
        while len(self._open) > _KEPT:
            unwanted = [it for it in self._open if it not in self._wanted.values()]
            if not unwanted:
                break
            self._close(unwanted[0])
        self._go_on()

    def _fail(self, leaf: Leaf, error: OcrfixError) -> None:
        self._making = None
        self._broken[leaf] = error
        self.failed.emit(leaf, error)
        self._go_on()

    def _close(self, leaf: Leaf) -> None:
        if leaf in self._open:
            self.gone.emit(leaf)
            self._open.pop(leaf).close()

    def close(self) -> None:
        """Give everything back; nothing can be opened any more."""
        self._wanted.clear()
        self._jobs.cancel(_JOB)
        for leaf in list(self._open):
            self._close(leaf)
        self._maker.close()
