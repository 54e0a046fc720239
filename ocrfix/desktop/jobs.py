"""Work off the window's thread: a late result is dropped, a failed one is told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from ocrfix.errors import OcrfixError

_log = logging.getLogger(__name__)
Result = TypeVar("Result")


class _Messenger(QObject):
    """Carries a result from the worker's thread to the window's."""

    finished = Signal(str, int, object, object)  # kind, revision, result, error


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


class Jobs(QObject):
    """Runs one job of each kind at a time; a new one of a kind makes the old one stale.

    Signals:
        busy_changed: Whether anything is running.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._messenger = _Messenger(self)
        self._messenger.finished.connect(self._finish)
        self._revisions: dict[str, int] = {}
        self._waiting: dict[str, tuple[Callable[[Any], None], Callable[[OcrfixError], None]]] = {}

    @property
    def is_busy(self) -> bool:
        """Whether anything is running whose result is wanted."""
        return bool(self._waiting)

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
        revision = self._revisions.get(kind, 0) + 1
        self._revisions[kind] = revision
        self._waiting[kind] = (done, failed)
        self.busy_changed.emit(True)
        self._pool.start(_Task(kind, revision, function, self._messenger))

    def cancel(self, kind: str) -> None:
        """Want the result of a job no more."""
        self._revisions[kind] = self._revisions.get(kind, 0) + 1
        if self._waiting.pop(kind, None):
            self.busy_changed.emit(self.is_busy)

    def stop(self) -> None:
        """Want nothing more, and wait for what is running."""
        for kind in list(self._waiting):
            self.cancel(kind)
        self._pool.waitForDone()

    def _finish(self, kind: str, revision: int, result: object, error: OcrfixError | None) -> None:
        if self._revisions.get(kind) != revision:
            return
        done, failed = self._waiting.pop(kind)
        if error is not None:
            failed(error)
        else:
            done(result)
        self.busy_changed.emit(self.is_busy)
