"""``ocrfix report``: make the report on a batch again."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ocrfix.batch.ledger import open_ledger
from ocrfix.batch.names import shown
from ocrfix.batch.summary import write_report
from ocrfix.errors import ExitCode

EXAMPLE = """\
example:
  ocrfix report cleaned/        write cleaned/report.html, .csv and .json anew

Exit codes: 0 done, 3 no results of a batch there, 4 the report cannot be written."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare options and operands."""
    parser.add_argument("out", metavar="OUT", help="the output folder of `ocrfix batch`")


def run(arguments: argparse.Namespace) -> ExitCode:
    """Write the report, and name it."""
    out = Path(arguments.out)
    with open_ledger(out, read_only=True) as ledger:
        page = write_report(ledger, out)
    sys.stdout.write(f"{shown(str(page))}\n")
    return ExitCode.DONE
