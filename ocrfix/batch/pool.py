"""Processes that work on documents: each has a time and a memory, and only its own life.

Not ``concurrent.futures``: there a process that dies takes the whole pool along, and one
that hangs cannot be ended.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Generic, Protocol, Self, TypeVar

from ocrfix.batch import processes
from ocrfix.batch.jobs import Order
from ocrfix.batch.limits import Limits, limit_memory
from ocrfix.batch.processes import Child
from ocrfix.errors import OcrfixError
from ocrfix.interrupts import whole_step

START_SECONDS = 120.0
"""The time a process may take to load rules and words, on a slow and busy machine."""
_SMALL_BYTES = 16 << 10
"""An order up to this fits a pipe's buffer: sending it never waits for the receiver."""
_QUEUED = 2

_READY = "ready"
_STOP = "stop"
"""Instead of an order: those not begun are not wanted any more. Instead of an answer: so be it."""

Result = TypeVar("Result")
Done_co = TypeVar("Done_co", covariant=True)


class Trade(Protocol[Done_co]):
    """The work that a process does with each document."""

    def do(self, order: Order) -> Done_co:
        """Do the work; a failure is part of the result, except want of memory, which is raised."""
        ...


@dataclass
class _Desk:
    """A process and what it was given.

    Attributes:
        process, connection: The process, and our end of the pipe to it.
        orders: Given and not answered, the first is being worked on.
        since: When that began, by the monotonic clock.
        is_ready: Whether it has loaded rules and words.
    """

    process: Child
    connection: Connection
    orders: deque[Order] = field(default_factory=deque)
    since: float = field(default_factory=time.monotonic)
    is_ready: bool = False


class Pool(Generic[Result]):
    """A number of processes; use it as a context, for any number of runs."""

    def __init__(
        self,
        jobs: int,
        learn: Callable[[], Trade[Result]],
        lost: Callable[[Order, str, str], Result],
        limits: Limits,
    ) -> None:
        """Note what is wanted; processes start with the first document.

        Args:
            jobs: How many documents at a time.
            learn: What each process calls first, and what can be pickled.
            lost: Tells what comes of a document whose process was ended or died: from the
                order, a sentence why and one what to do about it.
            limits: For each document.
        """
        self._jobs = jobs
        self._learn = learn
        self._lost = lost
        self._limits = limits
        self._desks: list[_Desk] = []
        self._returned: deque[Order] = deque()
        self._answers: deque[Result] = deque()
        self._failed_starts = 0
        self._is_stopped = False

    def __enter__(self) -> Self:
        """Use it as a context: no process outlives it."""
        return self

    def __exit__(self, *_: object) -> None:
        for desk in self._desks:
            desk.connection.close()
        for desk in self._desks:
            self._end(desk)
        self._desks.clear()

    def stop(self) -> None:
        """End all processes, from any thread; who waits for a document gets an error."""
        self._is_stopped = True
        for desk in list(self._desks):
            desk.process.kill()

    def run(self, orders: Iterator[Order]) -> Iterator[Result]:
        """Have documents worked on.

        Args:
            orders: Asked for one by one, as processes become free.

        Yields:
            What comes of them as it comes, in no certain order.

        Raises:
            OcrfixError: The processes do not start, or were stopped.
        """
        more = True
        while more or self._returned or self._pending:
            if more or self._returned:
                more = self._hand_out(orders)
            if self._pending:
                yield from self._collect()

    def finish(self, grace_seconds: float) -> Iterator[Result]:
        """Let each process end the document it is at, and begin no other.

        A process may begin its next one just as it is told, so each is waited for until it
        has said that it stops; one that takes longer than the grace is ended.
        """
        with whole_step():
            for desk in self._desks:
                with contextlib.suppress(OSError):
                    desk.connection.send(_STOP)
        yield from self._told()
        deadline = time.monotonic() + grace_seconds
        while self._pending and time.monotonic() < deadline:
            yield from self._collect(most_seconds=deadline - time.monotonic())
        for desk in list(self._desks):
            self._dismiss(desk)

    @property
    def _pending(self) -> int:
        return sum(len(desk.orders) for desk in self._desks)

    # --- giving out ------------------------------------------------------------------------

    def _hand_out(self, orders: Iterator[Order]) -> bool:
        """Give out orders until everybody has enough; says whether there may be more."""
        while self._has_room():
            order = self._returned.popleft() if self._returned else next(orders, None)
            if order is None:
                return False
            desk = self._freest(order)
            if desk is None:
                self._returned.appendleft(order)
                return True
            self._give(desk, order)
        return True

    def _has_room(self) -> bool:
        return len(self._desks) < self._jobs or any(
            len(desk.orders) < _QUEUED for desk in self._desks
        )

    def _freest(self, order: Order) -> _Desk | None:
        """Return the process for an order: an idle one, a new one, or one with a short queue."""
        idle = next((desk for desk in self._desks if not desk.orders), None)
        if idle is not None or len(self._desks) < self._jobs:
            return idle or self._start()
        if order.carried > _SMALL_BYTES:
            return None
        return min(self._desks, key=lambda desk: len(desk.orders))

    @whole_step()
    def _give(self, desk: _Desk, order: Order) -> None:
        if not desk.orders:
            desk.since = time.monotonic()
        desk.orders.append(order)
        # A process that died is noticed when its answer is waited for.
        with contextlib.suppress(OSError):
            desk.connection.send(order)

    @whole_step()
    def _start(self) -> _Desk:
        process, connection = processes.start(_work, self._learn, self._limits.mebibytes)
        desk = _Desk(process, connection)
        self._desks.append(desk)
        self._check_going()
        return desk

    def _check_going(self) -> None:
        if self._is_stopped:
            raise OcrfixError("The processes that work on documents were stopped.")

    # --- collecting ------------------------------------------------------------------------

    def _collect(self, most_seconds: float = 3600.0) -> Iterator[Result]:
        """Wait for the next answers, and end what has used up its time."""
        busy = [desk for desk in self._desks if desk.orders]
        left = min((self._deadline(desk) for desk in busy), default=0.0) - time.monotonic()
        ready = wait([desk.connection for desk in busy], timeout=max(min(left, most_seconds), 0))
        for desk in busy:
            if desk.connection in ready:
                self._receive(desk)
            elif time.monotonic() >= self._deadline(desk):
                self._over_time(desk)
            yield from self._told()

    def _told(self) -> Iterator[Result]:
        while self._answers:
            yield self._answers.popleft()

    def _deadline(self, desk: _Desk) -> float:
        return desk.since + (self._limits.seconds if desk.is_ready else START_SECONDS)

    @whole_step()
    def _receive(self, desk: _Desk) -> None:
        try:
            answer = desk.connection.recv()
        except (EOFError, OSError):
            self._died(desk)
            return
        if isinstance(answer, OcrfixError):
            raise answer
        desk.since = time.monotonic()
        if answer == _READY:
            desk.is_ready = True
            self._failed_starts = 0
            return
        if answer == _STOP:
            self._dismiss(desk, put_back=False)
            return
        desk.orders.popleft()
        self._answers.append(answer)

    @whole_step()
    def _over_time(self, desk: _Desk) -> None:
        order = desk.orders.popleft()
        self._dismiss(desk)
        why = f"It took longer than {self._limits.seconds:g} seconds."
        hint = "Pass a longer --time-limit, or leave it out with --exclude."
        self._answers.append(self._lost(order, why, hint))

    def _died(self, desk: _Desk) -> None:
        self._dismiss(desk, put_back=False)
        self._check_going()
        if not desk.is_ready:
            self._failed_starts += 1
            if self._failed_starts > self._jobs + 1:
                raise OcrfixError(
                    "The processes that work on documents end as soon as they start.",
                    hint="Look for a message above, or try --jobs 1.",
                )
            self._returned.extend(desk.orders)
            return
        if desk.orders:
            order = desk.orders.popleft()
            self._returned.extend(desk.orders)
            why, hint = _why_it_died(desk.process.exitcode)
            self._answers.append(self._lost(order, why, hint))

    def _dismiss(self, desk: _Desk, *, put_back: bool = True) -> None:
        """End a process; what it had not begun goes to another."""
        self._desks.remove(desk)
        if put_back:
            self._returned.extend(desk.orders)
        desk.connection.close()
        self._end(desk, at_once=True)

    def _end(self, desk: _Desk, *, at_once: bool = False) -> None:
        if not at_once:
            desk.process.join(0.5 if desk.orders else 5)
        processes.end(desk.process)


def _why_it_died(exit_code: int | None) -> tuple[str, str]:
    if exit_code == _OUT_OF_MEMORY:
        return (
            "It needs more memory than a document may have.",
            "Pass a higher --memory-limit, or leave it out with --exclude.",
        )
    how = f"signal {-exit_code}" if exit_code is not None and exit_code < 0 else f"code {exit_code}"
    return (
        f"The process that worked on it was ended from outside or crashed ({how}).",
        "If memory was short, use fewer --jobs; otherwise leave it out with --exclude.",
    )


_OUT_OF_MEMORY = 86
"""Our own code for it; far from those of shells and signals."""


def _work(connection: Connection, learn: Callable[[], Trade[object]], mebibytes: int) -> None:
    """The life of a process: load, then do what comes until the pipe is closed."""
    # Ctrl+C goes to all processes of a terminal, and the end of a job to all of a group; the
    # first one decides what happens.
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, signal.SIG_IGN)
    logging.basicConfig(level=logging.CRITICAL + 1)
    try:
        worker = learn()
    except OcrfixError as exc:
        connection.send(exc)
        return
    limit_memory(mebibytes)
    with contextlib.suppress(EOFError, OSError):
        connection.send(_READY)
        waiting: deque[Order] = deque()
        while _are_wanted(connection, waiting):
            try:
                outcome = worker.do(waiting.popleft())
            except MemoryError:
                # What is left of the document may fill the memory: a fresh process is
                # cheaper than a half-filled one. Nothing is flushed, nothing is half-written.
                os._exit(_OUT_OF_MEMORY)
            connection.send(outcome)
        connection.send(_STOP)


def _are_wanted(connection: Connection, waiting: deque[Order]) -> bool:
    """Take the orders that have come, at least one; tell if they are still to be done.

    Raises:
        EOFError: The pipe is closed: whoever gave them is gone.
    """
    while not waiting or connection.poll():
        order = connection.recv()
        if order == _STOP:
            return False
        waiting.append(order)
    return True
