"""The command ``ocrfix``: picks the sub-command, turns errors into exit codes."""

from __future__ import annotations

import argparse
import difflib
import gc
import importlib
import json
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn, Protocol

from ocrfix import __version__
from ocrfix.cli.streams import guard_streams
from ocrfix.errors import ExitCode, InputError, OcrfixError
from ocrfix.gc_pause import collector_at_rest
from ocrfix.resources import resource
from ocrfix.text.wording import shortened, shown


class _Command(Protocol):
    """The interface of a command's module."""

    EXAMPLE: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare options and operands."""
        ...

    def run(self, arguments: argparse.Namespace) -> ExitCode:
        """Do it."""
        ...


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sub-command: its name, its module, and what it does in one line."""

    name: str
    module: str
    summary: str


# A command's module is imported when it is called: `rules` must not pay for `batch`.
COMMANDS = (
    _Entry("batch", "ocrfix.cli.batch", "clean a folder, an archive or a list of files"),
    _Entry("check", "ocrfix.cli.check", "name the doubtful words, and what they may be"),
    _Entry("clean", "ocrfix.cli.clean", "clean texts and print them, with every change explained"),
    _Entry("eval", "ocrfix.cli.eval", "measure the program against human truth"),
    _Entry("evidence", "ocrfix.cli.evidence", "count beforehand what a collection shows"),
    _Entry("gui", "ocrfix.cli.gui", "open the window: raw text beside the cleaned one"),
    _Entry("report", "ocrfix.cli.report", "make the report on a batch again"),
    _Entry("rules", "ocrfix.cli.rules", "list the rules, or explain one with its examples"),
    _Entry("watch", "ocrfix.cli.watch", "clean what arrives in a folder"),
    _Entry("why", "ocrfix.cli.why", "show what a word may have been, each term of its score"),
    _Entry("words", "ocrfix.cli.words", "keep your own words and names"),
)


class _Parser(argparse.ArgumentParser):
    """An argument parser that suggests the nearest right option.

    Attributes:
        speak: The languages in which to tell what is wrong, of which the last counts.
    """

    speak: Sequence[str] = ()

    def error(self, message: str) -> NoReturn:
        """Print the fault of the arguments with a way out, and exit with code 2."""
        hint = self._nearest(message) or f"See {self.prog} --help."
        fault, way_out = (_said(it, self.speak) for it in (message, hint))
        sys.stderr.write(f"{self.prog}: {shown(fault)}. {way_out}\n")
        raise SystemExit(ExitCode.BAD_ARGUMENTS)

    def _nearest(self, message: str) -> str:
        unknown = message.removeprefix("unrecognized arguments: ").split()
        if message.startswith("unrecognized arguments") and unknown:
            if not unknown[0].startswith("-"):
                # The shell made many names of a pattern, or two of one.
                return "Put a pattern, or a name with blanks, in quotation marks."
            # Without their dashes, which would make all of them alike.
            options = {
                option.lstrip("-"): option
                for action in self._actions
                for option in action.option_strings
            }
            asked = unknown[0].partition("=")[0].lstrip("-")
            near = difflib.get_close_matches(asked, options, n=1)
            return f"Did you mean {options[near[0]]}?" if near else ""
        return ""


def make_parser(command: str | None = None) -> _Parser:
    """Make the parser of the whole command, or of one sub-command alone."""
    if command is None:
        parser = _Parser(
            prog="ocrfix",
            description="Cleans OCR'd newspaper text. Every change names its rule.",
            epilog=_overview(),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            usage="ocrfix [COMMAND ...]",
        )
        parser.add_argument("--version", action="version", version=f"ocrfix {__version__}")
        return parser
    entry = next(entry for entry in COMMANDS if entry.name == command)
    module = _module(entry)
    parser = _Parser(
        prog=f"ocrfix {entry.name}",
        description=f"{entry.summary[0].upper()}{entry.summary[1:]}.",
        epilog=module.EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    return parser


def _module(entry: _Entry) -> _Command:
    module: _Command = importlib.import_module(entry.module)
    return module


def _overview() -> str:
    width = max(len(entry.name) for entry in COMMANDS)
    listed = "\n".join(f"  {entry.name:<{width}}  {entry.summary}" for entry in COMMANDS)
    return (
        f"commands:\n{listed}\n\n`ocrfix COMMAND --help` shows the options of one; `ocrfix` alone "
        "opens the window.\n\n"
        "example:\n  ocrfix clean article.txt --explain\n\n"
        f"manual: {resource('manual')}\n"
    )


def main(argv: Sequence[str] | None = None) -> ExitCode:
    """Run the command.

    Args:
        argv: What follows the command's name; None for the process's own.

    Returns:
        How it ended; see ``ExitCode``.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    logging.basicConfig(
        stream=sys.stderr, format="%(name)s: %(message)s", level=logging.CRITICAL + 1
    )
    try:
        ended = _dispatch(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        return ExitCode.OUTPUT
    except KeyboardInterrupt:
        sys.stderr.write("ocrfix: interrupted.\n")
        return ExitCode.INTERRUPTED
    except Exception as exc:
        # The last border: a traceback says nothing to a reader, and its exit code that
        # something was found. `python -X dev -m ocrfix` shows it.
        if sys.flags.dev_mode and not isinstance(exc, OcrfixError):
            raise
        error = _explained(exc)
        _report(error, _asked(arguments, "--speak"), as_json=_wants_json(arguments))
        return error.exit_code
    return ended


def _explained(exc: Exception) -> OcrfixError:
    """Turn any exception into one with a message for the reader."""
    if isinstance(exc, OcrfixError):
        return exc
    if isinstance(exc, MemoryError):
        return InputError("There is too little memory for this.", hint="Split the input.")
    if isinstance(exc, OSError) and exc.strerror:
        what = f"{shortened(str(exc.filename))}: " if exc.filename else ""
        return InputError(f"{what}{exc.strerror}.", hint="Name another file or folder.")
    said = shortened(f"{type(exc).__name__}: {exc}")
    return OcrfixError(f"A fault in ocrfix: {said}.", hint="Please report it, with the input.")


def _dispatch(arguments: list[str]) -> ExitCode:
    try:
        return _run(arguments)
    except SystemExit as exc:
        return ExitCode(exc.code or 0) if isinstance(exc.code, int | None) else ExitCode.INPUT


def _run(arguments: list[str]) -> ExitCode:
    names = [entry.name for entry in COMMANDS]
    if arguments and arguments[0].startswith("-"):
        parser = make_parser()
        parser.parse_args(arguments)
        parser.print_help()
        return ExitCode.DONE
    command, *rest = arguments or ["gui"]
    if command not in names:
        near = difflib.get_close_matches(command, names, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(names)}."
        if os.path.exists(command):  # noqa: PTH110 - pathlib is not needed for the rest
            hint = f"To clean that, use `ocrfix {_command_for(command)}`."
        told = f"there is no command “{shown(command)}”.", shown(hint)
        fault, way_out = (_said(it, _asked(rest, "--speak")) for it in told)
        sys.stderr.write(f"ocrfix: {fault} {way_out}\n")
        return ExitCode.BAD_ARGUMENTS
    with collector_at_rest():
        parser = make_parser(command)
        # What was loaded stays: it need not be looked at again.
        gc.freeze()
    parser.speak = _asked(rest, "--speak")
    parsed = parser.parse_args(rest)
    entry = next(entry for entry in COMMANDS if entry.name == command)
    return _module(entry).run(parsed)


def _command_for(path: str) -> str:
    """Return the command that cleans a file or a folder, as one types it."""
    typed = f'"{path}"' if " " in path else path
    return f"batch {typed} OUT" if os.path.isdir(path) else f"clean {typed}"  # noqa: PTH112


def _wants_json(arguments: Sequence[str]) -> bool:
    return "json" in _asked(arguments, "--format", "-f")


def _asked(arguments: Sequence[str], *names: str) -> list[str]:
    """The values of an option, which may not have been parsed."""
    pairs = zip(arguments, [*arguments[1:], ""], strict=False)
    split = (option.partition("=") if "=" in option else (option, "", it) for option, it in pairs)
    return [value for option, _, value in split if option in names]


def _report(error: OcrfixError, speak: Sequence[str], *, as_json: bool) -> None:
    """Print an error on standard error, and as JSON on standard output where that was asked for.

    Args:
        error: It.
        speak: The languages in which to tell it, of which the last counts; without, English.
        as_json: Whether JSON was asked for, whose words are English.
    """
    told = " ".join(_said(it, speak) for it in (error.message, error.hint) if it)
    sys.stderr.write(f"ocrfix: {shown(told)}\n")
    if as_json:
        described = {"message": error.message, "hint": error.hint, "exit_code": error.exit_code}
        sys.stdout.write(json.dumps({"error": described}, ensure_ascii=False) + "\n")


def _said(english: str, speak: Sequence[str]) -> str:
    """Return a sentence about an error in the language that was asked for last, if any was."""
    if not speak:
        return english
    from ocrfix.reports.speech import Speech  # noqa: PLC0415 - an error is seldom told so

    return Speech(speak[-1]).failure(english)


def run() -> NoReturn:
    """Run as the process's own command, and exit."""
    guard_streams()
    ended = int(main())
    # The memory goes with the process: to look through all of it for garbage first takes a
    # fifteenth of the time of an article.
    gc.freeze()
    raise SystemExit(ended)
