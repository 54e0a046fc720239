"""``ocrfix words``: the reader's own words and names."""

from __future__ import annotations

import argparse
import sys

from ocrfix.errors import ExitCode
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
    for name, summary in (
        ("add", "put words on the list"),
        ("remove", "take words off it"),
        ("list", "print it"),
    ):
        action = actions.add_parser(name, help=summary)
        action.add_argument("--names", action="store_true", help="the list of names, not of words")
        if name == "list":
            action.add_argument("--path", action="store_true", help="print where it is kept")
        else:
            action.add_argument("entries", nargs="+", metavar="WORD", help="the words")


def run(arguments: argparse.Namespace) -> ExitCode:
    """Do it, and say on standard error what was not as expected."""
    which = OwnList.NAMES if arguments.names else OwnList.WORDS
    if arguments.action == "list":
        shown = [str(list_path(which))] if arguments.path else read_list(which)
        sys.stdout.write("".join(f"{line}\n" for line in shown))
        return ExitCode.DONE
    change = add_entries if arguments.action == "add" else remove_entries
    done = change(which, arguments.entries)
    state = "already on" if arguments.action == "add" else "not on"
    for entry in dict.fromkeys(arguments.entries):
        if entry.strip() not in done:
            sys.stderr.write(f"ocrfix: “{entry}” is {state} the list of {which}.\n")
    return ExitCode.DONE
