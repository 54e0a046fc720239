"""The lines of a text, listed once for all furniture rules that look at them."""

from __future__ import annotations

from ocrfix.rules.context import Context
from ocrfix.text.tokens import TextSpan, iterate_lines


def printed_lines(text: str, context: Context) -> tuple[TextSpan, ...]:
    """The lines that hold more than blanks, in order, without their line ends."""
    return context.recall(text, _list_printed_lines)


def _list_printed_lines(text: str) -> tuple[TextSpan, ...]:
    return tuple(line for line in iterate_lines(text) if not line.text.isspace() and line.text)
