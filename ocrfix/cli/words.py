"""``ocrfix words``: the reader's own words and names."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from ocrfix.errors import BadArgumentsError, ExitCode
from ocrfix.review.own_lists import OwnList, add_entries, list_path, read_list, remove_entries

EXAMPLE = """\
examples:
  ocrfix words add Wyatunga cobberdom           know these words
  ocrfix words add --names "Van Dusen"          know this name
  ocrfix words remove cobberdom                 forget one
  ocrfix words list                             print them
  ocrfix words list --path                      print where they are kept

The window and every command that cleans or checks know them, and reports say so. With
--no-own-words they do not, so that they give the same everywhere; --words FILE and
--names FILE name lists that travel."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="add|remove|list", required=True)
    for name, summary, example in (
        ("add", "put words on the list", "Wyatunga cobberdom"),
        ("remove", "take words off it", "cobberdom"),
        ("list", "print it", "--names"),
    ):
        action = actions.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            epilog=f"example: ocrfix words {name} {example}",
        )
        action.add_argument("--names", action="store_true", help="the list of names, not of words")
        if name == "list":
            action.add_argument("--path", action="store_true", help="print where it is kept")
        else:
            action.add_argument("entries", nargs="+", metavar="WORD", help="the words")


def run(arguments: argparse.Namespace) -> ExitCode:
    """Do it, and print on standard error what was not as expected."""
    which = OwnList.NAMES if arguments.names else OwnList.WORDS
    if arguments.action == "add":
        _check(which, arguments.entries)
    if arguments.action == "list":
        shown = [str(list_path(which))] if arguments.path else read_list(which)
        sys.stdout.write("".join(f"{line}\n" for line in shown))
        return ExitCode.DONE
    change = add_entries if arguments.action == "add" else remove_entries
    done = change(which, arguments.entries)
    state = "already on" if arguments.action == "add" else "not on"
    missed = [it for it in dict.fromkeys(arguments.entries) if it.strip() not in done]
    for entry in missed:
        sys.stderr.write(f"ocrfix: “{entry}” is {state} the list of {which}.\n")
    # A word that is known already is what was wanted; one that was to go may be misspelt.
    is_done = arguments.action == "add" or not missed
    return ExitCode.DONE if is_done else ExitCode.BAD_ARGUMENTS


def _check(which: OwnList, entries: Sequence[str]) -> None:
    """Refuse what could be put on a list and would never be known from it.

    Raises:
        BadArgumentsError: An entry is such a one.
    """
    for entry in entries:
        if not entry.strip():
            raise BadArgumentsError("A word is empty.", hint="Nothing was put on the list.")
        if not _is_text(entry):
            raise BadArgumentsError(
                f"“{entry}” is no text in UTF-8, and no word.", hint="Nothing was put on the list."
            )
        if "#" in entry or len(entry.splitlines()) > 1:
            raise BadArgumentsError(
                f"“{entry}” cannot stand on a list.",
                hint="An entry is a line, and # begins a remark.",
            )
        if which is OwnList.WORDS and len(entry.split()) > 1:
            raise BadArgumentsError(
                f"“{entry}” is more than one word.",
                hint="Give each by itself, or use --names for a name of several words.",
            )


def _is_text(entry: str) -> bool:
    """Return whether it has a place in a file: an argument may be any bytes."""
    try:
        entry.encode()
    except UnicodeEncodeError:
        return False
    return True
