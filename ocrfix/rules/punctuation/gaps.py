"""The gap between two words, with a mark in it: what the rules on stray marks look at."""

from __future__ import annotations

import re
from typing import NamedTuple

from ocrfix.rules.context import Context

# Longer than any word.
_WINDOW = 40
# A word that nothing but white space or an opening mark stands before. A piece of a longer
# thing (an abbreviation, an elision, a compound) is no word of its own. Another speck on
# the far side of either word does not matter: else it would depend on which goes first.
_WORD_BEFORE = re.compile(r"(?:^|(?<=[\s\"“(])|(?<=\s[.,:;!?'-]))[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+(?!\w|[’\-*~^|]|'\S|(?<=[sS])'|\.\w)")
# Two words need no mark between them that are so many nats likelier side by side than by chance,
# and between which in print so often none stands: “wheat, oats” has one.
_LEAST_LIFT, _LEAST_BARE = 1.1, 0.95
_ONE_BLANK = frozenset(" \n")


class Gap(NamedTuple):
    """The gap between two words.

    Attributes:
        start, end: From the end of the left word to the beginning of the right one.
        blank: The white space to keep: a line end if there is one, else a blank.
        left, right: The words, as printed.
    """

    start: int
    end: int
    blank: str
    left: str
    right: str


def gap_around(text: str, start: int, end: int) -> Gap | None:
    """The gap in which a mark stands.

    Returns:
        None if on either side there is no word next to the mark, the right one begins with
        no small letter, or there is more than one blank or line end between.
    """
    # Looked at first because it is cheap, and mostly a sentence or nothing begins there.
    right_start = _blank_behind(text, end)
    if not text[right_start : right_start + 1].islower():
        return None
    left_end = _blank_before(text, start)
    if not text[left_end - 1 : left_end].isalpha():
        return None
    left = _WORD_BEFORE.search(text[max(0, left_end - _WINDOW) : left_end])
    right = _WORD_AFTER.match(text[right_start : right_start + _WINDOW])
    if left is None or right is None:
        return None
    beside = text[left_end:start] + text[end:right_start]
    blank = "\r\n" if "\r\n" in beside else "\n" if "\n" in beside else " "
    return Gap(left_end, right_start, blank, left[0], right[0])


def _blank_before(text: str, offset: int) -> int:
    """Return the start of one blank or line end before an offset; the offset if there is none."""
    before = text[offset - 1 : offset]
    if before == "\n" and text[offset - 2 : offset - 1] == "\r":
        return offset - 2
    return offset - (before in _ONE_BLANK)


def _blank_behind(text: str, offset: int) -> int:
    """Return the end of one blank or line end behind an offset; the offset if there is none."""
    behind = text[offset : offset + 1]
    if behind == "\r" and text[offset + 1 : offset + 2] == "\n":
        return offset + 2
    return offset + (behind in _ONE_BLANK)


def has_known_words(gap: Gap, context: Context) -> bool:
    """Return whether both words of a gap are words."""
    return context.lexicon.knows(gap.left) and context.lexicon.knows(gap.right)


def was_seen(gap: Gap, context: Context) -> bool:
    """Return whether the two words of a gap are known to stand side by side."""
    return context.spoken.between.keeps(gap.left.casefold(), gap.right.casefold())


def belongs_together(gap: Gap, context: Context) -> bool:
    """Return whether the two words of a gap keep company, with nothing between them in print."""
    left, right = gap.left.casefold(), gap.right.casefold()
    if not was_seen(gap, context) or context.spoken.between.lift(left, right) < _LEAST_LIFT:
        return False
    model = context.spoken.context
    return model.surface.chance_of_blank(model.id_of(left), model.id_of(right)) >= _LEAST_BARE
