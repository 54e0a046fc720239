"""Many machines: the workers of a Dask cluster clean, each as a pool of one process does.

Only the way documents travel is another: the plan, the ledger and all decisions stay with
the one who started the batch, and a worker runs the same ``Pool``, so that limits and what
is said of a document are the same too. What a worker that dies had is given to another.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import socket
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from multiprocessing.util import Finalize
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ocrfix.batch.limits import Limits
from ocrfix.batch.orders import Order, Outcome, State
from ocrfix.batch.pool import Pool
from ocrfix.batch.processes import LOCAL, undisturbed
from ocrfix.batch.settings import Settings
from ocrfix.batch.store import Store
from ocrfix.batch.work import cleaners
from ocrfix.errors import BadArgumentsError, OcrfixError
from ocrfix.version import __version__

if TYPE_CHECKING:
    from distributed import Client, Future, LocalCluster

_LOT_BYTES = 256 << 10
_LOT_DOCUMENTS = 64
"""A lot is half a second of work: the scheduler takes some milliseconds for each, and what
is under way is waited for when the batch is interrupted."""
_LOTS_A_THREAD = 2
_LOOK_SECONDS = 2.0
_PATIENCE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker must know before it can clean.

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


class Cluster:
    """Has documents cleaned by a Dask cluster; use it as a context, like a ``Pool``."""

    def __init__(self, scheduler: str, jobs: int, setup: Setup, say: Callable[[str], None]) -> None:
        """Note what is wanted; entering the context connects.

        Args:
            scheduler: Its address, or ``local``.
            jobs: How many workers a local cluster has.
            setup: What the workers must know.
            say: Called with a sentence when there is something to wait for.

        Raises:
            BadArgumentsError: Dask is not installed.
        """
        try:
            import distributed  # noqa: F401, PLC0415
        except ImportError as exc:
            raise BadArgumentsError(
                "--scheduler needs a package that is not installed.",
                hint="Install it with: pip install 'ocrfix[cluster]'.",
            ) from exc
        self._scheduler = scheduler
        self._jobs = jobs
        self._setup = setup
        self._say = say
        self._local: LocalCluster | None = None
        self._client: Client | None = None
        self._lots: dict[str, tuple[Future, list[Order]]] = {}
        self._ended: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._threads = (0, -_LOOK_SECONDS)

    def __enter__(self) -> Self:
        """Connect to the scheduler.

        Raises:
            OcrfixError: It does not answer.
        """
        from distributed import Client  # noqa: PLC0415

        # The bytes of archives travel with their lots; that is meant.
        warnings.filterwarnings("ignore", message="Sending large graph")
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        try:
            place: Any = self._scheduler
            if self._scheduler == LOCAL:
                place = self._local = _local_cluster(self._jobs)
            self._client = Client(place, set_as_default=False)
        except (OSError, ValueError) as exc:
            raise OcrfixError(
                f"The scheduler {self._scheduler} does not answer.",
                hint="Start it with `dask scheduler`, and give the address it tells.",
            ) from exc
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the cluster; a local one ends."""
        if self._client is not None:
            with contextlib.suppress(Exception):
                self._client.cancel([future for future, _ in self._lots.values()])
                self._client.close(timeout=_PATIENCE_SECONDS)
        if self._local is not None:
            with contextlib.suppress(Exception):
                self._local.close(timeout=_PATIENCE_SECONDS)

    def run(self, orders: Iterator[Order]) -> Iterator[Outcome]:
        """Have documents cleaned; see ``Pool.run``."""
        lots = in_lots(orders)
        more = True
        while more or self._lots:
            while more and len(self._lots) < self._most_lots():
                lot = next(lots, None)
                if lot is None:
                    more = False
                else:
                    self._give(lot)
            if self._lots:
                yield from self._collect(_LOOK_SECONDS)

    def finish(self, grace_seconds: float) -> Iterator[Outcome]:
        """Wait for the lots that were given out, but give out nothing more."""
        deadline = time.monotonic() + grace_seconds
        while self._lots and time.monotonic() < deadline:
            yield from self._collect(max(deadline - time.monotonic(), 0))

    def _give(self, lot: list[Order]) -> None:
        assert self._client is not None, "used outside its context"  # noqa: S101 - a fault of ours
        future = self._client.submit(clean_lot, self._setup, lot, pure=False)
        self._lots[future.key] = (future, lot)
        future.add_done_callback(lambda ended: self._ended.put(ended.key))

    def _collect(self, seconds: float) -> Iterator[Outcome]:
        """Wait for a lot to come back, but not for ever."""
        try:
            future, lot = self._lots.pop(self._ended.get(timeout=seconds))
        except queue.Empty:
            self._check_connection()
            return
        if future.status == "finished":
            yield from future.result()
        else:
            yield from self._lost(future, lot)

    def _lost(self, future: Future, lot: list[Order]) -> Iterator[Outcome]:
        """A lot that did not come back: what killed its workers is found by halving."""
        from distributed import KilledWorker  # noqa: PLC0415

        self._check_connection()
        error = future.exception() if future.status == "error" else None
        if isinstance(error, OcrfixError):
            raise error
        if error is not None and not isinstance(error, KilledWorker):
            raise OcrfixError(
                f"A worker cannot clean: {type(error).__name__}: {error}.",
                hint="Look at the worker's own messages; is ocrfix installed there?",
            )
        if error is not None and len(lot) == 1:
            yield Outcome(
                lot[0].name,
                State.FAILED,
                "Each worker that was to clean it was ended from outside or crashed.",
                "If memory was short, give workers more; otherwise leave it out with --exclude.",
            )
            return
        half = (len(lot) + 1) // 2
        for part in (lot[:half], lot[half:]):
            if part:
                self._give(part)

    def _check_connection(self) -> None:
        if self._client is None or self._client.status not in {"running", "connecting"}:
            raise OcrfixError(
                f"The scheduler {self._scheduler} is gone.",
                hint="Start it again and run the same command: it goes on from there.",
            )

    def _most_lots(self) -> int:
        """How many lots may be under way: enough for every thread there is, and no more."""
        assert self._client is not None, "used outside its context"  # noqa: S101 - a fault of ours
        count, asked = self._threads
        if time.monotonic() - asked >= _LOOK_SECONDS:
            now = sum(self._client.nthreads().values())
            if not now and (count or asked < 0):
                self._say("the cluster has no workers; waiting for them")
            count = now
            self._threads = (count, time.monotonic())
        return max(_LOTS_A_THREAD * count, 1)


def _local_cluster(jobs: int) -> LocalCluster:
    import dask  # noqa: PLC0415
    from distributed import LocalCluster  # noqa: PLC0415

    # Nobody looks at the profile for which each worker is stopped a hundred times a second.
    dask.config.set({"distributed.worker.profile.enabled": False})
    if sys.platform != "win32":
        # Copies of a process that has loaded all, as ours are, and free to have children.
        dask.config.set(
            {
                "distributed.worker.multiprocessing-method": "forkserver",
                "distributed.worker.daemon": False,
            }
        )
    with undisturbed():
        return LocalCluster(
            n_workers=jobs,
            threads_per_worker=1,
            host="127.0.0.1",
            # Its page on any port that is free: two batches must not meet there.
            dashboard_address="127.0.0.1:0",
            # Our own pool sees to the memory.
            memory_limit=0,
            silence_logs=logging.CRITICAL,
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
    try:
        outcomes = list(pool.run(iter(lot)))
    except BaseException:
        pool.__exit__()
        raise
    with _lock:
        _free.setdefault(key, []).append(pool)
    return outcomes


@cache
def _end_with_the_worker() -> None:
    """Have the processes ended before the worker's own end waits for them."""

    def end() -> None:
        for pool in chain.from_iterable(_free.values()):
            pool.__exit__()
        _free.clear()

    Finalize(None, end, exitpriority=0)
