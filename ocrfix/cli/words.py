"""``ocrfix words``: the reader's own words and names."""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from ocrfix.errors import BadArgumentsError, ExitCode
from ocrfix.language.brought import bring, brought, remove
from ocrfix.review.own_lists import OwnList, add_entries, list_path, read_list, remove_entries
from ocrfix.text.wording import counted
from ocrfix.words.language import installed, with_words_alone
from ocrfix.words.plain_lists import shipped_codes

EXAMPLE = """\
examples:
  ocrfix words add Wyatunga cobberdom           know these words
  ocrfix words add --names "Van Dusen"          know this name
  ocrfix words remove cobberdom                 forget one
  ocrfix words list                             print them
  ocrfix words list --path                      print where they are kept
  ocrfix words import cy.dic --language cy      know the words of Welsh, of a Hunspell dictionary
  ocrfix words import list.txt --language cy    the same, of a plain list, one word a line
  ocrfix words import da.dic --language da --black-letter
                                                the same, for papers printed in black letter
  ocrfix words list --languages                 which languages are known, and how well
  ocrfix words remove --language cy             forget what was imported

The window and every command that cleans or checks know them, and reports say so. With
--no-own-words they do not, so that they give the same everywhere; --words FILE and
--names FILE name lists that travel.

Of a language that has no data of its own, words are enough to show what is doubtful, to
suggest by letters, and to close hyphens at line ends; nothing else is made unasked."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="add|remove|list|import", required=True)
    for name, summary, example in (
        ("add", "put words on your list", "Wyatunga cobberdom"),
        ("remove", "take words off your list", "cobberdom"),
        ("list", "print your list", "--names"),
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
            action.add_argument(
                "--languages", action="store_true", help="print which languages are known"
            )
        else:
            several = "+" if name == "add" else "*"
            action.add_argument("entries", nargs=several, metavar="WORD", help="the words")
        if name == "remove":
            action.add_argument("--language", metavar="CODE", help="what was imported for it")
    action = actions.add_parser(
        "import",
        help="know the words of a language that has no data of its own",
        description="Know the words of a language that has no data of its own.",
        epilog="example: ocrfix words import cy.dic --language cy",
    )
    action.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="words, one a line, or a Hunspell .dic",
    )
    action.add_argument("--language", metavar="CODE", required=True, help="BCP 47: cy, nl, pl")
    action.add_argument(
        "--black-letter",
        action="store_true",
        help="the papers were printed in black letter, as older Danish and Swedish ones were",
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """Do it, and print on standard error what was not as expected."""
    if arguments.action == "import":
        return _import(arguments.file, arguments.language, in_black_letter=arguments.black_letter)
    if arguments.action == "remove" and (arguments.language or not arguments.entries):
        return _remove(arguments)
    if arguments.action == "list" and arguments.languages:
        sys.stdout.write("".join(f"{line}\n" for line in _languages()))
        return ExitCode.DONE
    which = OwnList.NAMES if arguments.names else OwnList.WORDS
    if arguments.action == "add":
        _check(which, arguments.entries)
    if arguments.action == "list":
        shown = [str(list_path(which))] if arguments.path else read_list(which)
        sys.stdout.write("".join(f"{line}\n" for line in shown))
        return ExitCode.DONE
    change = add_entries if arguments.action == "add" else remove_entries
    entries = [unicodedata.normalize("NFC", it) for it in arguments.entries]
    done = change(which, entries)
    state = "already on" if arguments.action == "add" else "not on"
    missed = [it for it in dict.fromkeys(entries) if it.strip() not in done]
    for entry in missed:
        sys.stderr.write(f"ocrfix: “{entry}” is {state} the list of {which}.\n")
    # A word that is known already is what was wanted; one that was to go may be misspelt.
    is_done = arguments.action == "add" or not missed
    return ExitCode.DONE if is_done else ExitCode.BAD_ARGUMENTS


def _import(path: Path, code: str, *, in_black_letter: bool) -> ExitCode:
    """Keep the words of a file for a language, and say how many there are."""
    kept = bring(path, code, in_black_letter=in_black_letter)
    sys.stdout.write(f"{counted(kept.words, 'word')} of the language {kept.code} are known now.\n")
    if kept.is_cut:
        sys.stderr.write("ocrfix: The dictionary has more forms: these are kept, prefixes last.\n")
    return ExitCode.DONE


def _remove(arguments: argparse.Namespace) -> ExitCode:
    """Forget the words of a language.

    Raises:
        BadArgumentsError: Words of the reader's own list are named too, or nothing is.
    """
    if arguments.entries or not arguments.language:
        raise BadArgumentsError(
            "Name the words to take off your list, or a language with --language, not both.",
            hint="ocrfix words list --languages names the languages.",
        )
    remove(arguments.language)
    return ExitCode.DONE


def _languages() -> Iterator[str]:
    """Yield a line for each language that is known here: its code, and how well."""
    imported = {it.code: it for it in brought()}
    for code in installed():
        yield f"{code}\tall there is"
    for code in with_words_alone():
        own = imported.get(code)
        of = "pyspellchecker" if code in shipped_codes() else ""
        yours = f"{counted(own.words, 'word')} imported" if own else ""
        print_ = "black letter" if own and own.is_in_black_letter else ""
        yield f"{code}\twords alone: {', '.join(filter(None, (of, yours, print_)))}"


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
