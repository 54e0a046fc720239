"""Shared parts of `batch` and `watch`: settings, processes, the claim to a folder, the report."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from ocrfix.batch.inputs import Item, PassedOver
from ocrfix.batch.jobs import Outcome, State
from ocrfix.batch.ledger import Ledger, ledger_path, open_ledger
from ocrfix.batch.names import FORMATS, target_names
from ocrfix.batch.plan import Plan
from ocrfix.batch.pool import Pool
from ocrfix.batch.run import Batch, Cleaners, Options, write_collections
from ocrfix.batch.settings import Settings
from ocrfix.batch.store import FolderStore, Store
from ocrfix.batch.summary import is_written, page_at, write_report
from ocrfix.batch.work import cleaners
from ocrfix.cli.knowledge import choices_asked
from ocrfix.cli.planning import plan_of
from ocrfix.cli.progress import make_progress
from ocrfix.cli.scans import scans_for_many
from ocrfix.errors import BadArgumentsError, ExitCode, InputError
from ocrfix.forms.table import COLLECTIONS
from ocrfix.interrupts import interruptible
from ocrfix.reports.speech import Speech, speech_for
from ocrfix.rules import rules_with
from ocrfix.text.wording import counted, shown
from ocrfix.words.language import KNOWN


def clean_collection(arguments: argparse.Namespace) -> ExitCode:
    """Clean the documents, write the report, say what came of it."""
    settings = make_settings(arguments)
    speech = Speech(settings.speech)
    plan = plan_of(arguments, arguments.out)
    path = ledger_path(plan.store, arguments.ledger)
    # Of a folder that was cleaned once the report must tell that it is empty now.
    if plan.kind == "folder" and not path.is_file() and next(iter(plan), None) is None:
        raise InputError(
            f"There is nothing to clean in {shown(arguments.source)}.",
            hint="Name a folder, pattern, archive or list of documents.",
        )
    if arguments.dry_run:
        return _dry_run(plan, settings, path, speech, overwrite=arguments.overwrite)
    with open_ledger(path) as ledger, interruptible():
        claim_folder(ledger, plan, overwrite=arguments.overwrite)
        options = Options(arguments.overwrite, arguments.limit, arguments.fail_fast)
        quiet, steps = arguments.quiet, arguments.steps
        progress = make_progress(plan, quiet=quiet, steps=steps, speech=speech)
        cleaners = make_cleaners(arguments, settings, plan, ledger, progress.say)
        with cleaners as pool, progress:
            batch = Batch(plan, settings, ledger, options, progress.tell)
            try:
                batch.run(pool)
            except KeyboardInterrupt:
                interrupted = "interrupted; the same command goes on from here"
                progress.end(batch.tally, speech.sentence(interrupted))
                return ExitCode.INTERRUPTED
            tell_all(ledger, plan.store, settings)
            page = shown(page_at(arguments.out))
            progress.end(batch.tally, speech.joined(speech.sentence("report"), page))
    return ExitCode.SOME_FAILED if batch.tally.failed else ExitCode.DONE


def tell_all(ledger: Ledger, store: Store, settings: Settings) -> None:
    """Bring the report and the files that hold all documents up to date."""
    collected = [COLLECTIONS[it].file for it in settings.formats if it in COLLECTIONS]
    is_told = ledger.is_told and (ledger.get("speech") or KNOWN) == settings.speech
    if is_told and is_written(store) and all(map(store.standing, collected)):
        return
    write_collections(ledger, store, settings.formats)
    write_report(ledger, store, Speech(settings.speech))
    ledger.put("speech", settings.speech)
    ledger.is_told = True


def make_settings(arguments: argparse.Namespace) -> Settings:
    """Read all that the options name.

    Raises:
        BadArgumentsError: A profile, rule or package does not exist.
        InputError: A list cannot be read.
    """
    choices = choices_asked(arguments)
    choices.profile.check(rules_with(choices.packs))
    formats = tuple(it for it in FORMATS if it in (arguments.format or ["text"]))
    for collection in (COLLECTIONS[it] for it in formats if it in COLLECTIONS):
        collection.make_sure()
    settings = Settings(
        choices,
        project=None if arguments.project is None else Path(arguments.project).absolute(),
        strict=arguments.strict,
        encoding=arguments.encoding,
        language=arguments.language,
        formats=formats,
        scans=scans_for_many(arguments),
        every_line=arguments.every_line,
        speech=speech_for(arguments.speak).code,
    )
    # Faults of the project file show now, not in every process.
    _ = settings.fingerprint
    return settings


def make_cleaners(
    arguments: argparse.Namespace,
    settings: Settings,
    plan: Plan,
    ledger: Ledger,
    say: Callable[[str], None],
) -> AbstractContextManager[Cleaners]:
    """Prepare who cleans: processes of our own, or a cluster."""
    if arguments.scheduler is None:
        return make_pool(arguments, settings, plan)
    from ocrfix.batch.cluster import Cluster  # noqa: PLC0415 - few batches need it
    from ocrfix.batch.lots import Setup  # noqa: PLC0415

    setup = Setup(settings, plan.store, plan.limits, _seen(settings, plan, ledger))
    return Cluster(arguments.scheduler, arguments.jobs, setup, say)


def _seen(settings: Settings, plan: Plan, ledger: Ledger) -> tuple[Path, ...]:
    """The places a worker elsewhere must see under the same path."""
    named = (settings.project, settings.choices.profile.evidence)
    seen = [it for it in named if it is not None]
    if settings.scans is not None and Path(settings.scans).is_absolute():
        scans = Path(settings.scans.partition("{")[0])
        seen.append(scans if scans.exists() else scans.parent)
    if plan.kind == "folder":
        seen.append(Path(plan.root))
    if isinstance(plan.store, FolderStore):
        # The ledger tells the output folder from another of that name.
        is_there = ledger.path.parent == plan.store.folder
        seen.append(ledger.path if is_there else plan.store.folder)
    return tuple(seen)


def make_pool(arguments: argparse.Namespace, settings: Settings, plan: Plan) -> Pool[Outcome]:
    """Prepare the processes that the options ask for."""
    return cleaners(arguments.jobs, settings, plan.store, plan.limits)


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
    if ledger.path.parent != getattr(plan.store, "folder", None):
        _claim_output(ledger, str(plan.store), overwrite=overwrite)


def _claim_output(ledger: Ledger, output: str, *, overwrite: bool) -> None:
    """A ledger that lies elsewhere must not tell of one output folder what is in another."""
    here = os.fsencode(output).hex()
    before = ledger.get("output")
    if before is not None and before != here and not overwrite:
        raise BadArgumentsError(
            f"{shown(str(ledger.path))} is the ledger of another output folder, "
            f"{shown(os.fsdecode(bytes.fromhex(before)))}.",
            hint="Name another file with --ledger.",
        )
    ledger.put("output", here)


def _dry_run(
    plan: Plan, settings: Settings, path: Path, speech: Speech, *, overwrite: bool
) -> ExitCode:
    """List what there is to do, and do nothing; what it is called is read by programs too."""
    ledger = open_ledger(path, read_only=True) if path.is_file() else None
    counts = dict.fromkeys(State, 0)
    for found in plan:
        counts[State.DONE if isinstance(found, Item) else State.SKIPPED] += 1
        line = _dry_line(found, settings, ledger, None if overwrite else plan.store, speech)
        sys.stdout.write(f"{line}\n")
    words = counted(counts[State.DONE], "document"), f"{counts[State.SKIPPED]} passed over"
    told = ", ".join(map(speech.sentence, words))
    sys.stderr.write(f"ocrfix: {told}{speech.sentence('; nothing was written.')}\n")
    if ledger is not None:
        ledger.__exit__()
    return ExitCode.DONE


def _dry_line(
    found: Item | PassedOver,
    settings: Settings,
    ledger: Ledger | None,
    kept: Store | None,
    speech: Speech,
) -> str:
    """Tell what would become of a document; of what stands in ``kept`` nothing is replaced."""
    name, say = shown(found.name), speech.sentence
    if isinstance(found, PassedOver):
        return f"pass over  {speech.joined(name, say(found.reason))}"
    entry = ledger.entry(found.name) if ledger else None
    if (
        entry is not None
        and entry.state is State.DONE
        and entry.settings == settings.fingerprint
        and entry.stamp == found.stamp
    ):
        return f"done       {name}"
    targets = target_names(found.name, settings.formats, found.crowded).values()
    for target in targets:
        written = ledger.hash_of(target) if ledger else None
        if kept is not None and kept.hash_of(target) not in {None, written}:
            why = say(f"{shown(target)} is not as it was written, and stays")
            return f"leave      {speech.joined(name, why)}"
    collected = [COLLECTIONS[it].file for it in settings.formats if it in COLLECTIONS]
    return f"clean      {name} -> {', '.join(map(shown, [*targets, *collected]))}"
