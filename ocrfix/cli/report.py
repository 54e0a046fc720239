"""``ocrfix report``: make the report on a batch again."""

from __future__ import annotations

import argparse
import sys

from ocrfix.batch.ledger import ledger_path, open_ledger
from ocrfix.batch.remote import store_at
from ocrfix.batch.summary import page_at, write_report
from ocrfix.cli.arguments import add_speech_argument
from ocrfix.errors import ExitCode
from ocrfix.reports.speech import speech_for
from ocrfix.text.wording import shown

EXAMPLE = """\
examples:
  ocrfix report cleaned/        write cleaned/report.html, .csv and .json anew
  ocrfix report cleaned/ --speak de      the pages in German, or in fr or es

Exit codes: 0 done, 3 no results of a batch there, 4 the report cannot be written."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare options and operands."""
    parser.add_argument("out", metavar="OUT", help="the output folder of `ocrfix batch`")
    parser.add_argument("--ledger", metavar="FILE", help="where the ledger is, if not in OUT")
    add_speech_argument(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Write the report, and name it."""
    speech = speech_for(arguments.speak)
    store = store_at(arguments.out)
    with open_ledger(ledger_path(store, arguments.ledger), read_only=True) as ledger:
        write_report(ledger, store, speech)
    sys.stdout.write(f"{shown(page_at(arguments.out))}\n")
    return ExitCode.DONE
