"""A process ends with the one that started it, even if that was killed.

Who waits for an order sees the end of its pipe; who is in the middle of a document does not,
and without this would go on with nobody to keep it to its time.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from multiprocessing import parent_process
from multiprocessing.connection import wait


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
