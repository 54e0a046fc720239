"""The line ends of a text with what stands on either side, for rules on broken words.

A megabyte has thirty thousand line ends. The last token of a line and the first of the next tell
whether a word may be broken there; only then is the text itself looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate, count
from operator import add
from typing import TypeVar

from ocrfix.text.tokens import iterate_lines

_BLANKS = " \t"

Left = TypeVar("Left")
Right = TypeVar("Right")


def line_ends(
    text: str, left_of: Callable[[str], Left | None], right_of: Callable[[str], Right | None]
) -> Iterator[tuple[int, int, int, Left, Right]]:
    """Walk through the line ends between two tokens that a rule makes something of.

    It is asked what it makes of the last token of a line, empty if that is blank, and of the first
    of the next; None for nothing.

    Yields:
        Of each such line end: where the last token of the line ends, where the line does,
        where the first token of the next line begins, and what was made of the two.
    """
    lines, starts = _cut(text)
    lefts = [left_of(line.rstrip(_BLANKS).rpartition(" ")[2]) for line in lines[:-1]]
    for number, left in enumerate(lefts):
        if left is None:
            continue
        below = lines[number + 1]
        token_and_rest = below.lstrip(_BLANKS)
        right = right_of(token_and_rest.partition(" ")[0])
        if right is not None:
            above, start = lines[number], starts[number]
            end = starts[number + 1] + len(below) - len(token_and_rest)
            yield start + len(above.rstrip(_BLANKS)), start + len(above), end, left, right


def _cut(text: str) -> tuple[list[str], list[int]]:
    """The lines of a text, and where each begins."""
    if "\r" in text:
        spans = list(iterate_lines(text))
        return [span.text for span in spans], [span.start for span in spans]
    lines = text.split("\n")
    return lines, [*map(add, accumulate(map(len, lines), initial=0), count())]
