"""A process ends with the one that started it, even if that was killed.

Who waits for an order sees the end of its pipe; who is in the middle of a document does not,
and without this would go on with nobody to keep it to its time.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, Pipe, wait
from multiprocessing.process import BaseProcess
from typing import Any


def spawned(life: Callable[..., None], *arguments: Any) -> tuple[BaseProcess, Connection]:  # noqa: ANN401 - whatever the function takes
    """Start a process that shares nothing with this one, and ends with it.

    Args:
        life: A function of a module; it is given its end of a pipe, then ``arguments``.
        arguments: What can be pickled.

    Returns:
        The process, and our end of the pipe, which ends when the process does.

    Raises:
        OSError: The system starts none.
    """
    ours, theirs = Pipe()
    process = get_context("spawn").Process(
        target=live, args=(life, theirs, *arguments), daemon=True
    )
    process.start()
    # Ours alone is open now, so that the end of the process ends the pipe.
    theirs.close()
    return process, ours


def live(life: Callable[..., None], pipe: Connection, *arguments: object) -> None:
    """Run what a process of ``multiprocessing`` is for; it ends as soon as its starter is gone."""
    end_with_parent()
    life(pipe, *arguments)


def end_with_parent() -> None:
    """End this process as soon as the one that started it by ``multiprocessing`` is gone."""
    parent = parent_process()
    if parent is not None:
        end_with(parent.sentinel)


def end_with(sentinel: int) -> None:
    """End this process as soon as the other end of a pipe is closed.

    Args:
        sentinel: Our end: the handle of a pipe that nobody writes to, or on Windows whatever
            can be waited for. It stays open.
    """
    if sys.platform == "linux":
        _have_the_system_kill(sentinel)
    threading.Thread(target=_wait_and_end, args=(sentinel,), daemon=True).start()


def _wait_and_end(sentinel: int) -> None:
    wait([sentinel])
    # At once, whatever the other threads are at: nothing is written half, nothing is owed.
    os._exit(1)


def _have_the_system_kill(sentinel: int) -> None:
    """Have the kernel do it (fcntl(2), F_SETSIG), which waits for no thread of Python's."""
    import fcntl  # noqa: PLC0415 - not there on Windows

    fcntl.fcntl(sentinel, fcntl.F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(sentinel, fcntl.F_SETOWN, os.getpid())
    flags = fcntl.fcntl(sentinel, fcntl.F_GETFL)
    fcntl.fcntl(sentinel, fcntl.F_SETFL, flags | fcntl.FASYNC)
