"""Ctrl+C and requests to end, which come at any moment, come between two steps of the work.

Python raises ``KeyboardInterrupt`` wherever the first thread is. In the middle of a message from
another process the rest of it would be lost, and the next one be read from there.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_SIGNS = (signal.SIGINT, signal.SIGTERM)
"""Clusters and services send the second."""


class _Held:
    """The steps that are not to be interrupted, one within another, and whether one was to be."""

    steps = 0
    is_asked = False


_held = _Held()


@contextmanager
def interruptible() -> Iterator[None]:
    """Raise ``KeyboardInterrupt`` for a request to end as for Ctrl+C, and not in a whole step.

    To be used in the first thread. What is ignored, as a shell has it for what runs in the
    background, stays ignored.
    """
    before = {
        sign: signal.signal(sign, _interrupt)
        for sign in _SIGNS
        if signal.getsignal(sign) not in {signal.SIG_IGN, None}
    }
    try:
        yield
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)


@contextmanager
def whole_step() -> Iterator[None]:
    """Do what is within as a whole; an interruption that came meanwhile comes at its end.

    To be used as a context or a decorator. It does so where ``interruptible`` is in use, in the
    first thread: no other is interrupted.

    Raises:
        KeyboardInterrupt: At the end, if one came.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    _held.steps += 1
    try:
        yield
    finally:
        _held.steps -= 1
        if _held.is_asked and not _held.steps:
            _held.is_asked = False
            raise KeyboardInterrupt


def _interrupt(_number: int, _frame: object) -> None:
    if not _held.steps:
        raise KeyboardInterrupt
    _held.is_asked = True
