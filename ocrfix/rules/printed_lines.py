"""The lines of a text, listed once for all furniture rules that look at them."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from ocrfix.rules.context import Context
from ocrfix.text.lines import Lines

# A word, or a piece of one.
_LONG_WORD = re.compile(r"[^\W\d_]{5}")


@dataclass(frozen=True, slots=True)
class PrintedLines:
    """The lines of a text.

    Attributes:
        lines: Those that hold more than blanks, in order, without their line ends.
        wordless: The indices of those without five letters in a row, in order: what is no
            text is mostly among them, and they are few.
    """

    lines: Lines
    wordless: Sequence[int]


def printed_lines(text: str, context: Context) -> Lines:
    """The lines that hold more than blanks, in order, without their line ends."""
    return all_printed_lines(text, context).lines


def all_printed_lines(text: str, context: Context) -> PrintedLines:
    """The same, with what is known of them."""
    return context.recall(text, _list_printed_lines)


def _list_printed_lines(text: str) -> PrintedLines:
    lines = Lines.of(text)
    return PrintedLines(lines, array("I", lines.without(_LONG_WORD)))
