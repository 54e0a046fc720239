"""The lines of a text, listed once for all furniture rules that look at them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ocrfix.rules.context import Context
from ocrfix.text.tokens import TextSpan, iterate_lines

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

    lines: tuple[TextSpan, ...]
    wordless: tuple[int, ...]


def printed_lines(text: str, context: Context) -> tuple[TextSpan, ...]:
    """The lines that hold more than blanks, in order, without their line ends."""
    return all_printed_lines(text, context).lines


def all_printed_lines(text: str, context: Context) -> PrintedLines:
    """The same, with what is known of them."""
    return context.recall(text, _list_printed_lines)


def _list_printed_lines(text: str) -> PrintedLines:
    lines = tuple(line for line in iterate_lines(text) if line.text and not line.text.isspace())
    wordless = tuple(
        index for index, (_start, _end, line) in enumerate(lines) if not _LONG_WORD.search(line)
    )
    return PrintedLines(lines, wordless)
