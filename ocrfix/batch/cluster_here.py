"""A Dask cluster within this process, for as long as a batch runs.

Dask asks nobody who it is, and does as a function says that it is sent: a port of a cluster
is a shell for everybody on the machine. This one has none: scheduler and workers are threads
that talk in memory, and have no page for a browser; only what cleans is processes.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from ocrfix.batch.lots import end_pools

if TYPE_CHECKING:
    from distributed import SpecCluster

_IN_MEMORY = "inproc://"


class _Quiet:
    """A stand-in for Dask's HTTP server: there is no page for a browser."""

    def start_http_server(self, *_arguments: object, **_options: object) -> None:
        """Open no port."""


def _quiet(server: type[Any]) -> type[Any]:
    return type(server.__name__, (_Quiet, server), {})


@contextmanager
def cluster_here(jobs: int, end_seconds: float) -> Iterator[SpecCluster]:
    """A cluster in this process; its workers and what they clean with end with the context."""
    import dask  # noqa: PLC0415
    from distributed import Scheduler, SpecCluster, Worker  # noqa: PLC0415

    alike = {"protocol": _IN_MEMORY, "dashboard": False}
    # Our own pool sees to the memory.
    of_worker = alike | {"nthreads": 1, "memory_limit": 0}
    # Whoever can write where the workers have theirs might put something in its place.
    with tempfile.TemporaryDirectory(prefix="ocrfix-") as folder, dask.config.set(_chosen(folder)):
        worker = {"cls": _quiet(Worker), "options": of_worker}
        cluster = SpecCluster(
            scheduler={"cls": _quiet(Scheduler), "options": alike},
            workers=dict.fromkeys(range(jobs), worker),
            silence_logs=logging.CRITICAL,
        )
        try:
            yield cluster
        finally:
            # Before the workers are waited for.
            end_pools()
            with suppress(Exception):
                cluster.close(timeout=end_seconds)


def _chosen(folder: str) -> dict[str, object]:
    # Nobody looks at the profile for which each worker is stopped a hundred times a second.
    return {"temporary-directory": folder, "distributed.worker.profile.enabled": False}
