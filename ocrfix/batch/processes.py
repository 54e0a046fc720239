"""Starting of processes: in milliseconds where the system can copy one.

Never as a copy of the first process, whose threads and locks would come along half alive,
but as copies of one that has loaded the engine and done nothing since (``forkserver``).
What it loaded is in memory once, however many copies there are. Windows knows no copies:
there each process starts afresh.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.util import get_temp_dir
from typing import Any, Protocol

from ocrfix.errors import OcrfixError
from ocrfix.lifeline import end_with, live, spawned

LOCAL = "local"
"""Instead of a scheduler's address: a cluster on this machine, for as long as the batch runs."""
_LOADED = ["ocrfix.batch.work", "ocrfix.suspects"]
_SHORT_FOLDERS = ("/tmp", "/var/tmp", "/dev/shm")  # noqa: S108 - a folder of its own is made there
_LONGEST_FOLDER = 104 - len("/pymp-12345678/listener-12345678") - 1
"""Bytes of the path of a folder in which ``multiprocessing`` can have a socket: the path of one
has at most 104 with its end on macOS, 108 on Linux (unix(4), unix(7))."""
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 0.0)
"""Seconds after each attempt to start a process: one that was killed is not gone at once."""
_STEP_BACK = 10
"""Of twenty steps in which POSIX counts niceness: a window beside it is served at once."""
_alone = threading.Lock()
"""``multiprocessing`` looks after all its children whenever one is started: two threads that
learn of one's end would have only one know how it ended."""


class Child(Protocol):
    """A process we started."""

    @property
    def pid(self) -> int | None:
        """Return the number that the system knows it by."""
        ...

    @property
    def exitcode(self) -> int | None:
        """The exit code, the negative number of a signal that ended it; None while it runs."""
        ...

    def is_alive(self) -> bool:
        """Return whether it runs."""
        ...

    def join(self, timeout: float | None = None) -> None:
        """Wait until it has ended, or so many seconds."""
        ...

    def kill(self) -> None:
        """End it at once."""
        ...


def begin() -> None:
    """Let the process that is copied load the engine now, while this one goes on."""
    if sys.platform != "win32":
        from multiprocessing import forkserver  # noqa: PLC0415 - not there on Windows

        forkserver.set_forkserver_preload(_LOADED)
        _shorten_addresses()
        with _undisturbed():
            forkserver.ensure_running()


def _shorten_addresses() -> None:
    """Have sockets in a short folder where that of temporary files is too long for their paths."""
    usual = tempfile.gettempdir()
    if len(os.fsencode(usual)) <= _LONGEST_FOLDER:
        return
    short = next((it for it in _SHORT_FOLDERS if os.access(it, os.W_OK | os.X_OK)), usual)
    before, tempfile.tempdir = tempfile.tempdir, short
    try:
        # Made once, for all sockets of this process, and deleted at its end.
        get_temp_dir()
    finally:
        tempfile.tempdir = before


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Let processes that start in the context, and their copies, ignore Ctrl+C.

    It goes to all processes of a terminal; the first one decides what happens.
    """
    if threading.current_thread() is not threading.main_thread():
        # No other may set it.
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def start(life: Callable[..., None], *arguments: Any) -> tuple[Child, Connection]:  # noqa: ANN401 - whatever the function takes
    """Start a process that ends with this one, even if this one is killed.

    Args:
        life: A function of a module; it is given its end of a pipe, then ``arguments``.
        arguments: What can be pickled.

    Returns:
        The process, and our end of the pipe.

    Raises:
        OcrfixError: The system starts none.
    """
    if sys.platform == "win32" and not multiprocessing.current_process().daemon:
        return spawned(life, *arguments)
    ours, theirs = multiprocessing.Pipe()
    process: Child
    if multiprocessing.current_process().daemon:
        process = _Adopted(theirs)
        ours.send((life, arguments))
    else:
        process = _copied(life, theirs, arguments)
    # Ours alone is open now, so that the end of the process ends the pipe.
    theirs.close()
    return process, ours


def _copied(life: Callable[..., None], theirs: Connection, arguments: tuple[Any, ...]) -> Child:
    """A copy of the process that has loaded all; if that died, another takes its place.

    Raises:
        OcrfixError: The system starts none.
    """
    for pause in _PAUSES:
        copied = multiprocessing.get_context("forkserver").Process(
            target=live, args=(life, theirs, *arguments), daemon=True
        )
        try:
            begin()
            with _alone:
                copied.start()
        except (OSError, EOFError) as exc:
            refused = exc
            time.sleep(pause)
        else:
            return copied
    raise OcrfixError(
        f"No process could be started: {refused}.",
        hint="The system may be short of memory, processes or open files: use fewer --jobs.",
    ) from refused


def step_back(steps: int = _STEP_BACK) -> None:
    """Let this process wait for whatever somebody waits for, as far as the system knows how.

    Args:
        steps: How far, of twenty. Ten get a tenth of a processor that another wants as well.
    """
    # Windows has no such number.
    if hasattr(os, "nice"):
        os.nice(steps)


def end(process: Child) -> None:
    """End a process at once, if it has not ended by itself."""
    with _alone:
        if process.is_alive():
            process.kill()
        process.join()


class _Adopted:
    """A child of a process that multiprocessing allows none, as it does to Dask's workers."""

    def __init__(self, theirs: Connection) -> None:
        # Nobody writes to it: it ends when this process does.
        sentinel, self._lifeline = multiprocessing.Pipe(duplex=False)
        handles = [theirs.fileno(), sentinel.fileno()]
        code = "from ocrfix.batch.processes import adopted; adopted({}, {})".format(*handles)
        path = os.pathsep.join(filter(None, sys.path))
        with sentinel:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-c", code],
                pass_fds=handles,
                stdin=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path},
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def exitcode(self) -> int | None:
        return self._process.poll()

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def join(self, timeout: float | None = None) -> None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout)

    def kill(self) -> None:
        self._process.kill()


def adopted(handle: int, sentinel: int) -> None:
    """Be an adopted process: learn from the pipe what to do, and do it.

    Args:
        handle: The number of the open pipe.
        sentinel: And of another, which ends with the process that started this one.
    """
    end_with(sentinel)
    connection = Connection(handle)
    life, arguments = connection.recv()
    life(connection, *arguments)
