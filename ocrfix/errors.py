"""Errors in words a reader can act on, with the exit code of each.

Every error says what happened and where, and its ``hint`` says what to do. They become
exit codes in ``ocrfix.cli.main`` and dialogs in the desktop program, nowhere else.

The exit codes are a stable interface, after the example of OCRmyPDF (manual, "Return
code policy").
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit code of a command.

    Attributes:
        DONE: Everything asked for was done.
        FINDINGS: Done, and something remains to be looked at (``check``).
        BAD_ARGUMENTS: The command line or a profile asked for something unknown.
        INPUT: An input could not be read.
        OUTPUT: An output could not be written.
        RULE_PACK: A rule pack, profile or shipped data file is damaged.
        SOME_FAILED: Some of several files failed; the others were done.
        INTERRUPTED: Stopped by the user (128 + SIGINT).
    """

    DONE = 0
    FINDINGS = 1
    BAD_ARGUMENTS = 2
    INPUT = 3
    OUTPUT = 4
    RULE_PACK = 5
    SOME_FAILED = 6
    INTERRUPTED = 130


class OcrfixError(Exception):
    """Something the user can do something about.

    Attributes:
        message: One sentence: what happened, and where.
        hint: One sentence: what to do about it. Empty if the message says it.
    """

    exit_code: ExitCode = ExitCode.INPUT

    def __init__(self, message: str, *, hint: str = "") -> None:
        """Keep the two sentences apart, so that each face can set them its own way."""
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(OcrfixError):
    """A file is missing, unreadable, or not what its name says."""

    exit_code = ExitCode.INPUT


class EncodingError(InputError):
    """The bytes are no text in the encoding that was asked for or guessed."""


class OutputError(OcrfixError):
    """A result could not be written; nothing was left half-written."""

    exit_code = ExitCode.OUTPUT


class BadArgumentsError(OcrfixError):
    """An option, rule id, profile or encoding that does not exist."""

    exit_code = ExitCode.BAD_ARGUMENTS


class RulePackError(OcrfixError):
    """A rule pack or profile breaks the rules for packs, or a pattern ran out of time."""

    exit_code = ExitCode.RULE_PACK


class LexiconMissingError(OcrfixError):
    """A language was asked for that has no word lists here."""

    exit_code = ExitCode.RULE_PACK

    @classmethod
    def of(cls, what: str, language: str) -> LexiconMissingError:
        """Tell that a language lacks something: “is no context model”, “are no word lists”."""
        it = "one" if what.startswith("is ") else "them"
        return cls(
            f"There {what} for the language {language!r}.",
            hint=f"Use a language that has {it}, such as en.",
        )
