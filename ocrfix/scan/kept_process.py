"""A process that is kept: it answers one request after the other, and may be ended at any moment.

What it loaded for one request is there for the next. It does not slow down the process that asks,
and if it runs out of memory only its answer is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from ocrfix.errors import InputError, OcrfixError
from ocrfix.lifeline import spawned

Send = Callable[[object], None]
"""Sends a part of the answer, or all of it."""
Answer = Callable[[Any, Send], None]
"""Answers a request; an error of this program is an answer too."""


class KeptProcess:
    """A process that is started with the first request, and again if it has ended."""

    def __init__(self, prepare: Callable[..., Answer], *arguments: object) -> None:
        """Begin with nothing.

        Args:
            prepare: A function of a module; called in the process once, it gives what answers.
            arguments: Those of ``prepare``, that can be pickled.
        """
        self._prepare, self._arguments = prepare, arguments
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def ask(self, request: object, lost: InputError) -> Iterator[Any]:
        """Ask for something, and give what is answered, part by part and without end.

        Args:
            request: What can be pickled.
            lost: Raised where the process ends meanwhile.

        Raises:
            OcrfixError: It answers that it cannot, or not at all.
        """
        pipe = self._started()
        process = self._process
        try:
            pipe.send(request)
            while True:
                told = pipe.recv()
                if isinstance(told, OcrfixError):
                    raise told
                yield told
        except (EOFError, OSError) as exc:
            # Another may be at work by now, for who came after the one that was stopped.
            if self._process is process:
                self.stop()
            raise lost from exc

    def _started(self) -> Connection:
        if self._process is None or self._pipe is None or not self._process.is_alive():
            self._process, self._pipe = spawned(_serve, self._prepare, self._arguments)
        return self._pipe

    def stop(self) -> None:
        """End what is being done, from any thread; who waits for it is told."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.join()


def _serve(pipe: Connection, prepare: Callable[..., Answer], arguments: tuple[object, ...]) -> None:
    """The other process: answers until nobody asks any more."""
    answer = prepare(*arguments)
    while True:
        try:
            request = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer(request, pipe.send)
        except OcrfixError as exc:
            pipe.send(exc)
