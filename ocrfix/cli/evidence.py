"""``ocrfix evidence``: count beforehand what a collection shows."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from ocrfix.batch import processes
from ocrfix.batch.gather import Counted, Reading, gather
from ocrfix.cli.arguments import add_reading_arguments
from ocrfix.cli.batch import add_choosing_arguments, add_work_arguments
from ocrfix.cli.planning import plan_of
from ocrfix.cli.streams import bare_terminal
from ocrfix.errors import ExitCode, InputError, OutputError
from ocrfix.evidence import is_evidence, open_evidence
from ocrfix.evidence.gather import Gatherer
from ocrfix.formats import check_target
from ocrfix.interrupts import interruptible
from ocrfix.text.wording import counted, shown

EXAMPLE = """\
examples:
  ocrfix evidence scans/ -o town.evidence       count a folder, an archive, a pattern, a list
  ocrfix batch scans/ cleaned/ --evidence town.evidence

It goes once through the raw documents and keeps what at least two of them share: words and
how often they stand unbroken, names, running heads. Cleaning that is given it knows how this
collection hyphenates, its names and its heads; a profile names it as evidence = "FILE". The
file is text; reports give its SHA-256. What `ocrfix batch` wrote below IN is left out.

Exit codes: 0 done, 2 bad arguments, 3 input, 4 output, 6 some documents could not be read."""

_TOLD_EVERY = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare options and operands."""
    parser.add_argument(
        "source", metavar="IN", help="a folder, zip, tar, pattern, @LIST, or - for a list"
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE", help="the evidence file to write"
    )
    parser.add_argument(
        "--overwrite", action="store_true", help="replace an evidence file that exists"
    )
    add_work_arguments(parser)
    add_choosing_arguments(parser.add_argument_group("which documents"))
    add_reading_arguments(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Count the documents and write the file."""
    target = Path(arguments.output)
    check_target(target, overwrite=arguments.overwrite)
    if target.is_file() and not is_evidence(target):
        raise OutputError(
            f"{target} is no evidence file and was left as it is.",
            hint="Choose another name: --overwrite replaces nothing but evidence.",
        )
    processes.begin()
    plan = plan_of(arguments, target)
    told = _Told(quiet=arguments.quiet, steps=arguments.steps)
    with interruptible(), Gatherer() as gatherer:
        gather(
            plan,
            gatherer,
            Reading(arguments.encoding, arguments.language),
            jobs=arguments.jobs,
            limits=plan.limits,
            tell=told.tell,
        )
        if not gatherer.documents:
            raise InputError(
                f"There is nothing to count in {arguments.source}.",
                hint="Name a folder, pattern, archive or list of documents.",
            )
        gatherer.write(target, overwrite=arguments.overwrite)
    told.end(target)
    return ExitCode.SOME_FAILED if told.failed else ExitCode.DONE


@dataclass
class _Told:
    """The messages on standard error."""

    quiet: bool
    steps: bool = False
    documents: int = 0
    foreign: int = 0
    failed: list[str] = field(default_factory=list)
    terminal: TextIO = field(default_factory=bare_terminal)

    def tell(self, found: Counted) -> None:
        """Count a document; name one that could not be read."""
        self.documents += 1
        self.foreign += found.is_foreign
        if found.fault:
            self.failed.append(found.name)
            sys.stderr.write(f"ocrfix: {shown(found.name)}: {found.fault}\n")
        if self.steps:
            sys.stderr.write(f"step {self.documents}\n")
            sys.stderr.flush()
        elif (
            not found.fault
            and not self.quiet
            and sys.stderr.isatty()
            and not self.documents % _TOLD_EVERY
        ):
            line = f"\rocrfix: {counted(self.documents, 'document')} counted\r"
            self.terminal.write(line)

    def end(self, target: Path) -> None:
        """Print a summary of the collection that was counted."""
        if self.quiet:
            return
        evidence = open_evidence(target)
        figures = ", ".join(
            (
                counted(evidence.documents, "document"),
                counted(evidence.pages, "page"),
                counted(evidence.words, "word"),
            )
        )
        lines = [f"{shown(str(target))}: {figures}; SHA-256 {evidence.sha256}."]
        if self.foreign:
            lines.append(
                f"Only the running heads were counted of what is not English: {self.foreign:,}."
            )
        if self.failed:
            lines.append(f"Could not be read and is not in it: {len(self.failed):,}.")
        sys.stderr.write("".join(f"ocrfix: {line}\n" for line in lines))
