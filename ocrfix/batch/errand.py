"""One long document cleaned for a window, in a process of its own.

A window that cleans ten megabytes in a thread stands still whenever a rule looks at the
whole text. Another process takes nothing from it, can be stopped at any moment, and may
even die of too little memory without harm. One runs the rules, and a second looks for doubtful
words: what the first remembered of a million words lies scattered among what stays, and would
hold its memory while the second fills its own. Where the document is so long that it is cleaned in
portions, several run the rules at once, each on one portion after the other.
"""

from __future__ import annotations

import os
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import replace
from itertools import chain, count, islice
from pathlib import Path
from typing import Any, ClassVar, cast

from ocrfix.batch.errand_orders import (
    CleanPortion,
    CleanWhole,
    ExaminePortion,
    ExamineWhole,
    Order,
)
from ocrfix.batch.errand_server import Packed, Progress, Server
from ocrfix.batch.kept_results import KeptResults
from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.portions import Unread, portion_of, spans_of
from ocrfix.review.chunked_pickle import pack, unpack
from ocrfix.review.work import Look, Outcome, Work
from ocrfix.text.document import Block, Document, Line, Page, Word
from ocrfix.text.table import Table

APART_LENGTH = 200_000
"""Code points above which a process of its own is worth its start."""

_AT_ONCE = 4
"""Portions that are cleaned at once at most: each needs sixty megabytes."""

_ASIDE, _BEHIND = 2, 10
"""Steps, of twenty, that the processes give way to the window: while somebody waits for them, and
while nobody does."""

_PRESSED = 1
"""The level of ``zlib`` by which results wait: the quickest makes two fifths of them."""


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
        self._is_awaited = is_awaited
        self._most, self._steps = (_AT_ONCE, _ASIDE) if is_awaited else (1, _BEHIND)
        self._servers: list[Server] = []
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
        results: Iterable[Packed] = self._in_portions(work, tell) if work.is_long else ()
        if not self._is_awaited:
            # Joining results while other portions are cleaned is faster but needs more memory.
            results = [*results]
        outcome: Outcome = self._done(CleanWhole(work, work.is_long), known, tell, results)
        return outcome

    def _looked(self, ruled: Cleaned, bare: Document, tell: Callable[[Progress], None]) -> Look:
        """Have doubtful words looked for."""
        choices, text = self._work.choices, ruled.text
        found: Iterable[Packed] = ()
        if self._work.is_long:

            def look_at(span: tuple[int, int]) -> Order:
                portion = Unread(text[slice(*span)], ruled.language, ruled.channel)
                return ExaminePortion(choices.settings, portion)

            # The changes are shown already, so nobody waits: less memory matters more than time.
            found = [*self._at_once(look_at, spans_of(bare, text), tell, afresh=True)]
        whole = ExamineWhole(choices, replace(ruled, document=bare), self._work.is_long)
        look: Look = self._done(whole, {"text": text}, tell, found)
        return look

    def _in_portions(self, work: Work, tell: Callable[[Progress], None]) -> Iterator[Packed]:
        """Have the rules run on all portions of a long document; yield the results, packed."""
        document, choices = work.document, work.choices
        language = choices.cleaner().language_of(document)

        def clean(span: tuple[int, int]) -> Order:
            portion = portion_of(document, span, language, choices.decided)
            return CleanPortion(choices.settings, portion)

        return self._at_once(clean, spans_of(document, document.text), tell)

    def _at_once(
        self,
        order_for: Callable[[tuple[int, int]], Order],
        spans: Sequence[tuple[int, int]],
        tell: Callable[[Progress], None],
        *,
        afresh: bool = False,
    ) -> Iterator[Packed]:
        """Have an order for each span of a text done, some at once, unless its result is kept.

        The longest are begun first, so that none is left alone at the end. A process does one
        after the other: it knows the words that it met in the one before.

        Args:
            order_for: Makes the order for a span.
            spans: The spans.
            tell: Told how far all are together.
            afresh: Whether to have each done by another process, which holds less memory.

        Yields:
            The results, in order, packed as the processes sent them, and pressed.
        """
        evidence = _stamp(self._work.choices.profile.evidence)
        keys = [self._kept.key([*pack(order_for(it), {}), evidence]) for it in spans]
        self._asked.update(keys)
        results = [self._kept.get(key) for key in keys]
        missing = [index for index, result in enumerate(results) if result is None]
        done, one, here = Counter[int](), threading.Lock(), threading.local()
        begun = count(1)
        with ExitStack() as servers, ThreadPoolExecutor(self._number_at_once) as threads:

            def do(index: int) -> Packed:
                def told(progress: Progress) -> None:
                    with one:
                        done[index] = progress.done
                        tell(Progress(done.total(), len(missing) * progress.total))

                is_last = next(begun) > len(missing) - self._number_at_once
                if not hasattr(here, "server"):
                    here.server = servers.enter_context(self._started())
                found = here.server.packed(order_for(spans[index]), told)
                if afresh or is_last:
                    # Give its memory to the portions that are still being cleaned.
                    here.server.end()
                    del here.server
                pressed = [zlib.compress(it, _PRESSED) for it in found]
                self._kept.put(keys[index], pressed)
                return pressed

            longest = sorted(missing, key=lambda it: spans[it][0] - spans[it][1])
            futures = {index: threads.submit(do, index) for index in longest}
            yield from self._in_order(results, futures)

    def _in_order(
        self, results: Sequence[Packed | None], futures: dict[int, Future[Packed]]
    ) -> Iterator[Packed]:
        """Yield all results: those that were kept, and those that are being made."""
        try:
            # The process that joins the results needs the memory of one that has ended.
            running = {*futures.values()}
            while len(running) >= self._number_at_once:
                ended, running = wait(running, return_when=FIRST_COMPLETED)
                for future in ended:
                    future.result()
            for index, result in enumerate(results):
                yield result or futures.pop(index).result()
        except BaseException:
            # One that failed fails the others, which nobody waits for any more.
            for future in futures.values():
                future.cancel()
            self._end_all()
            raise

    @property
    def _number_at_once(self) -> int:
        return min(os.cpu_count() or 1, self._most)

    def _done(
        self,
        order: Order,
        known: Mapping[str, object],
        tell: Callable[[Progress], None],
        behind: Iterable[Packed] = (),
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
        self, order: Order, tell: Callable[[Progress], None], behind: Iterable[Packed] = ()
    ) -> Packed:
        """Have an order done as ``_done`` does, and leave the result packed."""
        coming = iter(behind)
        # Start the process only when there is something to send: it would hold memory.
        first = [*islice(coming, 1)]
        with self._started() as server:
            return server.packed(order, tell, chain(first, coming))

    def _started(self) -> Server:
        """Start another process."""
        server = Server(self._steps)
        self._servers.append(server)
        if self._is_stopped:
            server.process.kill()
        return server

    @property
    def pid(self) -> int | None:
        """The process that was started last; None before one is."""
        return self._servers[-1].process.pid if self._servers else None

    def stop(self) -> None:
        """End it, from any thread; ``run`` raises."""
        self._is_stopped = True
        self._end_all()

    def _end_all(self) -> None:
        for server in [*self._servers]:
            server.process.kill()


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
