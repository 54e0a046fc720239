"""Options that several commands have; to declare them loads nothing of the engine."""

from __future__ import annotations

import argparse
import math
import re
from typing import Any

from ocrfix.text.wording import quoted
from ocrfix.words.language import KNOWN

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def language_tag(text: str) -> str:
    """A tag of BCP 47 that begins with a code of ISO 639.

    Raises:
        ArgumentTypeError: It is none, but perhaps the name of a language.
    """
    if not _TAG.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"{quoted(text)} is no code of a language: write its two or three letters, as in de or "
            "en-GB"
        )
    return text


def positive(text: str) -> int:
    """A whole number of 1 or more.

    Raises:
        ArgumentTypeError: It is none.
    """
    return _whole(text, 1)


def count(text: str) -> int:
    """A whole number of 0 or more.

    Raises:
        ArgumentTypeError: It is none.
    """
    return _whole(text, 0)


def seconds(text: str) -> float:
    """A time of more than nothing.

    Raises:
        ArgumentTypeError: It is none, or has no end.
    """
    number = _number(text)
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{text} is no time; give more than 0 seconds")
    return number


def pause(text: str) -> float:
    """A time that may be nothing.

    Raises:
        ArgumentTypeError: It is none, or has no end.
    """
    number = _number(text)
    if not 0 <= number < math.inf:
        raise argparse.ArgumentTypeError(f"{text} is no time; give no less than 0 seconds")
    return number


def confidence(text: str) -> float:
    """A confidence, 0 to 1.

    Raises:
        ArgumentTypeError: It is none.
    """
    number = _number(text)
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"{text} is no number from 0 to 1")
    return number


def _whole(text: str, least: int) -> int:
    try:
        number = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no whole number") from None
    if number < least:
        raise argparse.ArgumentTypeError(f"{text} is less than {least}")
    return number


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no number") from None


class _Sure(argparse.Action):
    """``--sure MIN``: accepts all that is at least so sure, of every kind there is."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        from ocrfix.cleaning.acceptance import KINDS  # noqa: PLC0415 - only if it is asked for

        del parser, option_string
        namespace.accept = [*namespace.accept, *(f"{kind}:{values}" for kind in KINDS)]


def add_reading_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare how inputs are read."""
    parser.add_argument(
        "--encoding", metavar="NAME", help="encoding of the input (default: detected)"
    )
    parser.add_argument(
        "--language",
        type=language_tag,
        metavar="TAG",
        help="language of the text, such as en or fr (default: detected)",
    )


def add_table_argument(parser: argparse.ArgumentParser) -> None:
    """Let a command that tells something tell it to programs too."""
    parser.add_argument(
        "-f",
        "--format",
        choices=("text", "json"),
        default="text",
        help="tables, or one JSON document",
    )


def add_speech_argument(parser: Any) -> None:  # noqa: ANN401 - argparse's groups have no public type
    """Declare the language in which reasons and rules are told."""
    parser.add_argument(
        "--speak",
        default=KNOWN,
        metavar="CODE",
        help="tell reasons, reports, errors and rules in this language (en, de, fr, es)",
    )


def add_cleaning_arguments(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    """Declare which rules run, and on what authority; gives the group they stand in."""
    rules = parser.add_argument_group("rules")
    rules.add_argument(
        "--profile",
        metavar="NAME|FILE",
        help="a choice of rules and numbers; default careful, or the project's",
    )
    rules.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="FILE",
        help="more rules: a pack of your own, as the window writes it; the manual (command.md, "
        "“Rules of your own”) shows one, and `ocrfix --help` says where it lies",
    )
    rules.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="ID",
        help="run only these; a prefix is a group",
    )
    rules.add_argument(
        "--disable", action="append", default=[], metavar="ID", help="do not run these"
    )
    rules.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="KIND[:MIN]",
        help="review: also make the changes that wait for review; suspects: take the first "
        "suggestion for doubtful words; MIN is the least confidence, 0 to 1",
    )
    rules.add_argument(
        "--sure",
        action=_Sure,
        type=confidence,
        metavar="MIN",
        help="also make every waiting change that is at least this sure, 0 to 1",
    )
    rules.add_argument(
        "--words", action="append", default=[], metavar="FILE", help="more words, one a line"
    )
    rules.add_argument(
        "--names", action="append", default=[], metavar="FILE", help="more names, one a line"
    )
    rules.add_argument(
        "--evidence", metavar="FILE", help="what the collection shows, built by `ocrfix evidence`"
    )
    rules.add_argument("--strict", action="store_true", help="stop when a rule fails")
    return rules


def add_own_words_argument(group: Any) -> None:  # noqa: ANN401 - argparse's groups have no public type
    """Declare the way to do without the reader's own lists."""
    group.add_argument(
        "--no-own-words", action="store_true", help="do not know what `ocrfix words` keeps"
    )
