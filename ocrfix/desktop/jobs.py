"""Work off the window's thread: a late result is dropped, a failed one is told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from ocrfix.errors import OcrfixError

_log = logging.getLogger(__name__)
Result = TypeVar("Result")
_THREADS = 4  # most of them wait for a file, or for another process


class _Messenger(QObject):
    """Carry a result from the worker's thread to the window's."""

    finished = Signal(str, int, object, object)  # kind, revision, result, error
    came = Signal(str, int, object)  # kind, revision, what came before the result


class _Task(QRunnable):
    def __init__(
        self, kind: str, revision: int, function: Callable[[], Any], messenger: _Messenger
    ) -> None:
        super().__init__()
        self._kind, self._revision = kind, revision
        self._function, self._messenger = function, messenger

    def run(self) -> None:
        result, error = None, None
        try:
            result = self._function()
        except OcrfixError as exc:
            error = exc
        except Exception as exc:  # noqa: BLE001 - the border of the window's threads
            _log.exception("a job failed: %s", self._kind)
            error = OcrfixError(f"Something went wrong: {type(exc).__name__}: {exc}.")
        self._messenger.finished.emit(self._kind, self._revision, result, error)


@dataclass(frozen=True)
class _Wanted:
    """A job whose result is waited for, and what to do with what comes of it."""

    done: Callable[[Any], None]
    failed: Callable[[OcrfixError], None]
    came: Callable[[Any], None]
    stop: Callable[[], None]
    is_quiet: bool


class Jobs(QObject):
    """Run one job of each kind at a time; a new one of a kind makes the old one stale.

    Signals:
        busy_changed: Whether anything is running.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._messenger = _Messenger(self)
        self._messenger.finished.connect(self._finish)
        self._messenger.came.connect(self._pass_on)
        self._revisions: dict[str, int] = {}
        self._waiting: dict[str, _Wanted] = {}
        self._is_stopped = False

    @property
    def is_busy(self) -> bool:
        """Return whether anything is running whose result is waited for."""
        return any(not it.is_quiet for it in self._waiting.values())

    def start(
        self,
        kind: str,
        function: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[OcrfixError], None],
    ) -> None:
        """Run a function in another thread.

        Args:
            kind: What it is; one running of the same kind becomes stale.
            function: What to run; touches no widget.
            done: Called with the result in the window's thread.
            failed: Called with the error, likewise.
        """
        self.start_telling(kind, lambda _: function(), done, failed)

    def start_telling(
        self,
        kind: str,
        function: Callable[[Callable[[Any], None]], Result],
        done: Callable[[Result], None],
        failed: Callable[[OcrfixError], None],
        *,
        came: Callable[[Any], None] = lambda _: None,
        stop: Callable[[], None] = lambda: None,
        is_quiet: bool = False,
    ) -> None:
        """Run a function that has something to tell before it is done.

        Args:
            kind: As for ``start``.
            function: What to run; it is given what to tell things by.
            done: As for ``start``.
            failed: As for ``start``.
            came: Called with each thing told, in the window's thread.
            stop: Called when nobody wants the result any more: ends the function soon.
            is_quiet: Nobody waits for it: it does not make the window busy.
        """
        self._drop(kind)
        if self._is_stopped:
            return
        revision = self._revisions[kind]
        self._waiting[kind] = _Wanted(done, failed, came, stop, is_quiet)
        self.busy_changed.emit(self.is_busy)
        messenger = self._messenger

        def run() -> Result:
            return function(lambda thing: messenger.came.emit(kind, revision, thing))

        self._pool.start(_Task(kind, revision, run, messenger))

    def cancel(self, kind: str) -> None:
        """Want the result of a job no more."""
        if self._drop(kind):
            self.busy_changed.emit(self.is_busy)

    def stop(self) -> None:
        """Want nothing more, ever, and wait for what is running."""
        self._is_stopped = True
        for kind in list(self._waiting):
            self.cancel(kind)
        self._pool.waitForDone()

    def _drop(self, kind: str) -> bool:
        """Make what is running of a kind stale; whether anything was."""
        self._revisions[kind] = self._revisions.get(kind, 0) + 1
        wanted = self._waiting.pop(kind, None)
        if wanted is not None:
            wanted.stop()
        return wanted is not None

    def _pass_on(self, kind: str, revision: int, thing: object) -> None:
        if self._revisions.get(kind) == revision:
            self._waiting[kind].came(thing)

    def _finish(self, kind: str, revision: int, result: object, error: OcrfixError | None) -> None:
        if self._revisions.get(kind) != revision:
            return
        wanted = self._waiting.pop(kind)
        if error is not None:
            wanted.failed(error)
        else:
            wanted.done(result)
        self.busy_changed.emit(self.is_busy)
