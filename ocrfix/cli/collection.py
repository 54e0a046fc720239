"""What `batch` and `watch` do alike: settings, processes, the claim to a folder, the report."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ocrfix.batch.finds import Item, PassedOver
from ocrfix.batch.ledger import Ledger, open_ledger
from ocrfix.batch.limits import Limits, can_limit_memory
from ocrfix.batch.names import COLLECTED, COLLECTION_STEM, FORMATS, LEDGER_NAME, shown, target_names
from ocrfix.batch.orders import State
from ocrfix.batch.plan import Plan, make_plan
from ocrfix.batch.pool import Pool
from ocrfix.batch.run import Batch, Options, Tally, write_collection
from ocrfix.batch.settings import Settings
from ocrfix.batch.summary import is_written, write_report
from ocrfix.cli.knowledge import chosen_profile, own_packs, own_words
from ocrfix.cli.progress import Progress, make_progress
from ocrfix.errors import BadArgumentsError, ExitCode
from ocrfix.reports.collection_rows import check_parquet
from ocrfix.rules import rules_with


def clean_collection(arguments: argparse.Namespace) -> ExitCode:
    """Clean the documents, write the report, say what came of it."""
    settings = make_settings(arguments)
    out = Path(arguments.out)
    plan = make_plan(arguments.source, out, include=arguments.include, exclude=arguments.exclude)
    if arguments.dry_run:
        return _dry_run(plan, settings)
    with open_ledger(out) as ledger, terminable():
        claim_folder(ledger, plan, overwrite=arguments.overwrite)
        options = Options(arguments.overwrite, arguments.limit, arguments.fail_fast)
        progress = make_progress(plan, quiet=arguments.quiet)
        with make_pool(arguments, settings, plan) as pool, progress:
            batch = Batch(plan, settings, ledger, options, progress.tell)
            try:
                batch.run(pool)
            except KeyboardInterrupt:
                progress.end(batch.tally, "interrupted; the same command goes on from here")
                raise
            finish(ledger, out, settings, batch.tally, progress)
    return ExitCode.SOME_FAILED if batch.tally.failed else ExitCode.DONE


def finish(ledger: Ledger, out: Path, settings: Settings, tally: Tally, progress: Progress) -> None:
    """Write what covers all documents, and say how it went."""
    tell_all(ledger, out, settings)
    progress.end(tally, f"report: {shown(str(out / 'report.html'))}")


def tell_all(ledger: Ledger, out: Path, settings: Settings) -> None:
    """Bring the report and the files that hold all documents up to date."""
    collected = [
        out / f"{COLLECTION_STEM}{COLLECTED[it]}" for it in settings.formats if it in COLLECTED
    ]
    if ledger.is_told and is_written(out) and all(path.is_file() for path in collected):
        return
    write_collection(ledger, out, settings.formats)
    write_report(ledger, out)
    ledger.is_told = True


def make_settings(arguments: argparse.Namespace) -> Settings:
    """Read all that the options name.

    Raises:
        BadArgumentsError: A profile, rule or package does not exist.
        InputError: A list cannot be read.
    """
    profile = chosen_profile(arguments)
    packs = own_packs(arguments)
    profile.check(rules_with(packs))
    own = own_words(arguments)
    formats = tuple(it for it in FORMATS if it in (arguments.format or ["text"]))
    if "parquet" in formats:
        check_parquet()
    settings = Settings(
        profile=profile,
        words=own.words,
        names=own.names,
        packs=packs,
        project=None if arguments.project is None else Path(arguments.project).absolute(),
        strict=arguments.strict,
        encoding=arguments.encoding,
        language=arguments.language,
        formats=formats,
    )
    # Faults of the project file show now, not in every process.
    _ = settings.fingerprint
    return settings


def make_pool(arguments: argparse.Namespace, settings: Settings, plan: Plan) -> Pool:
    """Prepare the processes that the options ask for."""
    limits = Limits(arguments.time_limit)
    if arguments.memory_limit is not None:
        limits = replace(limits, mebibytes=arguments.memory_limit)
        if not can_limit_memory():
            sys.stderr.write(
                "ocrfix: this system keeps no process to a size: --memory-limit has no effect.\n"
            )
    return Pool(arguments.jobs, settings, plan.out, limits)


def claim_folder(ledger: Ledger, plan: Plan, *, overwrite: bool) -> None:
    """Refuse an output folder that holds what came of another input.

    Raises:
        BadArgumentsError: It does, and may not be overwritten.
    """
    here = f"{plan.kind}:{os.fsencode(plan.root).hex()}"
    before = ledger.get("input")
    if before is not None and before != here and not overwrite:
        path = os.fsdecode(bytes.fromhex(before.partition(":")[2]))
        raise BadArgumentsError(
            f"{shown(str(plan.out))} holds what came of another input, {shown(path)}.",
            hint="Choose another output folder, or pass --overwrite.",
        )
    ledger.put("input", here)


def _dry_run(plan: Plan, settings: Settings) -> ExitCode:
    """List what there is to do, and do nothing."""
    ledger = None
    if (plan.out / LEDGER_NAME).is_file():
        ledger = open_ledger(plan.out, read_only=True)
    counts = dict.fromkeys(State, 0)
    for found in plan:
        counts[_dry_state(found)] += 1
        sys.stdout.write(f"{_dry_line(found, settings, ledger)}\n")
    sys.stderr.write(
        f"ocrfix: {counts[State.DONE]} documents, {counts[State.SKIPPED]} passed over; "
        "nothing was written.\n"
    )
    if ledger is not None:
        ledger.__exit__()
    return ExitCode.DONE


def _dry_state(found: Item | PassedOver) -> State:
    return State.DONE if isinstance(found, Item) else State.SKIPPED


def _dry_line(found: Item | PassedOver, settings: Settings, ledger: Ledger | None) -> str:
    name = shown(found.name)
    if isinstance(found, PassedOver):
        return f"pass over  {name}: {found.reason}"
    entry = ledger.entry(found.name) if ledger else None
    if (
        entry is not None
        and entry.state is State.DONE
        and entry.settings == settings.fingerprint
        and entry.stamp == found.stamp
    ):
        return f"done       {name}"
    targets = target_names(found.name, settings.formats, found.crowded).values()
    collected = [f"documents{COLLECTED[it]}" for it in settings.formats if it in COLLECTED]
    return f"clean      {name} -> {', '.join(map(shown, [*targets, *collected]))}"


@contextmanager
def terminable() -> Iterator[None]:
    """Let a request to end (SIGTERM, as clusters send it) be as good as Ctrl+C."""

    def interrupt(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
