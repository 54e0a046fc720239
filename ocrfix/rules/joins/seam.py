"""The line ends of a text with what stands there, and the closing of a break.

A megabyte has thirty thousand line ends. The last token of a line and the first of the next tell
whether a word may be broken there; only then is the text itself looked at. A broken word is made
whole on the first of its lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple, TypeVar

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.one_or_two import word_read_alike
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import HYPHENS, iterate_lines
from ocrfix.words.lists import word_list

_BLANKS = " \t"
# The rest of the second half, marks and all, and the blank behind it.
_REST = re.compile(r"(\S*)([ \t\u00a0]*)")
LONGEST_HALF = 32
"""Characters in which letters are looked for: more than any word has."""
LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""Letters, apostrophes inside."""
_LAST_LETTERS = re.compile(f"{LETTERS.pattern}$")

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
    for above, below in pairwise(iterate_lines(text)):
        bare = above.text.rstrip(_BLANKS)
        left = left_of(bare.rpartition(" ")[2])
        if left is None:
            continue
        token_and_rest = below.text.lstrip(_BLANKS)
        right = right_of(token_and_rest.partition(" ")[0])
        if right is not None:
            yield above.start + len(bare), above.end, below.end - len(token_and_rest), left, right


def half_before(text: str, offset: int) -> str:
    """The letters that end at ``offset``; empty if there are none."""
    if not text[offset - 1 : offset].isalpha():
        return ""
    last = text[max(0, offset - LONGEST_HALF) : offset].rsplit(maxsplit=1)[-1]
    match = _LAST_LETTERS.search(last)
    return match[0] if match else ""


def half_after(text: str, offset: int) -> str:
    """The letters that begin at ``offset``; empty if there are none."""
    match = LETTERS.match(text, offset, offset + LONGEST_HALF)
    return match[0] if match else ""


class Closing(NamedTuple):
    """A judgement: how a break is closed.

    Attributes:
        joint: What stands there once it is closed: a blank, a hyphen, nothing.
        reason: Why, in a sentence for the reader.
        confidence: How surely, 0..1.
        asks: Whether it waits for the reader.
        taken: Characters before the break that go with it.
    """

    joint: str
    reason: str
    confidence: float
    asks: bool = False
    taken: int = 0


def close_seam(
    info: RuleInfo, text: str, span: tuple[int, int], whole: str, closing: Closing, context: Context
) -> Edit:
    r"""Make the edit that closes a break: the line end moves behind the whole word.

    ``repre-\nsent it`` becomes ``represent\nit``, so that the text keeps its lines. Where the
    second half is all its line holds, the line end goes; it goes too where it would come to stand
    behind another hyphen, or inside what may be a word, and break what is not broken. The span
    holds one line end, and what is left of a hyphen; the whole word has no joint.
    """
    start, end = span
    after = closing.joint
    rest = _REST.match(text, end)
    if rest is not None and rest[2] and _may_end_line(text, rest, whole, context):
        end = rest.end()
        after += rest[1] + line_end_in(text[slice(*span)])
    span = start - closing.taken, end
    return info.edit(text, span, after, closing.reason, closing.confidence, asks=closing.asks)


def _may_end_line(text: str, rest: re.Match[str], whole: str, context: Context) -> bool:
    """Return whether a line end behind the whole word is not taken for another break."""
    if rest[1].endswith(tuple(HYPHENS)) or text[rest.end() : rest.end() + 1] in "\r\n":
        return False
    if not whole.endswith(rest[1]):
        return True
    following = half_after(text, rest.end())
    together = whole + following
    if context.lexicon.knows_made_up(together):
        return False
    return following in word_list(
        context.lexicon.language, "function_words"
    ) or not word_read_alike(together, context.spoken)


def line_end_in(gap: str) -> str:
    r"""The line end that stands in a gap: ``\r\n``, ``\n`` or ``\r``."""
    if "\r\n" in gap:
        return "\r\n"
    return "\n" if "\n" in gap else "\r"
