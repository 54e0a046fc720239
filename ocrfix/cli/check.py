"""``ocrfix check``: name the doubtful words of files, and what they may be."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any

from ocrfix.cli.arguments import (
    add_cleaning_arguments,
    add_own_words_argument,
    add_reading_arguments,
    add_speech_argument,
    positive,
)
from ocrfix.cli.clean import read_input, tell_error, tell_notes
from ocrfix.cli.knowledge import choices_asked
from ocrfix.cli.scans import add_scans_arguments
from ocrfix.errors import ExitCode, OcrfixError
from ocrfix.reports.document import as_json
from ocrfix.reports.speech import Speech, speech_for
from ocrfix.reports.suspects import (
    SuspectRow,
    as_csv,
    as_lines,
    by_word,
    row_as_data,
    suspect_rows,
    words_as_lines,
)
from ocrfix.text.wording import shown
from ocrfix.words.language import is_installed

EXAMPLE = """\
examples:
  ocrfix check page.txt                         one doubtful word a line
  ocrfix check *.txt --by-word                  one list of words over all files
  ocrfix check page.txt --format json --max 20  the first twenty, as JSON

The files are cleaned first; lines and columns are those of the file as it is. Words and
names of `ocrfix words` are known. Exit codes: 0 nothing doubtful, 1 something is, 2 bad
arguments, 3 input, 6 some files failed."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text; - reads stdin")
    parser.add_argument(
        "-f",
        "--format",
        choices=("text", "json", "csv"),
        default="text",
        help="one suspect a line, one JSON document, or CSV",
    )
    parser.add_argument(
        "--by-word", action="store_true", help="gather the distinct words of all files"
    )
    parser.add_argument(
        "--max", type=positive, metavar="N", help="stop after N suspects, or words with --by-word"
    )
    add_speech_argument(parser)
    add_reading_arguments(parser)
    add_scans_arguments(parser)
    add_own_words_argument(add_cleaning_arguments(parser))


def run(arguments: argparse.Namespace) -> ExitCode:
    """Check the files one by one; one that fails does not stop the others."""
    speech = speech_for(arguments.speak)
    failed: list[OcrfixError] = []
    rows = _rows(arguments, failed)
    most: int | None = arguments.max
    found: list[dict[str, Any]] = []
    if arguments.by_word:
        found = by_word(rows)[:most]
        _print(found, words_as_lines(found, speech), arguments.format)
        any_found = bool(found)
    elif arguments.format == "text":
        any_found = False
        # Printed as they are found: the first of a large collection are there at once.
        for row in islice(rows, most):
            any_found = True
            sys.stdout.write(as_lines([row], speech))
    else:
        found = [row_as_data(row) for row in islice(rows, most)]
        _print(found, "", arguments.format)
        any_found = bool(found)
    if failed:
        if len(arguments.files) == 1:
            raise failed[0]
        return ExitCode.SOME_FAILED
    return ExitCode.FINDINGS if any_found else ExitCode.DONE


def _print(found: list[dict[str, Any]], text: str, form: str) -> None:
    if form == "json":
        sys.stdout.write(as_json(found).decode())
    else:
        sys.stdout.write(as_csv(found) if form == "csv" else text)


def _rows(arguments: argparse.Namespace, failed: list[OcrfixError]) -> Iterator[SuspectRow]:
    """Suspects of all files in order; a file that fails is named and noted."""
    cleaner = choices_asked(arguments).cleaner(strict=arguments.strict)
    for name in dict.fromkeys(arguments.files):
        try:
            cleaned = cleaner.clean(read_input(name, arguments))
        except OcrfixError as exc:
            failed.append(exc)
            if len(arguments.files) > 1:
                tell_error(exc, arguments)
            continue
        tell_notes(cleaned, arguments)
        row = None
        for row in suspect_rows(cleaned, cleaner.examine(cleaned)):
            yield row
        if row is None and arguments.format == "text" and is_installed(cleaned.language):
            told = Speech(arguments.speak).sentence(f"{shown(name)}: no doubtful words.")
            sys.stderr.write(f"ocrfix: {told}\n")
