"""One long document cleaned for a window, in a process of its own.

A window that cleans ten megabytes in a thread stands still whenever a rule looks at the
whole text. Another process takes nothing from it, can be stopped at any moment, and may
even die of too little memory without harm. One runs the rules, and a second looks for doubtful
words: what the first remembered of a million words lies scattered among what stays, and would
hold its memory while the second fills its own. Where the document is so long that it is cleaned in
portions, several run the rules at once, each on one portion.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain, count
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, ClassVar, cast

from ocrfix.batch import processes
from ocrfix.batch.errand_orders import (
    CleanPortion,
    CleanWhole,
    ExaminePortion,
    ExamineWhole,
    Order,
)
from ocrfix.batch.kept_results import KeptResults
from ocrfix.batch.processes import Child
from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.portions import Unread, portion_of, spans_of
from ocrfix.errors import OcrfixError
from ocrfix.memory import give_back_at_once, give_back_free
from ocrfix.review.chunked_pickle import pack, packed, unpack
from ocrfix.review.work import Look, Outcome, Work
from ocrfix.text.document import Block, Document, Line, Page, Word
from ocrfix.text.table import Table
from ocrfix.words.cache import remember_fewer

APART_LENGTH = 200_000
"""Code points above which a process of its own is worth its start."""

_AT_ONCE = 4
"""Portions that are cleaned at once at most: each needs sixty megabytes."""

_ASIDE, _BEHIND = 2, 10
"""Steps, of twenty, that the processes give way to the window: while somebody waits for them, and
while nobody does."""

_PRESSED = 1
"""The level of ``zlib`` by which results wait: the quickest makes two fifths of them."""

_Packed = list[bytes]
"""Something packed, as it is sent."""

_ORDER, _PROGRESS, _DONE, _ERROR = b"order", b"progress", b"done", b"error"


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of the rules, in rounds."""

    done: int
    total: int


class Errand:
    """One work, done apart; start it in a thread that has time to wait."""

    def __init__(
        self, work: Work, kept: KeptResults | None = None, *, is_awaited: bool = True
    ) -> None:
        """Take the work.

        Args:
            work: What is to be done.
            kept: Results of earlier errands for this document; those of this one are added.
            is_awaited: Whether somebody waits for it: else it takes as little as it can.
        """
        self._work = work
        self._kept = kept or KeptResults()
        self._asked: set[str] = set()
        self._most, self._steps = (_AT_ONCE, _ASIDE) if is_awaited else (1, _BEHIND)
        self._processes: list[Child] = []
        self._is_stopped = False

    def run(
        self, tell: Callable[[Outcome | Progress], None], pause_seconds: float = 0.0
    ) -> Outcome:
        """Run the work in the process, and wait for it.

        Args:
            tell: Told how far it is, and what the rules made before the doubtful words
                are looked for; from any thread, one at a time.
            pause_seconds: How long to wait before anything is begun: a process that starts,
                and a document that is handed over, take time from who paints just now.

        Returns:
            The last outcome.

        Raises:
            OcrfixError: It failed there, the process ended, or none could be started.
        """
        time.sleep(pause_seconds)
        bare, known = _bare(self._work.document), vars(self._work)
        outcome = self._ruled(replace(self._work, document=bare), known, tell)
        if not outcome.is_last:
            tell(outcome)
            time.sleep(pause_seconds)
            outcome = outcome.with_suspects(self._looked(outcome.ruled, bare, tell))
        if self._asked:
            self._kept.drop_all_but(self._asked)
        # Only now: the process is gone, and with it what it held.
        return outcome.taught()

    def _ruled(
        self, work: Work, known: Mapping[str, object], tell: Callable[[Progress], None]
    ) -> Outcome:
        """Have the rules run."""
        results = self._in_portions(work, tell) if work.is_long else []
        outcome: Outcome = self._done(CleanWhole(work, bool(results)), known, tell, results)
        return outcome

    def _looked(self, ruled: Cleaned, bare: Document, tell: Callable[[Progress], None]) -> Look:
        """Have doubtful words looked for."""
        choices, found = self._work.choices, list[_Packed]()
        if self._work.is_long:
            text = ruled.text

            def look_at(span: tuple[int, int]) -> Order:
                portion = Unread(text[slice(*span)], ruled.language, ruled.channel)
                return ExaminePortion(choices.settings, portion)

            found = self._at_once(look_at, spans_of(bare, text), tell)
        suspects = ExamineWhole(choices, replace(ruled, document=bare), bool(found))
        look: Look = self._done(suspects, {"text": ruled.text}, tell, found)
        return look

    def _in_portions(self, work: Work, tell: Callable[[Progress], None]) -> list[_Packed]:
        """Have the rules run on all portions of a long document; give the results, packed."""
        document, choices = work.document, work.choices
        language = choices.cleaner().language_of(document)

        def clean(span: tuple[int, int]) -> Order:
            portion = portion_of(document, span, language, choices.verdicts)
            return CleanPortion(choices.settings, portion)

        return self._at_once(clean, spans_of(document, document.text), tell)

    def _at_once(
        self,
        order_for: Callable[[tuple[int, int]], Order],
        spans: Sequence[tuple[int, int]],
        tell: Callable[[Progress], None],
    ) -> list[_Packed]:
        """Have an order for each span of a text done, some at once, unless its result is kept.

        Returns:
            The results, in order, packed as the processes sent them, and pressed.
        """
        evidence = _stamp(self._work.choices.profile.evidence)
        keys = [self._kept.key([*pack(order_for(it), {}), evidence]) for it in spans]
        self._asked.update(keys)
        results = [self._kept.get(key) for key in keys]
        missing = [index for index, result in enumerate(results) if result is None]
        done, one = Counter[int](), threading.Lock()

        def do(index: int) -> _Packed:
            def told(progress: Progress) -> None:
                with one:
                    done[index] = progress.done
                    tell(Progress(done.total(), len(missing) * progress.total))

            found = self._packed(order_for(spans[index]), told)
            pressed = [zlib.compress(it, _PRESSED) for it in found]
            self._kept.put(keys[index], pressed)
            return pressed

        with ThreadPoolExecutor(min(os.cpu_count() or 1, self._most)) as threads:
            futures = {index: threads.submit(do, index) for index in missing}
            try:
                return [it or futures[index].result() for index, it in enumerate(results)]
            except BaseException:
                # One that failed fails the others, which nobody waits for any more.
                for future in futures.values():
                    future.cancel()
                self._end_all()
                raise

    def _done(
        self,
        order: Order,
        known: Mapping[str, object],
        tell: Callable[[Progress], None],
        behind: Iterable[_Packed] = (),
    ) -> Any:  # noqa: ANN401 - whatever the order is for
        """Have an order done by a process of its own, which then is gone.

        Args:
            order: The order.
            known: By name, what is here already, and not sent back.
            tell: Told how far it is.
            behind: What is sent behind the order, packed and pressed.

        Raises:
            OcrfixError: See ``run``.
        """
        return unpack(iter(self._packed(order, tell, behind)), known)

    def _packed(
        self, order: Order, tell: Callable[[Progress], None], behind: Iterable[_Packed] = ()
    ) -> _Packed:
        """Have an order done as ``_done`` does, and leave the result packed."""
        process, here = processes.start(_serve, self._steps)
        self._processes.append(process)
        if self._is_stopped:
            process.kill()
        try:
            with here:
                _send(here, _ORDER, order, {})
                for message in chain.from_iterable(behind):
                    here.send_bytes(zlib.decompress(message))
                return _receive(here, tell)
        except (EOFError, OSError) as exc:
            process.join()
            raise OcrfixError(
                f"The process that cleans ended unexpectedly (code {process.exitcode}).",
                hint="There may be too little memory for this document. Close other programs "
                "and open it again, or clean it with `ocrfix clean`.",
            ) from exc
        finally:
            processes.end(process)

    @property
    def pid(self) -> int | None:
        """The process that was started last; None before one is."""
        return self._processes[-1].pid if self._processes else None

    def stop(self) -> None:
        """End it, from any thread; ``run`` raises."""
        self._is_stopped = True
        self._end_all()

    def _end_all(self) -> None:
        for process in [*self._processes]:
            process.kill()


def _stamp(path: Path | None) -> bytes:
    """Return what tells a file of now from what it was before; nothing for none."""
    if path is None or not path.is_file():
        return b""
    told = path.stat()
    return f"{told.st_mtime_ns} {told.st_size}".encode()


def _bare(document: Document) -> Document:
    """Return a document without what rules never look at, and what does not travel."""
    return replace(
        document,
        layout=_sureness_alone(document.layout),
        articles=(),
        meta=replace(document.meta, extra={}),
    )


def _receive(here: Connection, tell: Callable[[Progress], None]) -> _Packed:
    messages = iter(here.recv_bytes, None)
    while True:
        kind = next(messages)
        found = list(packed(messages))
        if kind == _DONE:
            return found
        told = unpack(iter(found), {})
        if kind == _ERROR:
            raise told
        tell(told)


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


def _send(to: Connection, kind: bytes, thing: object, known: Mapping[str, object]) -> None:
    to.send_bytes(kind)
    for message in pack(thing, known):
        to.send_bytes(message)


def _serve(there: Connection, steps: int) -> None:
    """The other process: takes an order, and gives what comes of it."""
    # Several may be at work, and the window is to be served at once.
    processes.step_back(steps)
    give_back_at_once()
    remember_fewer()
    # It ends when it is done: to look for what nobody needs any more, again and again, takes
    # a tenth of its time.
    gc.disable()
    # Ctrl+C in a terminal is for the window, which then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    messages = iter(there.recv_bytes, None)
    next(messages)
    order: Order = unpack(messages, {})
    behind = (unpack(messages, {}) for _ in count())

    def tell(done: int, total: int) -> None:
        # A rule that looked at all of a long text leaves much that is free.
        give_back_free()
        _send(there, _PROGRESS, Progress(done, total), {})

    # Whoever asked is gone: so may this process be.
    with contextlib.suppress(BrokenPipeError):
        try:
            _send(there, _DONE, order.do(tell, behind), order.known)
        except OcrfixError as exc:
            _send(there, _ERROR, exc, {})
