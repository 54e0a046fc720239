"""One long document cleaned for a window, in a process of its own.

A window that cleans ten megabytes in a thread stands still whenever a rule looks at the
whole text. Another process takes nothing from it, can be stopped at any moment, and may
even die of too little memory without harm.
"""

from __future__ import annotations

import contextlib
import gc
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from typing import ClassVar, cast

from ocrfix.batch import processes
from ocrfix.batch.processes import Child
from ocrfix.errors import OcrfixError
from ocrfix.memory import give_back_at_once
from ocrfix.review.chunked_pickle import pack, unpack
from ocrfix.review.session import Outcome, Work
from ocrfix.text.document import Block, Line, Page, Word
from ocrfix.text.table import Table
from ocrfix.words.cache import forget_answers

APART_LENGTH = 200_000
"""Code points above which a process of its own is worth its start."""

_PROGRESS, _OUTCOME, _ERROR = b"progress", b"outcome", b"error"


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of the rules, in rounds.

    Attributes:
        done: How many rounds of rules are done.
        total: How many there are.
    """

    done: int
    total: int


class Errand:
    """One work, done apart; start it in a thread that has time to wait."""

    def __init__(self, work: Work) -> None:
        """Note what is to be done."""
        self._work = work
        self._process: Child | None = None
        self._is_stopped = False

    def run(
        self, tell: Callable[[Outcome | Progress], None], pause_seconds: float = 0.0
    ) -> Outcome:
        """Run the work in the process, and wait for it.

        Args:
            tell: Told how far it is, and what the rules made before the doubtful words
                are looked for; from this thread.
            pause_seconds: How long to wait before anything is begun: a process that starts,
                and a document that is handed over, take time from who paints just now.

        Returns:
            The last outcome.

        Raises:
            OcrfixError: It failed there, the process ended, or none could be started.
        """
        time.sleep(pause_seconds)
        process, here = processes.start(_serve)
        self._process = process
        if self._is_stopped:
            process.kill()
        try:
            with here:
                _send(here, self._bare_work(), {})
                outcome = self._receive(here, tell)
        except (EOFError, OSError) as exc:
            process.join()
            raise OcrfixError(
                f"The process that cleans ended unexpectedly (code {process.exitcode}).",
                hint="There may be too little memory for this document. Close other programs "
                "and open it again, or clean it with `ocrfix clean`.",
            ) from exc
        finally:
            processes.end(process)
        # Only now: the process is gone, and with it what it held.
        return outcome.taught()

    @property
    def pid(self) -> int | None:
        """The process that does it; None before it is started."""
        return self._process.pid if self._process is not None else None

    def stop(self) -> None:
        """End it, from any thread; ``run`` raises."""
        self._is_stopped = True
        if self._process is not None:
            self._process.kill()

    def _bare_work(self) -> Work:
        """The work without what rules never look at, and what does not travel."""
        document = self._work.document
        bare = replace(
            document,
            layout=_sureness_alone(document.layout),
            articles=(),
            meta=replace(document.meta, extra={}),
        )
        return replace(self._work, document=bare)

    def _receive(self, here: Connection, tell: Callable[[Outcome | Progress], None]) -> Outcome:
        known: dict[str, object] = {
            "document": self._work.document,
            "choices": self._work.choices,
        }
        messages = iter(here.recv_bytes, None)
        while True:
            kind = next(messages)
            found = unpack(messages, known)
            if kind == _ERROR:
                raise found
            if isinstance(found, Outcome) and found.is_last:
                return found
            if isinstance(found, Outcome):
                known |= _sent_with(found)
            tell(found)


def _sure(start: int, end: int, confidence: float) -> Word:
    return Word(start, end, confidence=confidence)


class _Words(Table[Word]):
    """Words of a layout of which nothing is known but how sure the OCR program was."""

    ROW = staticmethod(_sure)
    COLUMNS: ClassVar = {"start": "I", "end": "I", "confidence": "d"}


def _sureness_alone(layout: Sequence[Page]) -> tuple[Page, ...]:
    """All of a layout that the engine looks at, in a few large pieces."""
    words = [
        word
        for page in layout
        for block in page.blocks
        for line in block.lines
        for word in line.words
        if word.confidence is not None
    ]
    if not words:
        return ()
    start, end = words[0].start, words[-1].end
    line = Line(start, end, cast("tuple[Word, ...]", _Words(words)))
    return (Page(start, end, (Block(start, end, (line,)),)),)


def _send(to: Connection, thing: object, known: dict[str, object]) -> None:
    for message in pack(thing, known):
        to.send_bytes(message)


def _sent_with(outcome: Outcome) -> dict[str, object]:
    """Return the parts, by name, that are not sent again with the doubtful words."""
    return {"listing": outcome.listing, "text": outcome.ruled.text}


def _serve(there: Connection) -> None:
    """The other process: takes a work, and gives what comes of it."""
    give_back_at_once()
    # It ends when it is done: to look for what nobody needs any more, again and again, takes
    # a tenth of its time.
    gc.disable()
    # Ctrl+C in a terminal is for the window, which then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work = unpack(iter(there.recv_bytes, None), {})
    known: dict[str, object] = {"document": work.document, "choices": work.choices}

    def tell(done: int, total: int) -> None:
        there.send_bytes(_PROGRESS)
        _send(there, Progress(done, total), {})

    # Whoever asked is gone: so may this process be.
    with contextlib.suppress(BrokenPipeError):
        try:
            for outcome in work.steps(tell=tell):
                there.send_bytes(_OUTCOME)
                _send(there, outcome, known)
                known |= _sent_with(outcome)
                # Looking for doubtful words asks other things than the rules did.
                forget_answers()
        except OcrfixError as exc:
            there.send_bytes(_ERROR)
            _send(there, exc, {})
