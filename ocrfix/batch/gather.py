"""The documents of a collection are counted, several at a time, and the counts gathered."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ocrfix.batch.inputs import Item, PassedOver
from ocrfix.batch.jobs import Order
from ocrfix.batch.limits import Limits
from ocrfix.batch.names import LEDGER_NAME
from ocrfix.batch.plan import Plan
from ocrfix.batch.pool import Pool
from ocrfix.batch.reading import bytes_of, sibling_of
from ocrfix.cleaning.spoken import language_of
from ocrfix.errors import OcrfixError
from ocrfix.evidence import TextCount, count_text
from ocrfix.evidence.gather import LANGUAGE, Gatherer
from ocrfix.formats import read
from ocrfix.words.language import primary

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reading:
    """The encoding and language in which documents are read.

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
    limits: Limits,
    tell: Callable[[Counted], None],
) -> None:
    """Count all documents of a plan; one that cannot be read does not stop the others.

    Args:
        plan: Where they are; its ``out`` is the evidence file and never an input.
        gatherer: Takes the counts, in no certain order.
        reading: How they are read.
        jobs: How many documents at a time.
        limits: For each document.
        tell: Called with each document.

    Raises:
        InputError: The archive is damaged.
        OcrfixError: No process starts.
    """
    pool: Pool[Counted] = Pool(jobs, partial(_Counter, reading), _lost, limits)
    with pool:
        for counted in pool.run(_orders(plan, tell)):
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
    """Return whether a batch wrote this folder: a page and its cleaned copy are one document."""
    if folder not in known:
        above = folder.parent
        known[folder] = (folder / LEDGER_NAME).is_file() or (
            above != folder and _is_output(above, known)
        )
    return known[folder]


def _order(item: Item) -> Order:
    data = item.load() if item.load is not None else None
    return Order(item.name, {}, path=item.path, remote=item.remote, data=data, pages=item.pages)


class _Counter:
    """Read documents and count them; the trade of a process."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def do(self, order: Order) -> Counted:
        try:
            return self._counted(order)
        except OcrfixError as exc:
            return Counted(order.name, fault=str(exc))
        except MemoryError:
            raise
        except Exception as exc:  # noqa: BLE001 - one document never stops the others
            _log.exception("%s", order.name)
            return Counted(order.name, fault=f"A fault in ocrfix: {type(exc).__name__}: {exc}.")

    def _counted(self, order: Order) -> Counted:
        document = read(
            bytes_of(order),
            encoding=self._reading.encoding,
            language=self._reading.language,
            sibling=sibling_of(order),
        )
        is_foreign = primary(language_of(document)) != LANGUAGE
        counts = count_text(document.text, words=not is_foreign)
        return Counted(order.name, counts, is_foreign=is_foreign)


def _lost(order: Order, why: str, hint: str) -> Counted:
    return Counted(order.name, fault=f"{why} {hint}")
