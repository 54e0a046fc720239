"""Lots of documents: how they are put together, and what a worker of a cluster does with one."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from multiprocessing.util import Finalize
from pathlib import Path

from ocrfix.batch.jobs import Order, Outcome
from ocrfix.batch.limits import Limits
from ocrfix.batch.pool import Pool
from ocrfix.batch.settings import Settings
from ocrfix.batch.store import Store
from ocrfix.batch.work import cleaners
from ocrfix.errors import OcrfixError
from ocrfix.version import __version__

_LOT_BYTES = 256 << 10
_LOT_DOCUMENTS = 64
"""A lot is half a second of work: the scheduler takes some milliseconds for each, and what
is under way is waited for when the batch is interrupted."""


@dataclass(frozen=True, slots=True)
class Setup:
    """All that a worker must know before it can clean.

    Attributes:
        settings, store, limits: As for the pool.
        seen: Files and folders that must be seen under the same path there as here.
        version: Of the program here.
    """

    settings: Settings
    store: Store
    limits: Limits
    seen: tuple[Path, ...]
    version: str = __version__

    def check(self) -> None:
        """Make sure, on a worker, that it does what this program would.

        Raises:
            OcrfixError: It has another version, or other folders.
        """
        here = socket.gethostname()
        if self.version != __version__:
            raise OcrfixError(
                f"The worker on {here} has ocrfix {__version__}, and this is {self.version}.",
                hint="Install the same version on both.",
            )
        for path in self.seen:
            if not path.exists():
                raise OcrfixError(
                    f"The worker on {here} does not see {path}.",
                    hint="Use a folder that all machines share, or an address such as s3://.",
                )


def in_lots(orders: Iterator[Order]) -> Iterator[list[Order]]:
    """Put small documents together; none waits for another that comes late."""
    lot: list[Order] = []
    size = 0
    for order in orders:
        if lot and size + order.size > _LOT_BYTES:
            yield lot
            lot, size = [], 0
        lot.append(order)
        size += order.size
        if len(lot) == _LOT_DOCUMENTS:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot


# --- on a worker ---------------------------------------------------------------------------

_free: dict[str, list[Pool[Outcome]]] = {}
_busy: set[Pool[Outcome]] = set()
_lock = threading.Lock()


def clean_lot(setup: Setup, lot: list[Order]) -> list[Outcome]:
    """Clean documents in a process beside the worker's own, which outlives what they do.

    Raises:
        OcrfixError: The worker is not fit for it.
    """
    key = f"{setup.settings.fingerprint} {setup.store} {setup.limits}"
    with _lock:
        # What is left of another batch is not coming back.
        for old in [it for other in _free.keys() - {key} for it in _free.pop(other)]:
            old.__exit__()
        idle = _free.setdefault(key, [])
        pool = idle.pop() if idle else None
    if pool is None:
        setup.check()
        _end_with_the_worker()
        pool = cleaners(1, setup.settings, setup.store, setup.limits)
    with _lock:
        _busy.add(pool)
    is_sound = False
    try:
        outcomes = list(pool.run(iter(lot)))
        is_sound = True
    finally:
        with _lock:
            # Unless all were ended meanwhile.
            is_sound = is_sound and pool in _busy
            _busy.discard(pool)
            if is_sound:
                _free.setdefault(key, []).append(pool)
        if not is_sound:
            pool.__exit__()
    return outcomes


def end_pools() -> None:
    """End the processes that clean, also in the middle of a document."""
    with _lock:
        for pool in _busy:
            pool.stop()
        _busy.clear()
        for pool in chain.from_iterable(_free.values()):
            pool.__exit__()
        _free.clear()


@cache
def _end_with_the_worker() -> None:
    """End the processes before the worker's own end waits for them."""
    Finalize(None, end_pools, exitpriority=0)
