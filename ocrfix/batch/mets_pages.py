"""Listing of the files that a METS file names, in a process of its own.

The process that makes the plan also hands out the work, and nothing limits its time or memory.
There a METS file that is slow to read, or that has no end, would stop the whole batch.
"""

from __future__ import annotations

from typing import Self

from ocrfix.batch.jobs import Order
from ocrfix.batch.limits import Limits
from ocrfix.batch.pool import Pool
from ocrfix.batch.reading import bytes_of
from ocrfix.errors import OcrfixError
from ocrfix.formats.mets import page_names

PageNames = tuple[str, ...]


class MetsPages:
    """Find out which pages a METS file names; use it as a context."""

    def __init__(self, limits: Limits) -> None:
        """Start nothing yet: few collections have such files."""
        self._pool: Pool[PageNames] = Pool(1, _Reader, _nothing, limits)

    def __enter__(self) -> Self:
        """Use it as a context: its process does not outlive it."""
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.__exit__()

    def page_names(self, order: Order) -> PageNames:
        """The pages a METS file names, as it gives them.

        Returns:
            Nothing if it cannot be read, or not within the limits: that is told when it is
            cleaned.
        """
        return next(iter(list(self._pool.run(iter([order])))), ())


class _Reader:
    """Read one METS file after the other."""

    def do(self, order: Order) -> PageNames:
        try:
            return tuple(page_names(bytes_of(order)))
        except OcrfixError:
            return ()


def _nothing(_order: Order, _why: str, _hint: str) -> PageNames:
    return ()
