"""The documents of a collection are counted, several at a time, and the counts gathered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from ocrfix.batch.finds import Item, PassedOver
from ocrfix.batch.names import LEDGER_NAME
from ocrfix.batch.orders import Order
from ocrfix.batch.plan import Plan
from ocrfix.batch.reading import bytes_of, sibling_of
from ocrfix.cleaning.cleaner import language_of
from ocrfix.errors import InputError, OcrfixError
from ocrfix.evidence import TextCount, count_text
from ocrfix.evidence.gather import LANGUAGE, Gatherer
from ocrfix.formats import read

_QUEUED = 4
"""Documents a process has waiting: enough to be never idle, few enough to hold in memory."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How documents are read.

    Attributes:
        encoding: Of the inputs; None to find out.
        language: Of the inputs, BCP 47; None to find out.
    """

    encoding: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """One document, counted or not.

    Attributes:
        name: Relative to the input.
        counts: What it shows; None if it could not be read.
        fault: Why not.
        is_foreign: Whether its words were left out, since it is in another language.
    """

    name: str
    counts: TextCount | None = None
    fault: str = ""
    is_foreign: bool = False


def gather(
    plan: Plan,
    gatherer: Gatherer,
    reading: Reading,
    *,
    jobs: int,
    tell: Callable[[Counted], None],
) -> None:
    """Count all documents of a plan; one that cannot be read does not stop the others.

    Args:
        plan: Where they are; its ``out`` is the evidence file and never an input.
        gatherer: Takes the counts, in no certain order.
        reading: How they are read.
        jobs: How many documents at a time.
        tell: Called with each document.

    Raises:
        InputError: A process died, or the archive is damaged.
    """
    for counted in _all_counted(_orders(plan, tell), reading, jobs):
        if counted.counts is not None:
            gatherer.add(counted.counts)
        tell(counted)


def _orders(plan: Plan, tell: Callable[[Counted], None]) -> Iterator[Order]:
    outputs = {Path(plan.root): False}
    for find in plan:
        if isinstance(find, PassedOver):
            if find.is_failure:
                tell(Counted(find.name, fault=find.reason))
        elif find.path is None or not (
            find.path.resolve() == plan.out or _is_output(find.path.parent, outputs)
        ):
            try:
                yield _order(find)
            except OcrfixError as exc:
                tell(Counted(find.name, fault=str(exc)))


def _is_output(folder: Path, known: dict[Path, bool]) -> bool:
    """Whether a batch wrote this folder: a page and its cleaned copy are not two documents."""
    if folder not in known:
        above = folder.parent
        known[folder] = (folder / LEDGER_NAME).is_file() or (
            above != folder and _is_output(above, known)
        )
    return known[folder]


def _order(item: Item) -> Order:
    data = item.load() if item.load is not None else None
    return Order(item.name, {}, path=item.path, remote=item.remote, data=data, pages=item.pages)


def _all_counted(orders: Iterable[Order], reading: Reading, jobs: int) -> Iterator[Counted]:
    if jobs == 1:
        yield from (_count(order, reading) for order in orders)
        return
    orders = iter(orders)
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        waiting: set[Future[Counted]] = set()
        try:
            while True:
                for order in islice(orders, jobs * _QUEUED - len(waiting)):
                    waiting.add(pool.submit(_count, order, reading))
                if not waiting:
                    return
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        except BrokenProcessPool as exc:
            raise InputError(
                "A process died while it read a document.",
                hint="Run it with --jobs 1, which says at which.",
            ) from exc
        finally:
            pool.shutdown(cancel_futures=True)


def _count(order: Order, reading: Reading) -> Counted:
    """Read and count one document."""
    try:
        document = read(
            bytes_of(order),
            encoding=reading.encoding,
            language=reading.language,
            sibling=sibling_of(order),
        )
    except OcrfixError as exc:
        return Counted(order.name, fault=str(exc))
    is_foreign = language_of(document).partition("-")[0].casefold() != LANGUAGE
    return Counted(
        order.name, count_text(document.text, words=not is_foreign), is_foreign=is_foreign
    )
