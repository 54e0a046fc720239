"""How processes are started: in milliseconds where the system can copy one.

Never as a copy of the first process, whose threads and locks would come along half alive,
but as copies of one that has loaded the engine and done nothing since (``forkserver``).
What it loaded is in memory once, however many copies there are. Windows knows no copies:
there each process starts afresh.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

_LOADED = ["ocrfix.batch.work"]


def begin() -> None:
    """Have the process that is copied load the engine now, while this one goes on."""
    if sys.platform != "win32":
        from multiprocessing import forkserver  # noqa: PLC0415 - not there on Windows

        forkserver.set_forkserver_preload(_LOADED)
        forkserver.ensure_running()


def start(life: Callable[..., None], *arguments: Any) -> tuple[BaseProcess, Connection]:  # noqa: ANN401 - whatever the function takes
    """Start a process that ends with this one.

    Args:
        life: A function of a module; it is given its end of a pipe, then ``arguments``.
        arguments: What can be pickled.

    Returns:
        The process, and our end of the pipe.
    """
    ours, theirs = multiprocessing.Pipe()
    process: BaseProcess
    if sys.platform == "win32":
        spawned = multiprocessing.get_context("spawn")
        process = spawned.Process(target=life, args=(theirs, *arguments), daemon=True)
    else:
        begin()
        copied = multiprocessing.get_context("forkserver")
        process = copied.Process(target=life, args=(theirs, *arguments), daemon=True)
    process.start()
    # Ours alone is open now, so that the end of the process ends the pipe.
    theirs.close()
    return process, ours
