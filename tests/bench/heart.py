"""The time in which a window could not answer, and the loop in which a benchmark lets it live."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

BEAT_MS = 5
_AT_REST = 20


class Heart:
    """Beats every 5 ms while the window answers; the longest pause is the longest stall."""

    def __init__(self) -> None:
        """Begin to beat."""
        self._last, self._longest = time.perf_counter(), 0.0
        self._beats = 0
        self._timer = QTimer(interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now
        self._beats += 1

    @property
    def has_beaten(self) -> bool:
        """Return whether the window has come to rest: it answered some twenty times."""
        return self._beats > _AT_REST

    def skip(self) -> None:
        """Count from now on: what a benchmark held up itself is no stall of the window."""
        self._last, self._longest = time.perf_counter(), 0.0

    def paint_whole(self, window: QWidget) -> None:
        """Paint a window at once: the benchmark asks for that, so it is no stall of the window."""
        window.grab()
        self._last = time.perf_counter()

    def longest(self) -> str:
        """Return the longest stall since this was asked last, as it is printed."""
        found, self._longest = self._longest, 0.0
        return f"{found * 1000:.0f} ms"

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()


def wait(condition: Callable[[], bool]) -> float:
    """Let the window live until something is so; gives the seconds it took."""
    begin = time.perf_counter()
    while not condition():
        QApplication.processEvents()
        time.sleep(0.001)
    return time.perf_counter() - begin


def say(what: str, figure: str, wanted: str) -> None:
    """Print one line."""
    print(f"{what:<48} {figure:>12}   (wanted: {wanted})", flush=True)
