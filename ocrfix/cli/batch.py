"""``ocrfix batch``: clean a folder, an archive or a list, and go on where it stopped."""

from __future__ import annotations

import argparse
import os
from typing import Any

from ocrfix.batch import processes
from ocrfix.batch.limits import Limits
from ocrfix.batch.names import FORMATS
from ocrfix.cli.arguments import (
    add_cleaning_arguments,
    add_own_words_argument,
    add_reading_arguments,
    add_speech_argument,
    count,
    positive,
    seconds,
)
from ocrfix.cli.scans import add_scans_arguments
from ocrfix.errors import ExitCode
from ocrfix.forms.table import COLLECTIONS

EXAMPLE = """\
examples:
  ocrfix batch scans/ cleaned/                  clean a folder into another, as it is laid out
  ocrfix batch scans/ cleaned/ --dry-run        only say what would be done
  ocrfix batch issues.zip cleaned/ -f text -f json
  ocrfix batch 'scans/**/*.xml' cleaned/ -f source   ALTO, PAGE and hOCR corrected in place
  ocrfix batch @list.txt cleaned/ --jobs 4      the files a list names, one a line
  ocrfix batch scans/ cleaned/ --speak de       its report and reasons in German, or in fr or es

The same command again does only what is new, changed or failed. cleaned/report.html says
what was done; `ocrfix report cleaned/` makes it again.

Exit codes: 0 done, 2 bad arguments, 3 input, 4 output, 5 rule pack, 6 some documents
failed, 130 interrupted: the same command goes on from there."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare options and operands."""
    parser.add_argument(
        "source", metavar="IN", help="a folder, zip, tar, pattern, @LIST, or - for a list"
    )
    parser.add_argument("out", metavar="OUT", help="the folder for what is cleaned")
    add_running_arguments(parser)
    which = parser.add_argument_group("which documents")
    add_choosing_arguments(which)
    which.add_argument("--limit", type=positive, metavar="N", help="clean no more than N")
    which.add_argument("--dry-run", action="store_true", help="only list what would be done")
    cluster = parser.add_argument_group("more than one machine")
    cluster.add_argument(
        "--scheduler",
        metavar="ADDRESS|local",
        help="clean on the workers of this Dask cluster, whose ports run what anyone sends unless "
        "it has keys (tls://; see the manual, collections.md, “More than one machine”; `ocrfix "
        "--help` says where it lies); local starts one here, without ports, with --jobs workers",
    )
    cluster.add_argument("--ledger", metavar="FILE", help="where the ledger is kept, if not in OUT")
    parser.add_argument("--fail-fast", action="store_true", help="stop at the first failure")


def add_choosing_arguments(group: Any) -> None:  # noqa: ANN401 - argparse's groups have no public type
    """Declare what is taken of an input."""
    for option, what in (("--include", "take only these"), ("--exclude", "leave these out")):
        group.add_argument(
            option,
            action="append",
            default=[],
            metavar="PATTERN",
            help=f"{what}: a pattern of names, as in a shell; may be repeated",
        )


def add_limit_arguments(group: Any) -> None:  # noqa: ANN401 - argparse's groups have no public type
    """Declare what one document may use up."""
    group.add_argument(
        "--time-limit",
        type=seconds,
        default=Limits().seconds,
        metavar="SECONDS",
        help=f"for one document; default {Limits().seconds:g}",
    )
    group.add_argument(
        "--memory-limit",
        type=count,
        metavar="MIB",
        help=f"for one document, on Linux alone; 0 for none; default {Limits().mebibytes}",
    )


def add_work_arguments(group: Any) -> None:  # noqa: ANN401 - argparse's groups have no public type
    """Declare the number of processes, the limits of one document, and what is told."""
    cores = os.cpu_count() or 1
    group.add_argument(
        "-j",
        "--jobs",
        type=positive,
        default=cores,
        metavar="N",
        help=f"processes to use (default: {cores})",
    )
    add_limit_arguments(group)
    group.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")
    group.add_argument(
        "--steps",
        action="store_true",
        help="print one line for each document, for programs that show progress",
    )


def add_running_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what is written, and how the work is done."""
    out = parser.add_argument_group("output")
    out.add_argument(
        "-f",
        "--format",
        action="append",
        default=[],
        choices=FORMATS,
        metavar="FORM",
        help=f"may be repeated; default text; {', '.join(FORMATS)}. source is the format of "
        f"the input; {', '.join(COLLECTIONS)} hold all documents in one file",
    )
    out.add_argument(
        "--overwrite", action="store_true", help="replace outputs that this batch did not write"
    )
    add_speech_argument(out)
    work = parser.add_argument_group("work")
    add_work_arguments(work)
    add_reading_arguments(parser)
    add_scans_arguments(parser)
    add_own_words_argument(add_cleaning_arguments(parser))
    parser.add_argument("--project", metavar="FILE", help="replay a review (*.ocrfix)")


def run(arguments: argparse.Namespace) -> ExitCode:
    """Clean the documents, write the report, say what came of it."""
    if not arguments.dry_run and arguments.scheduler in {None, processes.LOCAL}:
        processes.begin()
    # Only now: what it loads, the processes load at the same time.
    from ocrfix.cli.collection import clean_collection  # noqa: PLC0415

    return clean_collection(arguments)
