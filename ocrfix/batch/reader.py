"""Documents read for a window: in a process of its own, within the limits of a batch.

What a file does to whoever reads it is known only afterwards: it may have no end, take all
memory, or bring a library down. A thread can be neither stopped nor limited.
"""

from __future__ import annotations

import pickle
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from ocrfix.batch import processes
from ocrfix.batch.jobs import Order
from ocrfix.batch.limits import Limits
from ocrfix.batch.pool import Pool
from ocrfix.errors import InputError, OcrfixError
from ocrfix.formats import read
from ocrfix.review.chunked_pickle import pack, unpack
from ocrfix.text.document import Document, Page

_MOST_KEPT_BYTES = 1 << 20
"""A process that sent a larger document ends: it holds the document's memory, and the next is
copied in milliseconds."""
_HINT = "Nothing else is touched. Save it anew, in another format or in smaller parts."


@dataclass(frozen=True, slots=True)
class _Wanted(Order):
    """A document to be read.

    Attributes:
        encoding: The reader's word for its encoding; None to find out.
    """

    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    """A document that was read, or the error that prevented it.

    Attributes:
        document: Without its layout, packed.
        pages: Its layout, each page packed by itself: read at once, many would hold up a window.
        error: Why it could not be read.
    """

    document: Sequence[bytes] = ()
    pages: Sequence[bytes] = ()
    error: OcrfixError | None = None

    @property
    def length(self) -> int:
        """The bytes that came of it."""
        return sum(map(len, self.document)) + sum(map(len, self.pages))

    def taken(self) -> Document:
        """Give the document.

        Raises:
            OcrfixError: It could not be read.
        """
        if self.error is not None:
            raise self.error
        document: Document = unpack(iter(self.document), {})
        # Only what this program itself sent comes this way.
        layout: tuple[Page, ...] = tuple(pickle.loads(page) for page in self.pages)  # noqa: S301
        meta = replace(document.meta, extra=MappingProxyType(document.meta.extra))
        return replace(document, layout=layout, meta=meta)


class Reading:
    """One document that is to be read; start it in a thread that has time to wait."""

    def __init__(self, reader: Reader, wanted: _Wanted) -> None:
        self._reader, self._wanted = reader, wanted
        self._alone = threading.Lock()
        self._pool: Pool[_Read] | None = None
        self._is_stopped = False

    def run(self) -> Document:
        """Read it in the process, and wait for it.

        Raises:
            OcrfixError: It cannot be read, not within the limits, or it was stopped.
        """
        pool = self._reader.take()
        try:
            with self._alone:
                self._pool = pool
                if self._is_stopped:
                    pool.stop()
            [answer] = pool.run(iter([self._wanted]))
        except BaseException:
            pool.__exit__()
            raise
        with self._alone:
            # From now on it may be at work for another.
            self._pool = None
        if answer.length <= _MOST_KEPT_BYTES:
            self._reader.give_back(pool)
        else:
            pool.__exit__()
        return answer.taken()

    def stop(self) -> None:
        """End it, from any thread; ``run`` raises."""
        with self._alone:
            self._is_stopped = True
            if self._pool is not None:
                self._pool.stop()


class Reader:
    """Have documents read; to be made once and kept, for its process is kept too."""

    def __init__(self, limits: Limits | None = None) -> None:
        """Begin with nothing.

        Args:
            limits: For each document; None for those of a batch.
        """
        self.limits = limits or Limits()
        self._idle: Pool[_Read] | None = None
        self._alone = threading.Lock()

    def reading(self, source: Path | bytes, encoding: str | None = None) -> Reading:
        """Prepare to read a document.

        Args:
            source: Where it lies, or its bytes.
            encoding: The reader's word for its encoding; None to find out.
        """
        if isinstance(source, bytes):
            return Reading(self, _Wanted("", {}, data=source, encoding=encoding))
        return Reading(self, _Wanted(str(source), {}, path=source, encoding=encoding))

    def take(self) -> Pool[_Read]:
        """Take the process that waits, or one that is yet to be started."""
        with self._alone:
            pool, self._idle = self._idle, None
        return pool or Pool(1, _Trade, _lost, self.limits)

    def give_back(self, pool: Pool[_Read]) -> None:
        """Have a process wait for the next document; one is enough."""
        with self._alone:
            spare, self._idle = self._idle, pool
        if spare is not None:
            spare.__exit__()

    def close(self) -> None:
        """End the process that waits."""
        with self._alone:
            pool, self._idle = self._idle, None
        if pool is not None:
            pool.stop()
            pool.__exit__()


def begin() -> None:
    """Have the process that is copied load its part now; who cannot be helped waits later."""
    with suppress(OSError):
        processes.begin()


class _Trade:
    """Read one document after the other."""

    def do(self, order: Order) -> _Read:
        if not isinstance(order, _Wanted):
            raise TypeError(f"{order.name} is nothing to be read")
        try:
            source = order.path if order.data is None else order.data
            document = read(source or b"", encoding=order.encoding)
        except OcrfixError as exc:
            return _Read(error=exc)
        meta = replace(document.meta, extra=dict(document.meta.extra))
        bare = replace(document, layout=(), meta=meta)
        pages = [pickle.dumps(page, pickle.HIGHEST_PROTOCOL) for page in document.layout]
        return _Read([*pack(bare, {})], pages)


def _lost(order: Order, why: str, _hint: str) -> _Read:
    name = f"{order.name}: " if order.name else ""
    return _Read(error=InputError(f"{name}{why}", hint=_HINT))
