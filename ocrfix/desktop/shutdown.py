"""The system’s order to end closes the window as the reader would: nothing is lost or left.

Python hears of a signal when it next runs, and Qt's loop runs nothing of it while nobody moves:
a socket that Python writes a byte to at each signal wakes the loop.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

from ocrfix.errors import ExitCode

_ORDERS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl+C, the session's end or ``kill``, a terminal that is closed; not each system has all."""


class Shutdown(QObject):
    """Close a window when the system says that the program shall end."""

    def __init__(self, window: QWidget) -> None:
        """Listen from now on, in the main thread.

        Args:
            window: What is closed; the application then ends with ``ExitCode.INTERRUPTED``.
        """
        super().__init__(window)
        self._window = window
        self._here, self._there = socket.socketpair()
        for each in (self._here, self._there):
            each.setblocking(False)
        signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)
        for name in _ORDERS:
            number = getattr(signal, name, None)
            # Whoever started the program may have had it ignore one: nohup, a shell's background.
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                # What is done is done by the loop, never in the middle of something.
                signal.signal(number, lambda *_: None)

    def _end(self) -> None:
        self._notifier.setEnabled(False)
        self._window.close()
        QApplication.exit(ExitCode.INTERRUPTED)
