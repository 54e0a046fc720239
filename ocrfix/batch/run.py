"""A batch: the plan is gone through, what is not done yet is done, and noted."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from ocrfix.batch.inputs import Found, Item, PassedOver, Stamp
from ocrfix.batch.jobs import Order, Outcome, State
from ocrfix.batch.ledger import Entry, Ledger
from ocrfix.batch.names import (
    made_names,
    may_be_read_only,
    target_names,
)
from ocrfix.batch.plan import Plan
from ocrfix.batch.scans import are_same
from ocrfix.batch.settings import Settings
from ocrfix.batch.store import Looked, Standing, Store
from ocrfix.errors import InputError, OcrfixError, OutputError
from ocrfix.formats.writing import can_be_written_back
from ocrfix.forms.table import COLLECTIONS
from ocrfix.interrupts import whole_step
from ocrfix.text.wording import counted

_DOUBTFUL_FAILURES = 3
"""So many documents that fail in a row make one ask whether input and output are still there."""
GRACE_SECONDS = 10.0
"""The time for which documents under way may go on when the batch is interrupted."""


@dataclass(frozen=True, slots=True)
class Options:
    """Options of a run; none of them changes the outputs of a document.

    Attributes:
        overwrite: Whether outputs that are not ours may be replaced.
        limit: How many documents to clean at most; None for all.
        fail_fast: Whether to stop at the first failure.
        is_ready: Whether a find may be cleaned yet; a hot folder says no to what is
            still being written.
    """

    overwrite: bool = False
    limit: int | None = None
    fail_fast: bool = False
    is_ready: Callable[[Item], bool] = lambda _: True


@dataclass
class Tally:
    """The counts of a run.

    Attributes:
        done, failed, skipped: How many documents were cleaned, failed, passed over.
        reasons: Why documents were passed over -> how many.
        unchanged: How many had been done before.
        postponed: How many were not ready.
        size: Bytes of the documents cleaned.
        stopped: Why the run ended early; empty if it did not.
    """

    done: int = 0
    failed: int = 0
    skipped: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    unchanged: int = 0
    postponed: int = 0
    size: int = 0
    stopped: str = ""


class Cleaners(Protocol):
    """A ``Pool`` or a ``Cluster``, which cleans documents."""

    def run(self, orders: Iterator[Order]) -> Iterator[Outcome]:
        """Have documents cleaned; outcomes come in no certain order."""
        ...

    def finish(self, grace_seconds: float) -> Iterator[Outcome]:
        """Let what is under way come to its end, but begin nothing more."""
        ...


@dataclass
class Batch:
    """One run over a plan.

    Attributes:
        plan: What there is.
        settings: What is done to it.
        ledger: What was done before.
        options: How.
        tell: Called with every outcome, and with what was passed over.
        tally: What was done so far.
    """

    plan: Plan
    settings: Settings
    ledger: Ledger
    options: Options = field(default_factory=Options)
    tell: Callable[[Outcome], None] = lambda _: None
    tally: Tally = field(default_factory=Tally)
    _stamps: dict[str, Stamp | None] = field(default_factory=dict)
    _given: int = 0
    _failed_in_a_row: int = 0
    _standing: Looked = field(init=False)

    def run(self, cleaners: Cleaners) -> Tally:
        """Clean what is to be cleaned.

        Returns:
            What was done. The ledger holds it too.

        Raises:
            KeyboardInterrupt: After what was in work has been finished and noted.
            OutputError: The ledger cannot be written.
        """
        self.ledger.begin_run()
        self.ledger.put_settings(self.settings.fingerprint, self.settings.described)
        self.plan.store.check()
        self.plan.store.tidy()
        self._standing = self.plan.store.ahead()
        try:
            for outcome in cleaners.run(self._orders()):
                self._note(outcome)
                self._check_places(outcome)
                if self.options.fail_fast and outcome.state is State.FAILED:
                    self.tally.stopped = "stopped at the first failure, as --fail-fast asks"
                    self._finish(cleaners)
                    break
        except KeyboardInterrupt:
            self._finish(cleaners)
            self.ledger.commit()
            raise
        except OcrfixError as exc:
            self.ledger.commit()
            raise _stopped(exc) from exc
        if not self.tally.stopped:
            self.ledger.end_run(self._standing.standing)
        self.ledger.commit()
        if self._given:
            # A process that was ended may have been writing.
            self.plan.store.tidy()
        return self.tally

    def _finish(self, cleaners: Cleaners) -> None:
        for outcome in cleaners.finish(GRACE_SECONDS):
            self._note(outcome)

    def _check_places(self, outcome: Outcome) -> None:
        """Give up where not the documents are at fault but the place they lie in or go to.

        Raises:
            OcrfixError: One of them is gone.
        """
        self._failed_in_a_row += 1
        if outcome.state is not State.FAILED:
            self._failed_in_a_row = 0
        # After 3 of them, 6, 12: a collection may well be full of documents that fail.
        count, rest = divmod(self._failed_in_a_row, _DOUBTFUL_FAILURES)
        if rest or count.bit_count() != 1:
            return
        check_places(self.plan)

    # --- what to do ------------------------------------------------------------------------

    def _orders(self) -> Iterator[Order]:
        found = iter(self.plan)
        while True:
            try:
                find = next(found, None)
            except OcrfixError as exc:
                if self.plan.kind != "archive":
                    raise
                # An archive that is damaged further on: what came before it counts.
                self._pass_over(
                    PassedOver(self.plan.root.name, exc.message, is_failure=True, hint=exc.hint)
                )
                self.tally.stopped = "the archive could not be read to its end"
                return
            if find is None:
                return
            order = self._order_for(find)
            if order is None:
                continue
            if self.options.limit is not None and self._given >= self.options.limit:
                given = counted(self._given, "document")
                self.tally.stopped = f"stopped after {given}, as --limit asks"
                return
            self._given += 1
            yield order

    def _order_for(self, find: Found) -> Order | None:
        if isinstance(find, PassedOver):
            self._pass_over(find)
            return None
        if not self.options.is_ready(find):
            self.ledger.see(find.name)
            self.tally.postponed += 1
            return None
        targets = target_names(find.name, self.settings.formats, find.crowded)
        try:
            self._claim(find, targets)
            data = find.load() if find.load is not None else None
        except OcrfixError as exc:
            self._fail(find, exc)
            return None
        entry = self.ledger.entry(find.name)
        if entry is not None and self._is_done(find, entry, targets, data):
            self.ledger.touch(find.name, find.stamp)
            self.tally.unchanged += 1
            self.tell(Outcome(find.name, State.SKIPPED, "done before"))
            return None
        return self._order(find, targets, data)

    def _claim(self, item: Item, targets: Mapping[str, str]) -> None:
        """Make sure that nobody else has these outputs.

        Raises:
            OutputError: Another document or an input has one of them.
        """
        wanted = set(targets.values())
        if may_be_read_only(item.name):
            wanted |= set(made_names(targets, can_be_written_back=False).values())
        for target in sorted(wanted):
            if self.plan.is_input(target):
                raise OutputError(
                    f"Its output {target} would replace an input.",
                    hint="Choose another output folder.",
                )
            owner = self.ledger.claim(target, item.name)
            if owner != item.name:
                raise OutputError(
                    f"{owner} has the same output, {target}.",
                    hint="Give one of them another name.",
                )

    def _order(self, item: Item, targets: Mapping[str, str], data: bytes | None) -> Order:
        known = {name: it.sha256 for name, it in self.ledger.outputs(item.name).items()}
        for target in targets.values():
            # Another document had it in an earlier run.
            before = self.ledger.hash_of(target)
            if before is not None:
                known[target] = before
        self._stamps[item.name] = item.stamp
        return Order(
            item.name,
            targets,
            known,
            self.options.overwrite,
            item.stamp.size if item.stamp else 0,
            item.path,
            item.remote,
            data,
            item.pages,
        )

    def _is_done(
        self, item: Item, entry: Entry, targets: Mapping[str, str], data: bytes | None
    ) -> bool:
        """Return whether a document was cleaned like this before, and its outputs are there."""
        if entry.state is not State.DONE or entry.settings != self.settings.fingerprint:
            return False
        if not self._is_same(item, entry, data):
            return False
        if not are_same(entry.figures.get("scans"), item.path, self.settings.scans):
            return False
        outputs = self.ledger.outputs(item.name)
        can_be = can_be_written_back(str(entry.figures.get("format")))
        if not set(made_names(targets, can_be_written_back=can_be).values()) <= outputs.keys():
            return False
        # Where somebody has worked on one, the worker decides, by its hash.
        return all(
            self._standing.standing(name) == Standing(it.size, it.modified_ns)
            for name, it in outputs.items()
        )

    def _is_same(self, item: Item, entry: Entry, data: bytes | None) -> bool:
        if item.stamp is not None and item.stamp == entry.stamp:
            return True
        if item.stamp is None or entry.stamp is None or item.stamp.size != entry.stamp.size:
            return False
        if item.is_issue:
            # The hash is of the METS alone; its pages may have changed.
            return False
        try:
            if data is None and item.path is not None:
                data = item.path.read_bytes()
            elif data is None and item.remote is not None:
                data = item.remote.read(item.name)
        except (OSError, InputError):
            return False
        return hashlib.sha256(data or b"").hexdigest() == entry.sha256

    # --- what became of it -------------------------------------------------------------------

    @whole_step()
    def _note(self, outcome: Outcome) -> None:
        stamp = self._stamps.pop(outcome.name, None)
        self.ledger.note(outcome, stamp, self.settings.fingerprint)
        if outcome.state is State.DONE:
            self.tally.done += 1
            self.tally.size += outcome.size
        elif outcome.state is State.FAILED:
            self.tally.failed += 1
        else:
            self.tally.skipped += 1
            self.tally.reasons[outcome.message] += 1
        self.tell(outcome)

    def _pass_over(self, find: PassedOver) -> None:
        state = State.FAILED if find.is_failure else State.SKIPPED
        self._note(Outcome(find.name, state, find.reason, find.hint))

    def _fail(self, item: Item, error: OcrfixError) -> None:
        self._stamps[item.name] = item.stamp
        self._note(Outcome(item.name, State.FAILED, error.message, error.hint))


def _stopped(error: OcrfixError) -> OcrfixError:
    """Return the error that ended a run early, with how to go on in its hint."""
    if "same command" in error.hint:
        return error
    hint = f"{error.hint} The batch stopped; the same command goes on from here."
    return type(error)(error.message, hint=hint.strip())


def check_places(plan: Plan) -> None:
    """Make sure that the input and the output of a plan are still there.

    Raises:
        InputError: The input is not.
        OutputError: The output is not, or cannot be written to.
    """
    if plan.remote is not None:
        plan.remote.check_input()
    elif plan.kind != "files":
        try:
            Path(plan.root).stat()
        except OSError as exc:
            raise InputError(
                f"{plan.root} is gone: {exc.strerror}.", hint="Check the disk or the network."
            ) from exc
    plan.store.check()


def write_collections(ledger: Ledger, store: Store, formats: tuple[str, ...]) -> None:
    """Write the files that hold all documents, in order of name.

    Raises:
        OutputError: One cannot be written.
    """
    for collection in (COLLECTIONS[it] for it in formats if it in COLLECTIONS):
        store.write(collection.file, collection.write(_rows(ledger, collection.rows)))


def _rows(ledger: Ledger, maker: str) -> Iterator[dict[str, Any]]:
    for packed in ledger.rows():
        yield from json.loads(zlib.decompress(packed))[maker]
