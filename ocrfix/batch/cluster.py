"""Many machines: the workers of a Dask cluster clean, each as a pool of one process does.

The plan, the ledger and all decisions stay with the process that started the batch. Each worker
runs the same ``Pool``, so limits and messages are those of a batch on one machine. The documents of
a worker that dies go to another.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import queue
import time
import warnings
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Self

from ocrfix.batch.jobs import Order, Outcome, State
from ocrfix.batch.lots import Setup, clean_lot, in_lots
from ocrfix.batch.processes import LOCAL
from ocrfix.errors import BadArgumentsError, OcrfixError
from ocrfix.formats.border import border
from ocrfix.resources import way_to_install

if TYPE_CHECKING:
    from distributed import Client, Future

_LOTS_A_THREAD = 2
_LOOK_SECONDS = 2.0
_ANSWER_SECONDS = 7.0
"""The time a scheduler may take to answer."""
_START_SECONDS = 60.0
"""The time a scheduler may take to start on this machine, should it be busy."""
_END_SECONDS = 10.0


class Cluster:
    """Have documents cleaned by a Dask cluster; use it as a context, like a ``Pool``."""

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
                hint=f"Install it with: {way_to_install('cluster')}",
            ) from exc
        self._scheduler = scheduler
        self._jobs = jobs
        self._setup = setup
        self._say = say
        self._place = contextlib.ExitStack()
        self._client: Client | None = None
        self._lots: dict[str, tuple[Future, list[Order]]] = {}
        self._ended: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._threads = (0, -_LOOK_SECONDS)

    def __enter__(self) -> Self:
        """Connect to the scheduler.

        Raises:
            OcrfixError: It does not answer.
        """
        import dask  # noqa: PLC0415
        from distributed import Client  # noqa: PLC0415

        # The bytes of archives travel with their lots; that is meant.
        warnings.filterwarnings("ignore", message="Sending large graph")
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        dask.config.set({"distributed.comm.timeouts.connect": _ANSWER_SECONDS})
        with contextlib.ExitStack() as opened:
            opened.enter_context(
                border(
                    OcrfixError,
                    f"The scheduler {self._scheduler} does not answer",
                    hint="Start it with `dask scheduler`, and give the address it tells; for "
                    "tls:// name the keys as Dask's configuration does.",
                )
            )
            place: Any = self._scheduler
            patience = _ANSWER_SECONDS
            if self._scheduler == LOCAL:
                patience = _START_SECONDS
                from ocrfix.batch.cluster_here import cluster_here  # noqa: PLC0415

                place = opened.enter_context(cluster_here(self._jobs, _END_SECONDS))
            else:
                asyncio.run(_reach(self._scheduler))
            self._client = Client(place, timeout=patience, set_as_default=False)
            self._place = opened.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            with contextlib.suppress(Exception):
                if self._client.status == "running":
                    self._client.cancel([future for future, _ in self._lots.values()])
                self._client.close(timeout=_END_SECONDS)
        self._place.close()

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
        with self._connected() as client:
            future = client.submit(clean_lot, self._setup, lot, pure=False)
            self._lots[future.key] = (future, lot)
            future.add_done_callback(lambda ended: self._ended.put(ended.key))

    def _collect(self, seconds: float) -> Iterator[Outcome]:
        """Wait for a lot to come back, but not for ever."""
        try:
            future, lot = self._lots.pop(self._ended.get(timeout=seconds))
        except queue.Empty:
            with self._connected():
                return
        if future.status == "finished":
            with self._connected():
                outcomes = future.result()
            yield from outcomes
        else:
            yield from self._lost(future, lot)

    def _lost(self, future: Future, lot: list[Order]) -> Iterator[Outcome]:
        """A lot that did not come back: what killed its workers is found by halving."""
        from distributed import KilledWorker  # noqa: PLC0415

        with self._connected():
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

    @contextlib.contextmanager
    def _connected(self) -> Iterator[Client]:
        """Lend the connection; where it is lost, the errors of Dask become one sentence."""
        gone = f"The scheduler {self._scheduler} is gone"
        hint = "Start it again and run the same command: it goes on from there."
        if self._client is None or self._client.status not in {"running", "connecting"}:
            raise OcrfixError(f"{gone}.", hint=hint)
        with border(OcrfixError, gone, hint=hint):
            yield self._client

    def _most_lots(self) -> int:
        """Return the greatest number of lots under way: a few for every thread of the cluster."""
        count, asked = self._threads
        if time.monotonic() - asked >= _LOOK_SECONDS:
            with self._connected() as client:
                now = sum(client.nthreads().values())
            if not now and (count or asked < 0):
                self._say("the cluster has no workers; waiting for them")
            count = now
            self._threads = (count, time.monotonic())
        return max(_LOTS_A_THREAD * count, 1)


async def _reach(address: str) -> None:
    """Make sure that a scheduler answers; a client that finds none leaves threads behind."""
    from distributed import Security  # noqa: PLC0415
    from distributed.comm import connect  # noqa: PLC0415

    keys = Security().get_connection_args("client")
    try:
        comm = await connect(address, timeout=_ANSWER_SECONDS, **keys)
    except MemoryError as exc:
        # Dask takes the first bytes for a length, whoever sends them.
        raise ValueError("what answers there is no scheduler") from exc
    await comm.close()
