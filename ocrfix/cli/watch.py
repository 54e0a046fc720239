"""``ocrfix watch``: clean what arrives in a folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ocrfix.batch.jobs import Outcome, State
from ocrfix.batch.ledger import Ledger, ledger_path, open_ledger
from ocrfix.batch.plan import Plan
from ocrfix.batch.pool import Pool
from ocrfix.batch.run import Batch, Options
from ocrfix.batch.settings import Settings
from ocrfix.batch.store import FolderStore
from ocrfix.batch.watch import SETTLE_SECONDS, Arrivals, watch
from ocrfix.cli.arguments import pause, seconds
from ocrfix.cli.batch import add_choosing_arguments, add_running_arguments
from ocrfix.cli.collection import (
    claim_folder,
    make_pool,
    make_settings,
    tell_all,
)
from ocrfix.cli.planning import plan_of
from ocrfix.cli.progress import told_failure
from ocrfix.errors import BadArgumentsError, ExitCode
from ocrfix.interrupts import interruptible
from ocrfix.reports.speech import Speech
from ocrfix.text.wording import counted, shown

EXAMPLE = """\
examples:
  ocrfix watch incoming/ cleaned/               clean what arrives, until Ctrl+C
  ocrfix watch incoming/ incoming/cleaned/      the output may lie within
  ocrfix watch //server/scans cleaned/ --poll 10   on a network drive that tells nothing

A file is cleaned once it has not changed for --settle seconds. cleaned/report.html is kept
up to date.

Exit codes: 0 ended by Ctrl+C, 2 bad arguments, 3 input, 4 output."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare options and operands."""
    parser.add_argument("source", metavar="IN", help="the folder to watch")
    parser.add_argument("out", metavar="OUT", help="the folder for what is cleaned")
    parser.add_argument(
        "--settle",
        type=pause,
        default=SETTLE_SECONDS,
        metavar="SECONDS",
        help=f"how long a file must not have changed; default {SETTLE_SECONDS:g}",
    )
    parser.add_argument(
        "--poll",
        type=seconds,
        metavar="SECONDS",
        help="list the folder this often, where the system does not tell of changes",
    )
    add_running_arguments(parser)
    add_choosing_arguments(parser.add_argument_group("which documents"))


def run(arguments: argparse.Namespace) -> ExitCode:
    """Watch until interrupted, which is the way to end it."""
    settings = make_settings(arguments)
    plan = plan_of(arguments, arguments.out)
    if not isinstance(plan.store, FolderStore):
        raise BadArgumentsError(
            f"{arguments.out} is no folder on the disk.", hint="Watch with such a one."
        )
    if plan.kind != "folder":
        raise BadArgumentsError(
            f"{arguments.source} is no folder.", hint="Only a folder can be watched."
        )
    arrivals = Arrivals(arguments.settle)
    path = ledger_path(plan.store, None)
    with open_ledger(path) as ledger, interruptible(), make_pool(arguments, settings, plan) as pool:
        claim_folder(ledger, plan, overwrite=arguments.overwrite)
        options = Options(overwrite=arguments.overwrite, is_ready=arrivals.is_ready)
        desk = _Desk(plan, settings, ledger, options, pool, arrivals, quiet=arguments.quiet)
        desk.say("watching", shown(str(plan.root)))
        desk.say("Ctrl+C ends it")
        try:
            watch(
                Path(plan.root), plan.store.folder, desk.look, arrivals, poll_seconds=arguments.poll
            )
        except KeyboardInterrupt:
            desk.report()
            desk.say("ended")
    return ExitCode.DONE


class _Desk:
    """Look through the folder, and tell what came of it."""

    def __init__(
        self,
        plan: Plan,
        settings: Settings,
        ledger: Ledger,
        options: Options,
        pool: Pool[Outcome],
        arrivals: Arrivals,
        *,
        quiet: bool,
    ) -> None:
        self._plan = plan
        self._settings = settings
        self._ledger = ledger
        self._options = options
        self._pool = pool
        self._arrivals = arrivals
        self._quiet = quiet
        self._speech = Speech(settings.speech)

    def look(self) -> None:
        """Clean what is new and complete."""
        batch = Batch(self._plan, self._settings, self._ledger, self._options, self._tell)
        batch.run(self._pool)
        self.report()

    def report(self) -> None:
        """Bring the report up to date."""
        tell_all(self._ledger, self._plan.store, self._settings)

    def say(self, what: str, *of: str) -> None:
        if not self._quiet:
            self._write(self._speech.joined(self._speech.sentence(what), *of))

    def _write(self, line: str) -> None:
        sys.stderr.write(f"ocrfix: {line}\n")
        sys.stderr.flush()

    def _tell(self, outcome: Outcome) -> None:
        self._arrivals.note(outcome)
        if outcome.state is State.SKIPPED:
            return
        if outcome.state is State.DONE:
            changes = counted(outcome.figures["changes"], "change")
            self.say("cleaned", shown(outcome.name), self._speech.sentence(changes))
        else:
            self._write(told_failure(outcome, self._speech))
