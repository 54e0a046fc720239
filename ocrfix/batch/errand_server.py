"""A process that does the orders of a window's errand, one after the other."""

from __future__ import annotations

import contextlib
import gc
import signal
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, count
from multiprocessing.connection import Connection
from typing import Self

from ocrfix.batch import processes
from ocrfix.batch.errand_orders import Cleaners, Order
from ocrfix.errors import OcrfixError
from ocrfix.memory import give_back_at_once, give_back_free
from ocrfix.review.chunked_pickle import pack, packed, unpack
from ocrfix.words.cache import remember_fewer

Packed = list[bytes]
"""Something packed, as it is sent."""

_ORDER, _PROGRESS, _DONE, _ERROR = b"order", b"progress", b"done", b"error"


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of the rules, in rounds."""

    done: int
    total: int


class Server:
    """Another process, which does orders one after the other; use it as a context."""

    def __init__(self, steps: int) -> None:
        """Start it.

        Args:
            steps: How far it steps back for others, of twenty.

        Raises:
            OcrfixError: The system starts none.
        """
        self.process, self._here = processes.start(_serve, steps)

    def __enter__(self) -> Self:
        """Use it as a context: behind that it is gone."""
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """End it, if it has not ended."""
        self._here.close()
        processes.end(self.process)

    def packed(
        self, order: Order, tell: Callable[[Progress], None], behind: Iterable[Packed] = ()
    ) -> Packed:
        """Have an order done, and leave the result packed.

        Args:
            order: The order.
            tell: Told how far it is.
            behind: What is sent behind the order, packed and pressed.

        Raises:
            OcrfixError: It failed there, or the process ended.
        """
        try:
            _send(self._here, _ORDER, order, {})
            for message in chain.from_iterable(behind):
                self._here.send_bytes(zlib.decompress(message))
            return _receive(self._here, tell)
        except (EOFError, OSError) as exc:
            self.process.join()
            raise OcrfixError(
                f"The process that cleans ended unexpectedly (code {self.process.exitcode}).",
                hint="There may be too little memory for this document. Close other programs "
                "and open it again, or clean it with `ocrfix clean`.",
            ) from exc


def _receive(here: Connection, tell: Callable[[Progress], None]) -> Packed:
    messages = iter(here.recv_bytes, None)
    while True:
        kind = next(messages)
        found = list(packed(messages))
        if kind == _DONE:
            return found
        told = unpack(iter(found), {})
        if kind == _ERROR:
            raise told
        tell(told)


def _send(to: Connection, kind: bytes, thing: object, known: Mapping[str, object]) -> None:
    to.send_bytes(kind)
    for message in pack(thing, known):
        to.send_bytes(message)


def _serve(there: Connection, steps: int) -> None:
    """The other process: takes an order, and gives what comes of it."""
    # Several may be at work, and the window is to be served at once.
    processes.step_back(steps)
    give_back_at_once()
    remember_fewer()
    # To look for what nobody needs any more, again and again, takes a tenth of its time: that is
    # done between two orders.
    gc.disable()
    # Ctrl+C in a terminal is for the window, which then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    messages, cleaners = iter(there.recv_bytes, None), Cleaners()
    behind = (unpack(messages, {}) for _ in count())

    def tell(done: int, total: int) -> None:
        # A rule that looked at all of a long text leaves much that is free.
        give_back_free()
        _send(there, _PROGRESS, Progress(done, total), {})

    # Whoever asked is gone, or has no more to ask: so may this process be.
    with contextlib.suppress(BrokenPipeError, EOFError):
        for _ in messages:
            order: Order = unpack(messages, {})
            try:
                _send(there, _DONE, order.do(tell, behind, cleaners), order.known)
            except OcrfixError as exc:
                _send(there, _ERROR, exc, {})
            gc.collect()
            give_back_free()
